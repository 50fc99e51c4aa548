// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one gets after an act: its number on the record, and the way to its proof.
enum ReceiptPage {
    static func show(_ call: Call) async throws -> Reply {
        guard let index = call.parameters["index"].flatMap({ Int($0) }), let entry = call.view.act(index)
        else {
            throw Fault.notFound
        }
        let words = call.words
        var page = Page(words("receipt.title"))
        page.lead = .text(words("receipt.lead"))
        page.notices = call.query.all("warning").compactMap { warning(call, code: $0) }
        page.parts = [
            SummaryList([
                .init(words("receipt.number"), .leftToRight(String(entry.index))),
                .init(words("receipt.what"), .text(entry.name.map { words("deed.\($0)") } ?? "–")),
                .init(words("receipt.about"), subjects(entry.about, call)),
                .init(words("receipt.by"), .text(call.name(entry.author))),
                .init(words("receipt.at"), call.dates.moment(entry.at)),
            ]),
            ActionLinks([
                (words("receipt.proof"), call.link("/record/\(index)")), (words("fault.home"), call.link("")),
            ]),
        ]
        return call.reply(page)
    }

    /// Links to what an act is about, where it has a page.
    static func subjects(_ subjects: [Subject], _ call: Call) -> HTML {
        subjects.map { subject in
            guard let path = path(of: subject) else { return .leftToRight(subject.text) }
            return .link(call.link(path), .leftToRight(subject.text))
        }.joined(separator: .text(call.words.listSeparator))
    }

    /// The page of a thing, by the letters of its series.
    static func path(of subject: Subject) -> String? {
        guard subject.number != nil, let series = subject.text.split(separator: "-").first else { return nil }
        return switch series {
        case "I": "/initiatives/\(subject.text)"
        case "D": "/decisions/\(subject.text)"
        case "V": "/visits/\(subject.text)"
        case "R": "/newsroom/\(subject.text)"
        case "E": "/activities/\(subject.text)"
        case "F": "/follow-ups/\(subject.text)"
        default: nil
        }
    }

    private static func warning(_ call: Call, code: String) -> (any Component)? {
        guard let remedy = call.words.phrase("remedy.\(code)") else { return nil }
        return Notice(.warning, .text(remedy), heading: call.words("receipt.warning"))
    }
}
