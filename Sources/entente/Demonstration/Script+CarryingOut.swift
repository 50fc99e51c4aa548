// SPDX-License-Identifier: Apache-2.0
import Coalition

/// From activation to evaluation and archive.
extension Script {
    mutating func carryOut(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        guard plan.until > .resourcing else { return }
        let officer = Actor.officer(plan.domains[0])
        let active = plan.active?.instant(present) ?? adopted(plan, from: start) + .days(20)
        let note = states.phrases.activation
        add(active, officer, plan) { .activate(initiative: $0.id, note: note) }
        let activities = (plan.activities ?? []) + (plan.series?.activities(present) ?? [])
        for (index, activity) in activities.enumerated() {
            hold(activity, "\(plan.key)/\(index)", plan, states, from: active + .days(3) + .hours(index))
        }
        measure(plan, from: active + .days(4))
        if plan.until == .suspended, let suspension = plan.suspension, let at = plan.suspends {
            add(at.instant(present), .person("secretary-general"), plan) {
                .suspend(initiative: $0.id, reason: suspension.reason, effect: suspension.effect)
            }
        }
        if plan.until >= .closing, let closes = plan.closes {
            close(plan, states, from: closes.instant(present))
        }
    }

    private mutating func hold(
        _ planned: PlannedActivity, _ key: String, _ plan: PlannedInitiative, _ states: States,
        from planning: Instant
    ) {
        let begins = planned.begins.instant(present)
        let ends = begins + .days(planned.days - 1) + .hours(8)
        let officer = Actor.officer(planned.domain)
        let details = ActivityPlan(
            kind: planned.kind, title: planned.title, domain: planned.domain, begins: begins, ends: ends,
            host: planned.host, place: planned.place ?? states.city(planned.host), room: planned.room,
            seats: planned.seats, languages: Language.allCases)
        add(planning, officer, as: key) {
            .activity(.plan(initiative: try $0.initiative(plan.key).id, plan: details))
        }
        func step(_ at: Instant, _ deed: @escaping @Sendable (Activity.ID) -> ActivityDeed) {
            add(at, officer) { .activity(deed(try $0.named(key))) }
        }
        guard begins < present + .days(60) else { return }
        step(max(planning + .hours(2), begins - .days(30))) { .confirm(activity: $0) }
        for state in plan.participants ?? [] {
            add(max(planning + .hours(3), begins - .days(20)), .perhaps(.sign, in: state)) { scene in
                let shares = Self.shares(
                    of: planned.attended ?? planned.seats / 2, of: try scene.initiative(plan.key))
                return try shares[state].map {
                    .activity(.nominate(activity: try scene.named(key), seats: $0))
                }
            }
        }
        step(begins) { .begin(activity: $0) }
        guard let attended = planned.attended else { return }
        let completion = states.phrases.completion
        add(ends, officer) { scene in
            let shares = Self.shares(of: attended, of: try scene.initiative(plan.key))
            return .activity(.complete(activity: try scene.named(key), attendance: shares, note: completion))
        }
    }

    /// Spreads a number of people over the states that take part, as evenly as it goes.
    private static func shares(of people: Int, of initiative: Initiative) -> [Organisation.ID: Int] {
        let states = initiative.participants
        guard !states.isEmpty else { return [:] }
        var shares: [Organisation.ID: Int] = [:]
        for index in 0..<people { shares[states[index % states.count], default: 0] += 1 }
        return shares
    }

    private mutating func measure(_ plan: PlannedInitiative, from start: Instant) {
        let officer = Actor.officer(plan.domains[0])
        for (index, indicator) in (plan.indicators ?? []).enumerated() {
            let key = "\(plan.key)/indicator-\(index)"
            add(start + .hours(index), officer, as: key) {
                .result(
                    .define(
                        initiative: try $0.initiative(plan.key).id, title: indicator.title,
                        unit: indicator.unit,
                        baseline: indicator.baseline, target: indicator.target))
            }
            guard let value = indicator.value else { continue }
            let reported = plan.closes.map { $0.instant(present) - .days(6) } ?? present - .days(9)
            add(reported + .hours(index), .holder(of: .propose, in: plan.sponsor)) {
                .result(.report(indicator: try $0.named(key), value: value))
            }
            if plan.until != .closing || index > 0 {
                add(reported + .days(2) + .hours(index), officer) {
                    .result(.approve(indicator: try $0.named(key)))
                }
            }
        }
    }

    private mutating func close(_ plan: PlannedInitiative, _ states: States, from closing: Instant) {
        let officer = Actor.officer(plan.domains[0])
        add(closing, .holder(of: .propose, in: plan.sponsor), plan) { .beginClosing(initiative: $0.id) }
        guard plan.until > .closing, let evaluation = plan.evaluation else { return }
        let note = states.phrases.reconciliation
        add(closing + .days(14), officer) {
            .result(.reconcile(initiative: try $0.initiative(plan.key).id, note: note))
        }
        let draft = EvaluationDraft(
            scores: Dictionary(
                uniqueKeysWithValues: zip(EvaluationDraft.Criterion.allCases, evaluation.scores).map {
                    ($0, $1)
                }),
            summary: evaluation.summary)
        add(closing + .days(30), .person("evaluator"), plan) {
            .evaluate(initiative: $0.id, evaluation: draft)
        }
        guard plan.until == .archived else { return }
        add(closing + .days(60), officer, plan) { .archive(initiative: $0.id) }
    }
}
