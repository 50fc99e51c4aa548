// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// The hits that wait, and with other filters all that were ever raised: who waits for whom.
enum HitQueue {
    static func show(_ call: Call) async throws -> Reply {
        var (page, desk) = try ScreeningPages.page(.queue, call)
        let words = call.words
        let hits = filtered(call)
        let paging = Paging(call, total: hits.count)
        let shown = Array(hits[paging.places])
        let subjects = try desk.book.subjects(shown.map(\.raised.subject))
        try call.noteAccess(.readQueue, "queue", names: subjects.count)
        page.lead = .text(words("screening.lead"))
        let mine = call.view.hitsAwaitingMe.count
        page.live = Live(summary: words("screening.waiting", count: call.view.waitingHits.count))
        page.parts = [figures(mine, call), filter(call)]
        var table = table(shown, subjects, desk, call)
        table.note = (1...paging.size).contains(hits.count) ? paging.position(call) : nil
        page.parts += [table] + paging.pager(call)
        return call.reply(page)
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
        if waiting.contains(where: { $0.status(at: call.now) == .delisted }) {
            statuses.insert(.delisted, at: 0)
        }
        return KeyFigures((call.may(.screen) ? [own] : []) + statuses.map(number))
    }

    /// The hits that the address asks for; those that wait where it asks for none.
    private static func filtered(_ call: Call) -> [ScreeningHit] {
        let list = call.query["list"].flatMap { ListEdition.Name($0) }
        let found: [ScreeningHit] =
            switch call.query["status"] {
            case nil, "waiting": call.view.waitingHits
            case "mine": call.view.hitsAwaitingMe
            case "all": call.view.hits
            case let status?: call.view.hits.filter { $0.status(at: call.now).rawValue == status }
            }
        return list.map { list in found.filter { $0.raised.list == list } } ?? found
    }

    private static func filter(_ call: Call) -> FilterForm {
        let words = call.words
        // Without a status the queue shows what waits, and says so.
        let asked = call.query.setting("status", to: call.query["status"] ?? "waiting")
        var form = FilterForm("screening.filter", words: words, action: "/screening", input: asked)
        form.select(
            "status",
            [Choice("waiting", words("screening.filter.waiting"))]
                + (call.may(.screen) ? [Choice("mine", words("screening.for-me"))] : [])
                + ScreeningHit.Status.allCases.map {
                    Choice($0.rawValue, words("screening.status.\($0.rawValue)"))
                } + [Choice("all", words("screening.filter.all"))])
        form.select(
            "list",
            [Choice("", words("screening.filter.every-list"))]
                + call.view.listsInForce.map {
                    Choice($0.edition.list.text, ScreeningPages.name(of: $0.edition.list, call))
                })
        return form
    }

    static func table(
        _ hits: [ScreeningHit], _ subjects: [ScreenedSubject.ID: ScreenedSubject], _ desk: ScreeningDesk,
        _ call: Call
    ) -> Table {
        let words = call.words
        return Table(
            words("screening.hits"),
            columns: ["hit", "screened", "listed", "list", "score", "status", "awaits", "raised-on"].map {
                .init(words("screening.column.\($0)"), isNumber: $0 == "score")
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
        case .open, .contradicted, .overtaken, .delisted, .lapsed: call.words("screening.awaits.analyst")
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
