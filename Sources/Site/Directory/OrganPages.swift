// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The bodies of the coalition, and the mandates by which it acts.
enum OrganPages {
    private static let pageSize = 25

    static func list(_ call: Call) async throws -> Reply {
        guard let charter = call.view.charter else { throw Fault.notFound }
        let words = call.words
        var page = Page(words("directory.organs"), in: .directory)
        page.lead = .text(words("organs.lead"))
        page.tabs = DirectoryPage.tabs(call, current: .organs)
        page.parts = [
            Heading(words("organs.title")),
            Table(
                words("organs.title"),
                columns: [
                    .init(words("organs.one")), .init(words("organs.roles"), isNumber: true),
                    .init(words("organs.mandates"), isNumber: true),
                ],
                rows: charter.organs.map { organ in
                    let roles = charter.roles.count { $0.organ == organ.id }
                    let mandates = charter.mandates.count { $0.organ == organ.id }
                    return [
                        .link(call.link("/organs/\(organ.id.text)"), call.text(organ.name)),
                        .leftToRight(String(roles)), .leftToRight(String(mandates)),
                    ]
                }, empty: words("organs.none"), isCaptionQuiet: true),
            Heading(words("organs.mandates")), mandates(charter.mandates, call),
        ]
        return call.reply(page)
    }

    static func mandates(_ mandates: [Mandate], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("organs.mandates"),
            columns: [
                .init(words("field.mandate")), .init(words("organs.one")), .init(words("field.domains")),
                .init(words("mandate.from")), .init(words("mandate.until")), .init(words("text.state")),
            ],
            rows: mandates.map { mandate in
                [
                    .link(call.link("/mandates/\(mandate.id.text)"), call.text(mandate.title)),
                    .text(call.name(mandate.organ)), .text(call.names(mandate.domains)),
                    call.dates.day(mandate.from), mandate.until.map { call.dates.day($0) } ?? "–",
                    mandate.tag(call).html,
                ]
            }, empty: words("mandate.none"), isCaptionQuiet: true)
    }

    static func organ(_ call: Call) async throws -> Reply {
        let id: Charter.Organ.ID = try call.identifier()
        guard let charter = call.view.charter, let organ = charter.organs.first(where: { $0.id == id }) else {
            throw Fault.notFound
        }
        let words = call.words
        let roles = charter.roles.filter { $0.organ == id }
        var page = Page(organ.name, call, in: .directory)
        page.crumb(words("directory.title"), "/directory")
        page.crumb(words("directory.organs"), "/organs")
        page.parts = [
            Heading(words("organs.mandates")), mandates(charter.mandates.filter { $0.organ == id }, call),
            Heading(words("organs.roles")),
            Table(
                words("organs.roles"),
                columns: [.init(words("credential.role")), .init(words("charter.role-of"))],
                rows: roles.map { [call.text($0.title), .text(words("organisation.\($0.of.rawValue)"))] },
                empty: words("organs.no-roles"), isCaptionQuiet: true),
        ]
        if call.view.isInside {
            let (shown, pager) = call.part(of: call.view.meetings(of: id))
            page.parts += [Heading(words("meetings.title")), MeetingList.table(shown, call)]
            page.parts += pager
        }
        return call.reply(page)
    }

    /// What was done under a mandate.
    static func mandate(_ call: Call) async throws -> Reply {
        let id: Mandate.ID = try call.identifier()
        guard let mandate = call.view.charter?.mandates.first(where: { $0.id == id }) else {
            throw Fault.notFound
        }
        let words = call.words
        let end = call.query.number("before")
        let found = call.view.initiatives(under: id, before: end, limit: pageSize + 1)
        let shown = found.prefix(pageSize)
        var page = Page(mandate.title, call, in: .directory)
        page.crumb(words("directory.title"), "/directory")
        page.crumb(words("directory.organs"), "/organs")
        page.tag = mandate.tag(call)
        page.parts = [
            summary(of: mandate, call),
            Heading(words("mandate.done")),
            Table(
                words("mandate.done"),
                columns: [
                    .init(words("organisation.initiative")), .init(words("initiatives.column.sponsor")),
                    .init(words("field.stage")), .init(words("initiatives.column.since")),
                ],
                rows: shown.map { initiative in
                    [
                        initiative.link(call), call.link(initiative.sponsor),
                        initiative.stage.tag(words).html,
                        call.dates.day(call.dates.seat.day(at: initiative.since)),
                    ]
                }, empty: words("mandate.nothing"), isCaptionQuiet: true),
        ]
        let path = call.link("/mandates/\(id.text)")
        let next = found.count > pageSize ? shown.last?.id.number : nil
        if end != nil || next != nil {
            page.parts.append(
                Pager(
                    label: words("frame.pager"), position: words("record.newest"),
                    previous: end == nil ? nil : path, next: next.map { "\(path)?before=\($0)" }))
        }
        return call.reply(page)
    }

    private static func summary(of mandate: Mandate, _ call: Call) -> SummaryList {
        let words = call.words
        return SummaryList([
            .init(
                words("organs.one"),
                .link(call.link("/organs/\(mandate.organ.text)"), .text(call.name(mandate.organ)))),
            .init(words("mandate.source"), call.text(mandate.source)),
            .init(words("field.domains"), .text(call.names(mandate.domains))),
            .init(words("mandate.from"), call.dates.day(mandate.from)),
            .init(words("mandate.until"), mandate.until.map { call.dates.day($0) } ?? "–"),
        ])
    }
}

extension Mandate {
    func tag(_ call: Call) -> Tag {
        let today = call.now.day
        if today < from { return Tag(call.words("mandate.ahead"), .info) }
        if let until, until < today { return Tag(call.words("mandate.ended")) }
        return Tag(call.words("mandate.in-force"), .success)
    }
}
