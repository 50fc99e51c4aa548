// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// What looking up names came to: everything that resembles them, raised or quiet.
enum RunPages {
    /// The runs, the latest first.
    @Sendable static func list(_ call: Call) async throws -> Reply {
        var (page, _) = try ScreeningPages.page(.runs, call)
        let words = call.words
        let (shown, pager) = call.part(of: call.view.screeningRuns)
        page.lead = .text(words("screening.runs.lead"))
        page.parts = [
            Table(
                words("screening.tab.runs"),
                columns: ["run", "when", "by", "cause", "#names", "#raised", "#quiet"].map {
                    .init(words("screening.column.\($0.drop { $0 == "#" })"), isNumber: $0.hasPrefix("#"))
                },
                rows: shown.map { run in
                    [
                        .link(call.link("/screening/runs/\(run.id)"), .leftToRight(run.id.text)),
                        call.dates.moment(run.at), .text(call.name(run.by)), .text(cause(run, call)),
                        number(run.run.subjects, call), number(run.run.hits.count, call),
                        number(run.run.quiet, call),
                    ]
                }, empty: words("screening.runs.none"), isCaptionQuiet: true)
        ]
        page.parts += pager
        return call.reply(page)
    }

    static func number(_ value: Int, _ call: Call) -> HTML { .text(Numbers.text(value, in: call.numerals)) }

    private static func cause(_ run: RecordedRun, _ call: Call) -> String {
        run.cause.map { call.words("screening.cause.list", ["list": ScreeningPages.name(of: $0.list, call)]) }
            ?? call.words("screening.cause.asked")
    }

    @Sendable static func show(_ call: Call) async throws -> Reply {
        let id: ScreeningRun.ID = try call.identifier()
        var (page, desk) = try ScreeningPages.page(
            call.words("screening.run", ["run": id.text]), below: .runs, call)
        guard let run = call.view.run(id) else { throw Fault.notFound }
        let tokens = try desk.book.subjects(of: id)
        let subjects = try desk.book.subjects(tokens)
        try call.noteAccess(.readRun, id.text, names: subjects.count)
        if tokens.count == 1, let subject = tokens.first.flatMap({ subjects[$0] }) {
            page.heading = ScreeningPages.isolated(subject.details.name)
            page.title = subject.details.name
            page.code = id.text
            page.parts = try results(of: subject, run, desk, call)
            page.parts += [Heading(call.words("screening.run.how")), summary(run, call)]
        } else {
            let (shown, pager) = call.part(of: run.hits.compactMap { call.view.hit($0) })
            page.parts = [
                summary(run, call), Heading(call.words("screening.hits")),
                HitQueue.table(shown, subjects, desk, call),
            ]
            page.parts += pager
            if call.may(.screen), !tokens.isEmpty {
                let path = call.link("/screening/names") + FormInput(["run": [id.text]]).query
                page.parts.append(ActionLinks([(call.words("screening.names.title"), path)], hasMain: false))
            }
        }
        return call.reply(page)
    }

    private static func summary(_ run: RecordedRun, _ call: Call) -> SummaryList {
        let words = call.words
        let lists = run.run.editions.map { use -> HTML in
            let version = HTML.leftToRight(String(use.version.hex.prefix(12)))
            return
                "\(ScreeningPages.name(of: use.list, call)) · \(.link(call.link("/screening/lists/\(use.list)"), version))"
        }
        var rows: [SummaryList.Row] = [
            .init(words("screening.column.when"), call.dates.moment(run.at)),
            .init(words("screening.column.by"), .text(call.name(run.by))),
            .init(words("screening.column.cause"), .text(cause(run, call))),
            .init(words("screening.looked-in"), lists.joined(separator: "<br>")),
            .init(words("screening.engine"), .leftToRight(run.run.engine)),
            .init(words("screening.threshold"), ScreeningPages.score(run.run.threshold, call)),
            .init(words("screening.column.names"), number(run.run.subjects, call)),
            .init(words("screening.column.raised"), number(run.run.hits.count, call)),
            .init(words("screening.column.quiet"), number(run.run.quiet, call)),
        ]
        if let count = run.run.unraised {
            rows.append(.init(words("screening.column.unraised"), number(count, call)))
        }
        rows.append(.init(words("screening.act"), run.id.number.map { call.actLink($0) } ?? "–"))
        return SummaryList(rows)
    }

    /// Everything that one name resembles in the versions of the run. What was decided before is shown with its hit.
    private static func results(
        of subject: ScreenedSubject, _ run: RecordedRun, _ desk: ScreeningDesk, _ call: Call
    ) throws -> [any Component] {
        let words = call.words
        var parts: [any Component] = [Heading(words("screening.results"))]
        do throws(ClosedLists) {
            try desk.requireReadable(run.run.editions)
        } catch {
            return parts + [ListTroubles.unreadableVersion(call)] + again(subject, call)
        }
        let matches = try desk.matches(of: subject, in: run.run.editions, threshold: run.run.threshold)
        if matches.isEmpty {
            parts.append(
                Notice(
                    .success, "<p>\(words("screening.clear"))</p>", heading: words("screening.clear.title")))
            return parts + again(subject, call)
        }
        if let count = run.run.unraised { parts.append(Notice(.warning, cut(count, call))) }
        let hits = call.view.hits(on: subject.id)
        let found = matches.map { match in (match, hits.last { $0.raised.pair == match.raised.pair }) }
        // What this run raised comes first, however much resembles the name more that was decided before.
        let (shown, pager) = call.part(
            of: found.filter { $0.1?.run == run.id } + found.filter { $0.1?.run != run.id })
        parts.append(Cards(shown.map { card($0, $1, run, call) }, empty: words("screening.none")))
        return parts + pager + again(subject, call)
    }

    /// That more resembles the name than it may raise at once.
    private static func cut(_ count: Int, _ call: Call) -> HTML {
        let limit = Numbers.text(ScreeningDesk.matchLimit, in: call.numerals)
        let left = Numbers.text(count, in: call.numerals)
        return "<p>\(call.words("screening.unraised", ["limit": limit, "count": left]))</p>"
    }

    private static func card(
        _ match: ScreeningDesk.Match, _ hit: ScreeningHit?, _ run: RecordedRun, _ call: Call
    ) -> Cards.Card {
        let words = call.words
        let entry = match.entry
        let facts: [HTML] = [
            .text(words("screening.kind.\(entry.kind.rawValue)")),
            entry.births.first.map { .leftToRight($0.from.text) } ?? "",
            .text(ScreeningPages.name(of: match.use.list, call)),
            .leftToRight(entry.reference ?? entry.id),
            entry.bases.first.map { ScreeningPages.isolated($0) } ?? "",
        ]
        let met = words.filled(
            "screening.alignment.score",
            [
                "score": ScreeningPages.score(match.score, call),
                "name": ScreeningPages.isolated(match.explanation.entryName.text),
                "role": .text(words("screening.role.\(match.explanation.entryName.role.rawValue)")),
            ])
        let quiet: HTML =
            hit.map { $0.run != run.id } ?? false
            ? "<p class=\"muted\">\(words("screening.stays-quiet"))</p>" : ""
        return Cards.Card(
            ScreeningPages.isolated(entry.caption),
            href: hit.map { call.link("/screening/hits/\($0.id)") },
            body: "<p>\(met)</p><p>\(facts.filter { $0 != "" }.joined(separator: " · "))</p>\(quiet)",
            tag: hit?.status(at: call.now).tag(words), meta: hit.map { .leftToRight($0.id.text) } ?? "",
            isUrgent: hit?.status(at: call.now).isWaiting ?? false)
    }

    /// What comes next: another name, or the end of this one.
    private static func again(_ subject: ScreenedSubject, _ call: Call) -> [any Component] {
        guard call.may(.screen) else { return [] }
        var links = [(call.words("screening.again"), call.link("/screening/new"))]
        if call.view.isSettled(subject.id), call.view.forgetting(of: subject.id) == nil {
            links.append((call.words("screening.names.erase"), call.link(NamePages.path(of: subject.id))))
        }
        return [ActionLinks(links, hasMain: false)]
    }
}
