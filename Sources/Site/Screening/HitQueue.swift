// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// The hits that wait, and with other filters all that were ever raised: who waits for whom.
enum HitQueue {
    static func show(_ call: Call) async throws -> Reply {
        var (page, desk) = try ScreeningPages.page(.queue, call)
        let words = call.words
        let query = HitQuery(call.query)
        let hits = query.hits(call)
        let paging = Paging(call, total: hits.count)
        let shown = Array(hits[paging.places])
        let subjects = try desk.book.subjects(shown.map(\.raised.subject))
        try call.noteAccess(.readQueue, ScreeningAccess.queue, names: subjects.count)
        page.lead = .text(words("screening.lead"))
        let mine = call.view.hitsAwaitingMe.count
        page.live = Live(summary: words("screening.waiting", count: call.view.waitingHits.count))
        let filters = HitFilters(query, call)
        let conditions = conditions(query, call)
        page.parts = [figures(mine, call), filters.component] + conditions.chips
        if hits.isEmpty, !query.conditions.isEmpty {
            page.parts.append(nothing(conditions, filters.counts, call))
            return call.reply(page)
        }
        var table = table(shown, subjects, desk, call, sortedBy: query.address)
        table.note = (1...paging.size).contains(hits.count) ? paging.position(call) : nil
        table.downloads = [(words("directory.csv"), query.address.file(call))]
        page.parts += [table] + paging.pager(call)
        return call.reply(page)
    }

    private static func conditions(_ query: HitQuery, _ call: Call) -> ListConditions {
        ListConditions(
            call: call, address: query.address,
            conditions: query.conditions.map { name, value -> (name: String, label: HTML) in
                let said =
                    name == "list"
                    ? HitFilters.name(list: value, call) : HitFilters.name(status: value, call)
                let label = call.words("screening.filter.\(name)")
                return (name, ListConditions.label(label, .isolated(said), call))
            })
    }

    /// Which condition to give up.
    private static func nothing(
        _ conditions: ListConditions, _ counts: HitCounts, _ call: Call
    ) -> any Component {
        let words = call.words
        func count(_ query: HitQuery) -> Int { counts.count(query.status, in: query.list) }
        return conditions.nothing(
            words("screening.none"), of: count(HitQuery(FormInput())),
            found: { words("screening.found", count: $0) }, count: { count(HitQuery($0)) })
    }

    private static func figures(_ mine: Int, _ call: Call) -> KeyFigures {
        let words = call.words
        let waiting = call.view.waitingHits
        func number(_ status: ScreeningHit.Status) -> KeyFigures.Item {
            let count = waiting.count { $0.status(at: call.now) == status }
            return .init(
                Numbers.text(count, in: call.numerals), words("screening.status.\(status.rawValue)"),
                href: call.link("/screening") + FormInput(["status": [status.rawValue]]).query)
        }
        let own = KeyFigures.Item(
            Numbers.text(mine, in: call.numerals), words("screening.for-me"),
            href: call.link("/screening") + "?status=mine")
        var statuses: [ScreeningHit.Status] = [.open, .decided, .contradicted, .overtaken, .lapsed]
        // Rare ones have a figure while there are any.
        for rare in [ScreeningHit.Status.unresolved, .delisted]
        where waiting.contains(where: { $0.status(at: call.now) == rare }) {
            statuses.insert(rare, at: 0)
        }
        return KeyFigures((call.may(.screen) ? [own] : []) + statuses.map(number))
    }

    static func table(
        _ hits: [ScreeningHit], _ subjects: [ScreenedSubject.ID: ScreenedSubject], _ desk: ScreeningDesk,
        _ call: Call, sortedBy address: ListAddress? = nil
    ) -> Table {
        let words = call.words
        return Table(
            words("screening.hits"),
            columns: columns.map { column -> Table.Column in
                let label = words("screening.column.\(column)")
                guard let address, let sorting = sortable[column] else {
                    return .init(label, isNumber: column == "score")
                }
                return address.heading(sorting.rawValue, label, isNumber: column == "score", call)
            },
            rows: hits.map { hit in
                [
                    .link(call.link("/screening/hits/\(hit.id)"), .leftToRight(hit.id.text)),
                    ScreeningPages.name(of: hit.raised.subject, subjects, call),
                    caption(of: hit, desk, call),
                    .text(ScreeningPages.name(of: hit.raised.list, call)),
                    ScreeningPages.score(hit.raised.score, call), status(of: hit, desk, call),
                    .text(awaited(by: hit, call)), call.dates.moment(hit.at),
                ]
            }, empty: words("screening.none"), isCaptionQuiet: true)
    }

    private static let columns = [
        "hit", "screened", "listed", "list", "score", "status", "awaits", "raised-on",
    ]
    private static let sortable: [String: HitQuery.Column] = ["score": .score, "raised-on": .raised]

    /// And beside it, while somebody has to do something, that the entry is another one by now.
    private static func status(of hit: ScreeningHit, _ desk: ScreeningDesk, _ call: Call) -> HTML {
        let status = hit.status(at: call.now)
        let tag = status.tag(call.words).html
        guard status.isWaiting else { return tag }
        switch desk.entryNow(of: hit, call.view).kind {
        case .same, .unknown: return tag
        case .changed: return "\(tag) \(Tag(call.words("screening.moved.tag.changed"), .warning).html)"
        case .removed: return "\(tag) \(Tag(call.words("screening.moved.tag.removed"), .warning).html)"
        }
    }

    /// Whom the list names, in the version that was looked in.
    static func caption(of hit: ScreeningHit, _ desk: ScreeningDesk, _ call: Call) -> HTML {
        desk.entry(of: hit, call.view).map { ScreeningPages.isolated($0.caption) }
            ?? .leftToRight(hit.raised.entry)
    }

    /// Who has to do something: any analyst, or any but the one who decided.
    static func awaited(by hit: ScreeningHit, _ call: Call) -> String {
        switch hit.status(at: call.now) {
        case .open, .contradicted, .overtaken, .delisted, .lapsed, .unresolved:
            call.words("screening.awaits.analyst")
        case .decided:
            call.words(
                "screening.awaits.second",
                ["person": hit.decisions.last.map { call.name($0.by) } ?? "–"])
        default: "–"
        }
    }
}

extension ScreeningDesk {
    /// The entry of a hit as the list had it when the hit was raised; nil where the node no longer has that version.
    func entry(of hit: ScreeningHit, _ view: View) -> ListEntry? {
        guard let use = use(of: hit, view) else { return nil }
        return try? list(use).entry(hit.raised.entry)
    }

    func use(of hit: ScreeningHit, _ view: View) -> ListUse? {
        view.run(hit.run)?.run.editions.first { $0.list == hit.raised.list }
    }
}
