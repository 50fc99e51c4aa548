// SPDX-License-Identifier: Apache-2.0
import Coalition

extension ActSubstance {
    mutating func add(_ deed: StrategyDeed) {
        switch deed {
        case .draft(_, let plan): add(plan)
        case .revise(_, let plan, let reason):
            add(plan)
            quote(reason)
        case .consent(_, let revision): number("history.plan", revision)
        case .decline(_, let revision, let reason):
            number("history.plan", revision)
            quote(reason)
        case .assign(_, let objective, let initiative), .agree(_, let objective, let initiative):
            serve(objective, initiative)
        case .unassign(_, let objective, let initiative, let reason):
            serve(objective, initiative)
            quote(reason)
        case .setTarget(_, let objective, let target):
            number("history.objective", objective)
            number("history.activities", target.activities)
            number("history.participants", target.participants)
            fact("history.by", ["day": call.dates.day(target.by)])
        case .review(_, let from, let until, let text):
            fact("\(call.dates.day(from)) – \(call.dates.day(until))" as HTML)
            quote(text)
        }
    }

    private mutating func add(_ plan: StrategyPlan) {
        title(plan.title)
        fact(.text(call.names(plan.states)))
        number("history.objectives", plan.objectives.count)
    }

    /// An initiative that the reader may not know of is not named.
    private mutating func serve(_ objective: Int, _ initiative: Initiative.ID) {
        number("history.objective", objective)
        if let initiative = call.view.initiative(initiative) { title(initiative.proposal.title) }
    }
}
