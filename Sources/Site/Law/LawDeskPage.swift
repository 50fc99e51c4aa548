// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// What awaits the law desk: texts to be reviewed, second signatures, what expires soon.
enum LawDeskPage {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        guard call.view.isInside else { return .redirect(call.link("/law/instruments")) }
        let words = call.words
        var page = try LawPages.page(.desk, words("law.title"), call)
        page.lead = .text(words("law.lead"))
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [Heading(words("law.queue")), queue(call)]
        if call.view.isAtLawDesk {
            parts.append(
                ActionLinks([
                    (words("law.assess.title"), call.link("/law/assessments/new")),
                    (words("law.change.propose.title"), call.link("/law/changes/new")),
                ]))
        }
        return parts + changes(call) + overrides(call) + expiring(call)
    }

    /// Initiatives in legal review, those that wait longest first.
    private static func queue(_ call: Call) -> Table {
        let words = call.words
        let waiting = call.view.initiativesInMotion.filter { $0.stage == .inLegalReview }
            .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
        return Table(
            words("law.queue.found", count: waiting.count),
            columns: [
                .init(words("law.initiative")), .init(words("law.waits-since")), .init(words("law.runs")),
                .init(words("law.opinion")), .init(words("home.column.changed")),
                .init(words("law.next")),
            ],
            rows: waiting.map { initiative in
                let runs = call.view.assessments(of: initiative.id)
                let days = Int((call.now - initiative.since).milliseconds / 86_400_000)
                let latest = runs.first { $0.withdrawn == nil }
                return [
                    initiative.link(call),
                    "\(call.dates.day(call.dates.seat.day(at: initiative.since)))<br>\(words("time.days", count: days))",
                    latest.map {
                        "\($0.verdict.tag(words).html)<br>\(words("law.runs-count", count: runs.count))"
                    }
                        ?? .text(words("law.no-run")),
                    opinion(initiative, call), ChangedText.cell(initiative, call), next(initiative, call),
                ]
            }, empty: words("law.queue.none"), isCaptionQuiet: true)
    }

    private static func opinion(_ initiative: Initiative, _ call: Call) -> HTML {
        guard let opinion = initiative.opinions.last else { return .text(call.words("home.legal.first")) }
        let isCurrent = initiative.opinionInForce != nil && !opinion.hasExpired(at: call.now)
        return
            "\(opinion.finding.tag(call.words).html)\(isCurrent ? "" : "<br>\(call.words("legal.superseded"))" as HTML)"
    }

    private static func next(_ initiative: Initiative, _ call: Call) -> HTML {
        guard call.view.isAtLawDesk else {
            return .link(call.link("\(initiative.path)/legal"), .text(call.words("law.read")))
        }
        let query = FormInput(["initiative": [initiative.id.text]]).query
        let links: [HTML] = [
            .link(call.link("/law/assessments/new") + query, .text(call.words("law.assess.short"))),
            .link(
                call.link("\(initiative.path)/act/give-opinion"),
                .text(call.words("initiative.give-opinion.title"))
            ),
        ]
        return links.joined(separator: "<br>")
    }

    private static func changes(_ call: Call) -> [any Component] {
        let open = call.view.lawChanges.filter(\.isOpen)
        guard !open.isEmpty else { return [] }
        return [Heading(call.words("law.changes.open")), LawChangePages.table(open, call)]
    }

    private static func overrides(_ call: Call) -> [any Component] {
        let standing = call.view.overrides.filter { $0.lifted == nil && !$0.hasLapsed(at: call.now) }
        guard !standing.isEmpty else { return [] }
        return [Heading(call.words("law.overrides.standing")), OverridePages.table(standing, call)]
    }

    /// Opinions that lapse within thirty days.
    private static func expiring(_ call: Call) -> [any Component] {
        let words = call.words
        let soon = call.view.initiativesInMotion.compactMap { initiative -> (Initiative, Day)? in
            guard let expires = initiative.opinions.last?.draft.expires,
                expires <= call.now.day.advanced(byDays: 30), initiative.opinionInForce != nil
            else { return nil }
            return (initiative, expires)
        }.sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }
        guard !soon.isEmpty else { return [] }
        return [
            Heading(words("law.expiring")),
            Table(
                words("law.expiring"),
                columns: [.init(words("law.initiative")), .init(words("law.expires"))],
                rows: soon.map { [$0.0.link(call), call.dates.day($0.1)] }, empty: "", isCaptionQuiet: true),
        ]
    }
}
