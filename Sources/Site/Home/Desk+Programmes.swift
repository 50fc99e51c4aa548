// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The secretariat's overview: the pipeline by stage and domain, what is missing, planned against delivered.
extension Desk {
    private var domains: [Charter.Domain] { view.charter?.domains ?? [] }

    /// How many initiatives stand at each stage, domain by domain; each number opens onto them.
    var pipeline: [any Component] {
        guard isSecretariat, call.may(.administer) else { return [] }
        var counts: [Stage: [Charter.Domain.ID: Int]] = [:]
        var totals: [Stage: Int] = [:]
        for initiative in initiatives {
            totals[initiative.stage, default: 0] += 1
            for domain in initiative.proposal.domains {
                counts[initiative.stage, default: [:]][domain, default: 0] += 1
            }
        }
        func cell(_ stage: Stage, _ count: Int, _ domain: String?) -> HTML {
            guard count > 0 else { return "–" }
            let query = FormInput(["stage": [stage.rawValue]]).setting("domain", to: domain)
            return .link(call.link("/initiatives") + query.query, number(count))
        }
        let title = words("home.pipeline")
        let table = Table(
            title,
            columns: [.init(words("home.column.stage"))]
                + domains.map { .init(call.plain($0.name), isNumber: true) }
                + [.init(words("home.column.total"), isNumber: true)],
            rows: Stage.allCases.filter { totals[$0] != nil }.map { stage in
                [.text(words("stage.\(stage.rawValue)"))]
                    + domains.map { cell(stage, counts[stage]?[$0.id] ?? 0, $0.id.text) }
                    + [cell(stage, totals[stage] ?? 0, nil)]
            }, empty: words("home.pipeline.none"), isCards: false, isCaptionQuiet: true)
        return [Heading(title), Prose("<p>\(words("home.pipeline.note"))</p>", style: "muted"), table]
    }

    /// Texts that are under discussion and lack a language.
    var translationGaps: [any Component] {
        guard isSecretariat, call.may(.administer) else { return [] }
        let languages = view.charter?.languages ?? []
        let stages: Set<Stage> = [.admissible, .inDebate, .inLegalReview]
        let lacking = ownInitiatives.filter { stages.contains($0.stage) }
            .map { ($0, missing(in: $0, languages)) }.filter { !$0.1.isEmpty }
        let rows = lacking.lazy.map { initiative, missing -> [HTML] in
            [
                initiative.link(call), initiative.stage.tag(words).html,
                .text(missing.map { call.name($0) }.joined(separator: words.listSeparator)),
                initiative.debateCloses.map { call.dates.deadline($0) } ?? "–",
            ]
        }
        return part(
            "translations", ["initiative", "stage", "languages", "closes"], rows,
            all: "/actions?kind=translate")
    }

    private func missing(in initiative: Initiative, _ languages: [Language]) -> [Language] {
        let missing = Set(initiative.texts.incomplete(of: languages))
            .union(initiative.proposal.title.missing(of: languages))
            .union(initiative.proposal.objective.missing(of: languages))
        return languages.filter { missing.contains($0) }
    }

    /// Where members have not recorded a position yet, those that close first on top.
    var coverageGaps: [any Component] {
        guard isSecretariat, call.may(.administer) else { return [] }
        let open = call.kept("coverage gaps") { _ in
            ownInitiatives.compactMap { initiative in
                initiative.openCoverage.flatMap { $0.awaited > 0 ? (initiative, $0) : nil }
            }.sorted { left, right in
                let (a, b) = (left.1.closes, right.1.closes)
                return a == b
                    ? left.1.awaited > right.1.awaited : b.map { b in a.map { $0 < b } ?? false } ?? true
            }
        }
        return part(
            "coverage", ["initiative", "stage", "awaited", "closes"],
            open.lazy.map { initiative, stage in
                [
                    initiative.link(call), initiative.stage.tag(words).html,
                    of(stage.awaited, stage.rows.count), stage.closes.map { call.dates.deadline($0) } ?? "–",
                ]
            }, all: CoveragePage.awaited(in: view.ownDomains))
    }

    /// Planned against delivered by both measures: activities held, and seats taken.
    var delivery: [any Component] {
        guard isSecretariat, call.may(.administer) || call.may(.evaluate) else { return [] }
        let activities = ownInitiatives.flatMap(\.activities).compactMap { view.activity($0) }
            .filter { $0.status != .cancelled }
        let byDomain = Dictionary(grouping: activities, by: \.plan.domain)
        func row(_ name: HTML, _ activities: [Activity]) -> [HTML] {
            let done = activities.filter { $0.status == .done }
            let seats = activities.map(\.plan.seats).reduce(0, +)
            let taken = done.map(\.attended).reduce(0, +)
            func percent(_ part: Int, _ whole: Int) -> HTML {
                .leftToRight(Numbers.percent(part, of: whole, in: call.numerals))
            }
            return [
                name, number(activities.count), number(done.count), percent(done.count, activities.count),
                number(seats), number(taken), percent(taken, seats),
            ]
        }
        let title = words("home.delivery")
        let columns = ["domain", "#planned", "#held", "#share", "#seats", "#taken", "#share"]
        let rows = domains.compactMap { domain in
            byDomain[domain.id].map { row(call.text(domain.name), $0) }
        }
        let table = Table(
            title,
            columns: columns.map { name in
                .init(words("home.column.\(name.drop { $0 == "#" })"), isNumber: name.hasPrefix("#"))
            }, rows: rows.isEmpty ? [] : rows + [row(.text(words("home.column.total")), activities)],
            empty: words("home.delivery.none"), isCaptionQuiet: true)
        return [Heading(title), table]
    }
}
