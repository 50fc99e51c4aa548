// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// A briefing book as PDF: made in the background, one at a time, and kept until the visit has another act, like the
/// page. Other acts of the coalition make nobody wait for it anew; the checkpoint on its last page is that of the moment
/// when it was made, and covers the book as well as a later one.
enum BookDownload {
    /// Most books are ready before a reader would notice; whoever waits longer sees how far it is.
    private static let patience = Duration.seconds(4)

    static func show(_ call: Call) async throws -> Reply {
        let (visit, number) = try call.book()
        let typesetter = call.site.typesetter
        guard typesetter.isPresent else {
            return explanation("absent", visit, number, call, status: .notFound)
        }
        let key = key(visit, number, call)
        do {
            _ = try await typesetter.order(key) { try await source(visit, number, call) }
        } catch Typesetter.Refusal.busy {
            return explanation("busy", visit, number, call, status: .serviceUnavailable)
        }
        switch try await typesetter.progress(of: key, within: patience) {
        case .ready(let pdf):
            let name = "\(visit.id.text)-\(number)-\(call.language.rawValue).pdf"
            return Reply(.file(bytes: pdf, type: "application/pdf", name: name))
        case .waiting(let ahead):
            var reply = explanation("waiting", visit, number, call, status: .accepted, ahead: ahead)
            reply.headers = [(.refresh, "3"), (.retryAfter, "3")]
            return reply
        case .failed, nil: return explanation("failed", visit, number, call, status: .serviceUnavailable)
        }
    }

    static func key(_ visit: Visit, _ number: Int, _ call: Call) -> Typesetter.Key {
        .init(
            document: "\(visit.id)/\(number)", language: call.language.rawValue,
            act: call.view.basis(visit.id.subject).lastAct)
    }

    private static func explanation(
        _ name: String, _ visit: Visit, _ number: Int, _ call: Call, status: HTTPResponse.Status,
        ahead: Int = 0
    ) -> Reply {
        let words = call.words
        var page = Page(words("book.pdf.\(name).title"), in: .visits)
        page.crumb(words("visits.title"), "/visits")
        page.crumbs.append(.init(label: call.text(visit.plan.title), path: "/visits/\(visit.id)"))
        page.lead = .text(words("book.pdf.\(name).text"))
        let book = call.link("/visits/\(visit.id)/books/\(number)")
        if name == "waiting" {
            page.parts.append(Prose("<p>\(words("book.pdf.ahead", count: ahead))</p>"))
            page.parts.append(
                ActionLinks([(words("book.pdf.look-again"), "\(book)/pdf"), (words("book.pdf.print"), book)]))
        } else {
            page.parts.append(ActionLinks([(words("book.pdf.print"), book)]))
        }
        return call.reply(page, status: status)
    }

    /// What the typesetter reads.
    static func source(_ visit: Visit, _ number: Int, _ call: Call) async throws -> [UInt8] {
        let (chapters, past) = try await BriefingPage.chapters(of: visit, visit.books[number - 1], call)
        let words = call.words
        let paper = BookPaper(chapters, in: call.language)
        let book = visit.books[number - 1]
        let charter = past.view.charter
        let day = call.dates.seat.day(at: book.asOf).components
        func row(_ key: String, _ value: HTML) -> Paper.Row {
            Paper.Row(label: words("book.\(key)"), runs: PaperMarkup.runs(value, in: call.language))
        }
        let acts = words("book.acts", count: book.acts)
        let document = Paper(
            language: call.language.rawValue, title: words("book.title"),
            coalition: charter.map { call.plain($0.name) } ?? "", visit: call.plain(visit.plan.title),
            date: [day.year, day.month, day.day],
            demonstration: charter?.demonstration == true
                ? .init(short: words("frame.demonstration"), long: words("frame.demonstration-long")) : nil,
            cover: [
                row("prepared-for", .text(past.name(visit.plan.visitor))),
                row("visit-of", call.dates.officialDay(call.dates.seat.day(at: visit.plan.begins))),
                row("as-of", "\(past.dates.moment(book.asOf)) · \(acts)"),
            ], note: words("book.note"), contents: words("book.contents"),
            chapters: chapters.enumerated().map { paper.chapter($1, number: $0 + 1) })
        return try Typst.source(template: "book", data: document)
    }
}

extension Call {
    /// The visit in the path and the number of its book, where the reader may see them.
    func book() throws -> (visit: Visit, number: Int) {
        guard let visit = view.visit(try identifier()),
            let number = parameters["number"].flatMap({ Int(typed: $0) }),
            visit.books.indices.contains(number - 1)
        else { throw Fault.notFound }
        return (visit, number)
    }
}
