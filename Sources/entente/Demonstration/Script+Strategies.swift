// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Regional strategies, from the draft in their initiative to the revision that awaits their states.
extension Script {
    mutating func tell(_ plan: PlannedStrategy) {
        let sponsor = Lead(initiative: plan.initiative)
        add(plan.drafted.instant(present, hour: 14), sponsor, as: plan.key) { scene in
            .draft(initiative: try scene.initiative(plan.initiative).id, plan: plan.plan)
        }
        for (index, target) in (plan.targets ?? []).enumerated() {
            guard let at = plan.targeted?.instant(present, hour: 8) else { break }
            add(at + .minutes(index), sponsor) { scene in
                .setTarget(
                    strategy: try scene.named(plan.key), objective: target.objective,
                    target: .init(
                        by: target.by, activities: target.activities, participants: target.participants))
            }
        }
        for action in plan.actions ?? [] { serve(action, plan) }
        for review in plan.reviews ?? [] {
            add(review.at.instant(present, hour: 9), .person("evaluator")) { scene in
                .strategy(
                    .review(
                        strategy: try scene.named(plan.key), from: review.from, until: review.until,
                        text: review.text))
            }
        }
        if let revision = plan.revision { revise(plan, by: revision, sponsor) }
    }

    private mutating func serve(_ action: PlannedStrategy.Action, _ plan: PlannedStrategy) {
        let lead = Lead(initiative: action.initiative)
        for objective in action.objectives {
            let at = action.at.instant(present, hour: 10) + .minutes(objective)
            let assign: @Sendable (Scene) throws -> StrategyDeed = { scene in
                .assign(
                    strategy: try scene.named(plan.key), objective: objective,
                    initiative: try scene.initiative(action.initiative).id)
            }
            if action.asked == true {
                add(at, .officer(plan.plan.domain(of: objective))) { .strategy(try assign($0)) }
            } else {
                add(at, lead, assign)
            }
            guard let agreed = action.agreed else { continue }
            add(agreed.instant(present, hour: 10) + .minutes(objective), lead) { scene in
                .agree(
                    strategy: try scene.named(plan.key), objective: objective,
                    initiative: try scene.initiative(action.initiative).id)
            }
        }
    }

    private mutating func revise(
        _ plan: PlannedStrategy, by revision: PlannedStrategy.Revision, _ sponsor: Lead
    ) {
        let at = revision.at.instant(present, hour: 9)
        var changed = plan.plan
        changed.objectives.append(revision.added)
        let proposal = changed
        add(at, sponsor) { scene in
            .revise(strategy: try scene.named(plan.key), plan: proposal, reason: revision.reason)
        }
        for (index, state) in revision.consents.enumerated() {
            add(at + .hours(5 + 20 * index), .holder(of: .sign, in: state)) { scene in
                let id: Strategy.ID = try scene.named(plan.key)
                return scene.coalition.strategies[id]?.proposed.map {
                    .strategy(.consent(strategy: id, revision: $0.revision))
                }
            }
        }
    }

    /// The state that leads an initiative of the story.
    private struct Lead {
        let initiative: String
    }

    private mutating func add(
        _ at: Instant, _ lead: Lead, as key: String? = nil,
        _ deed: @escaping @Sendable (Scene) throws -> StrategyDeed
    ) {
        guard let state = leads[lead.initiative] else { return }
        add(at, .holder(of: .propose, in: state), as: key) { .strategy(try deed($0)) }
    }
}

extension StrategyPlan {
    /// On whose desk an objective lies.
    fileprivate func domain(of objective: Int) -> Charter.Domain.ID {
        objectives.first { $0.number == objective }?.domains.first ?? "ideology"
    }
}
