// SPDX-License-Identifier: Apache-2.0
import Coalition

/// All visit files: the protocol officer's desk.
enum VisitList {
    static func show(_ call: Call) async throws -> Reply {
        guard call.view.seesVisits else { throw Fault.forbidden }
        let words = call.words
        let visits = call.view.visits
        let ahead = visits.filter { $0.status == .planned && call.now <= $0.plan.ends }
        let isAhead = Set(ahead.map(\.id))
        let past = visits.filter { !isAhead.contains($0.id) }
        let paging = Paging(call, total: past.count)
        var page = Page(words("visits.title"), in: .visits)
        page.lead = .text(words("visits.lead"))
        page.tabs = MeetingPages.tabs(call, isMeetings: false)
        var links = [(label: words("follow-ups.title"), href: call.link("/follow-ups"))]
        if call.may(.receive) { links.insert((words("visits.plan"), call.link("/visits/new")), at: 0) }
        page.parts.append(ActionLinks(links, hasMain: call.may(.receive)))
        page.parts += [
            Heading(words("visits.ahead")),
            Cards(ahead.reversed().map { card($0, call) }, empty: words("visits.none-ahead")),
            Heading(words("visits.past")),
            table(Array(past[paging.places]), call),
        ]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    private static func card(_ visit: Visit, _ call: Call) -> Cards.Card {
        Cards.Card(
            call.text(visit.plan.title), href: call.link("/visits/\(visit.id)"),
            body: "<p>\(call.name(visit.plan.visitor))</p><p>\(call.dates.moment(visit.plan.begins))</p>",
            tag: visit.tag(call), meta: .leftToRight(visit.id.text))
    }

    private static func table(_ visits: [Visit], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("visits.past"),
            columns: ["visit", "visitor", "when", "status"].map { .init(words("visits.\($0)")) }
                + [.init(words("visits.follow-ups"), isNumber: true)],
            rows: visits.map { visit in
                [
                    .link(call.link("/visits/\(visit.id)"), call.text(visit.plan.title)),
                    .text(call.name(visit.plan.visitor)),
                    call.dates.day(call.dates.seat.day(at: visit.plan.begins)), visit.tag(call).html,
                    .text(
                        Numbers.text(
                            call.view.followUps(of: visit).count { $0.done == nil }, in: call.numerals)),
                ]
            }, empty: words("visits.none-past"), isCaptionQuiet: true)
    }
}

extension Visit {
    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch status {
            case .planned: .info
            case .held: .success
            case .closed: .neutral
            case .cancelled: .danger
            }
        return Tag(call.words("visit.status.\(status.rawValue)"), tone)
    }

    /// Whether the file may still be changed.
    var isOpen: Bool { status == .planned || status == .held }
}
