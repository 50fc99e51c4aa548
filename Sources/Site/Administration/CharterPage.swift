// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The charter in force, every part of it, and the acts that changed who belongs and who may act.
enum CharterPage {
    private static let pageSize = 50

    static func show(_ call: Call) async throws -> Reply {
        try call.requireAdministration([.accredit, .chair, .advise])
        guard let charter = call.view.charter else { throw Fault.notFound }
        let words = call.words
        var page = call.administrationPage(words("administration.charter"))
        page.lead = call.text(charter.name)
        page.parts = [
            SummaryList(
                [
                    .init(words("charter.name"), texts(charter.name)),
                    .init(words("charter.short-name"), texts(charter.shortName)),
                    .init(
                        words("charter.seat"),
                        "\(call.link(charter.seat.state)) · \(call.text(charter.seat.city)) · \(.leftToRight(charter.seat.zone))"
                    ),
                    .init(
                        words("charter.languages"),
                        .text(charter.languages.map(call.name).joined(separator: words.listSeparator))),
                    .init(words("charter.founding"), call.actLink(0)),
                ] + CharterPages.standing(call)),
            ActionLinks(
                [
                    (words("charter.amendments.title"), call.link(CharterPages.amendments)),
                    (words("charter.versions.title"), call.link(CharterPages.versions)),
                ], hasMain: false),
        ]
        page.parts += named("domains", charter.domains.map { ($0.id.text, $0.name) }, call)
        page.parts += named("organs", charter.organs.map { ($0.id.text, $0.name) }, call)
        page.parts += CharterParts.roles(charter, call) + CharterParts.ruleSets(charter, call)
        page.parts += CharterParts.rooms(charter, call)
        page.parts += [Heading(words("organs.mandates")), OrganPages.mandates(charter.mandates, call)]
        return call.reply(page)
    }

    /// A name in every language that it has.
    static func texts(_ text: Multilingual) -> HTML {
        Language.allCases.compactMap { language in
            text[language].map { HTML.isolated($0, in: language) }
        }.joined(separator: "<br>")
    }

    private static func named(
        _ part: String, _ items: [(id: String, name: Multilingual)], _ call: Call
    ) -> [any Component] {
        let words = call.words
        return [
            Heading(words("charter.\(part)")),
            Table(
                words("charter.\(part)"),
                columns: [.init(words("charter.id"))]
                    + Language.allCases.map { .init(words("language.\($0.rawValue)")) },
                rows: items.map { item in
                    [HTML.leftToRight(item.id)]
                        + Language.allCases.map { language in
                            item.name[language].map { HTML.isolated($0, in: language) } ?? "–"
                        }
                }, empty: words("charter.nothing"), isCaptionQuiet: true),
        ]
    }

    /// Every act of the directory, newest first, each with its proof.
    static func history(_ call: Call) async throws -> Reply {
        try call.requireAdministration([.accredit, .chair, .advise])
        let words = call.words
        let end = call.query.number("before")
        let found = call.view.directoryActs(before: end, limit: pageSize + 1)
        let shown = found.prefix(pageSize)
        var page = call.administrationPage(words("administration.history"))
        page.lead = .text(words("administration.history.note"))
        page.parts = [
            Table(
                words("administration.history"),
                columns: ["number", "what", "about", "by", "at"].map { .init(words("record.\($0)")) },
                rows: shown.map { entry in
                    [
                        .link(call.link("/record/\(entry.index)"), .leftToRight(String(entry.index))),
                        .text(ActTrail.name(of: entry, call)), ReceiptPage.subjects(entry.about, call),
                        .text(call.name(entry.author)), call.dates.moment(entry.at),
                    ]
                }, empty: words("organisation.history-none"), isCaptionQuiet: true)
        ]
        let next = found.count > pageSize ? shown.last?.index : nil
        if end != nil || next != nil {
            page.parts.append(
                Pager(
                    label: words("record.pages"), position: words("record.newest"),
                    previous: end == nil ? nil : call.link("/administration/history"),
                    next: next.map { call.link("/administration/history?before=\($0)") }))
        }
        return call.reply(page)
    }
}
