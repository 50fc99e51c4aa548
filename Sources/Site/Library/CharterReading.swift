// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The charter as people read it: what the coalition is, by what authority it acts, who may do what, how it decides.
enum CharterReading {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        guard let charter = call.view.charter else { throw Fault.notFound }
        let words = call.words
        var page = Page(charter.name, call, in: .library)
        page.crumb(words("library.title"), "/library")
        page.lead = .text(words("library.charter-lead"))
        page.parts = [
            facts(charter, call), Heading(words("library.mandates"), anchor: "mandates"),
            Prose("<p>\(words("library.mandates-lead"))</p>", style: "muted"),
        ]
        page.parts += charter.mandates.flatMap { mandate($0, call) }
        page.parts += [
            Heading(words("library.organs"), anchor: "organs"),
            Prose(list(charter.organs.map { organ($0, call) })),
            Heading(words("library.domains"), anchor: "domains"),
            Prose(list(charter.domains.map { call.text($0.name) })),
            Heading(words("library.rules"), anchor: "rules"),
            Prose(
                list(
                    charter.ruleSets.map {
                        .link(call.link("/library/rules/\($0.id)"), call.text($0.title))
                    })),
            Heading(words("library.roles"), anchor: "roles"), roles(charter, call),
            Heading(words("library.rooms"), anchor: "rooms"), rooms(charter, call),
            Heading(words("library.capabilities"), anchor: "capabilities"), capabilities(charter, call),
            ActionLinks(
                [
                    (words("charter.versions.title"), call.link(CharterPages.versions)),
                    (words("library.charter-act"), call.link("/record/0")),
                ], hasMain: false),
        ]
        return call.reply(page)
    }

    private static func facts(_ charter: Charter, _ call: Call) -> SummaryList {
        let words = call.words
        return SummaryList([
            .init(words("library.short-name"), call.text(charter.shortName)),
            .init(
                words("library.seat"),
                "\(call.text(charter.seat.city)) · \(call.name(charter.seat.state))"),
            .init(
                words("field.languages"),
                .text(charter.languages.map(call.name).joined(separator: words.listSeparator))),
            .init(words("library.secretariat"), call.text(charter.secretariat.name)),
            .init(
                words("library.members"),
                .leftToRight(Numbers.text(call.view.members.count, in: call.numerals))),
            .init(words("meeting.notice"), .text(words.length(call.view.meetingNotice))),
        ])
    }

    /// What it is called, and how many states its meetings need.
    private static func organ(_ organ: Charter.Organ, _ call: Call) -> HTML {
        guard let quorum = organ.quorum else { return call.text(organ.name) }
        let value = MeetingPage.quorum(quorum, call)
        return "\(call.text(organ.name)) · \(call.words("meeting.quorum")): \(value)"
    }

    private static func mandate(_ mandate: Mandate, _ call: Call) -> [any Component] {
        let words = call.words
        let until = mandate.until.map { call.dates.day($0) } ?? .text(words("library.open-ended"))
        return [
            Heading(call.plain(mandate.title), anchor: "mandate-\(mandate.id)", isLarge: false),
            SummaryList([
                .init(words("library.given-by"), .text(call.name(mandate.organ))),
                .init(words("library.source"), call.text(mandate.source)),
                .init(words("library.domains"), .text(call.names(mandate.domains))),
                .init(words("library.from"), call.dates.day(mandate.from)),
                .init(words("library.until"), until),
            ]),
        ]
    }

    private static func roles(_ charter: Charter, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("library.roles"),
            columns: ["role", "of", "domains", "powers"].map { .init(words("library.\($0)")) },
            rows: charter.roles.map { role in
                [
                    "\(call.text(role.title))\(CharterParts.ends(role.ended, call))",
                    .text(words("search.organisation.\(role.of.rawValue)")),
                    .text(role.domains.map { call.names($0) } ?? "–"),
                    .text(
                        role.powers.map { words("power.\($0.rawValue)") }.joined(
                            separator: words.listSeparator)
                    ),
                ]
            }, empty: "–", isCaptionQuiet: true)
    }

    private static func rooms(_ charter: Charter, _ call: Call) -> Table {
        Table(
            call.words("library.rooms"),
            columns: [
                .init(call.words("library.room")), .init(call.words("field.seats"), isNumber: true),
            ],
            rows: charter.rooms.map {
                [
                    "\(call.text($0.name))\(CharterParts.ends($0.ended, call))",
                    .leftToRight(Numbers.text($0.seats, in: call.numerals)),
                ]
            }, empty: "–", isCaptionQuiet: true)
    }

    /// What states may ask one another for.
    private static func capabilities(_ charter: Charter, _ call: Call) -> Table {
        Table(
            call.words("library.capabilities"),
            columns: [
                .init(call.words("support.capability")), .init(call.words("field.domain")),
                .init(call.words("support.unit")),
            ],
            rows: charter.catalogue.map {
                [call.text($0.name), .text(call.name($0.domain)), call.text($0.unit)]
            }, empty: call.words("library.no-capabilities"), isCaptionQuiet: true)
    }

    private static func list(_ items: [HTML]) -> HTML {
        "<ul>\(items.map { "<li>\($0)</li>" as HTML }.joined())</ul>"
    }
}
