// SPDX-License-Identifier: Apache-2.0

/// What a strategy says where it is looked for, whom its acts concern, and what bars a step of it.
extension Strategy {
    var passages: [Passage] {
        Passage.all(plan.title, isTitle: true) + Passage.all(plan.summary)
            + plan.objectives.flatMap { Passage.all($0.title) + Passage.all($0.text) }
            + reviews.flatMap { Passage.all($0.text) }
    }
}

extension StrategyDeed {
    var reasons: [Passage] {
        switch self {
        case .revise(_, _, let reason), .unassign(_, _, _, let reason): Passage.all(reason)
        case .decline(_, _, let reason): Passage.remark(reason)
        case .draft, .consent, .assign, .agree, .setTarget, .review: []
        }
    }
}

extension Coalition {
    /// Its states; of what is answered, whoever is responsible for it; of an action, its lead.
    func addressees(of deed: StrategyDeed) -> Addressees {
        let strategy: Strategy? =
            switch deed {
            case .draft(let id, _): strategies.ofInitiative[id].flatMap { strategies[$0] }
            default: deed.strategy.flatMap { strategies[$0] }
            }
        guard let strategy, let parent = initiatives[strategy.initiative] else { return .nobody }
        let responsible = [parent.sponsor] + [charter?.secretariat.id].compactMap(\.self)
        switch deed {
        case .draft(_, let plan), .revise(_, let plan, _): return .to(plan.states + strategy.plan.states)
        case .consent, .decline, .agree: return .to(responsible)
        case .assign(_, _, let id), .unassign(_, _, let id, _):
            return .to(responsible + (initiatives[id].map { [$0.lead] } ?? []))
        case .setTarget, .review: return .to(strategy.plan.states + responsible)
        }
    }
}

extension StrategyRefusal {
    /// What no answer mends; see `Refusals.bars`.
    static let bars: [StrategyRefusal] = [
        .unknown, .alreadyDrafted, .frozen, .notResponsible, .nothingProposed, .notAsked, .consentedAlready,
        .notInForce, .notLead, .notAction, .agreedAlready, .reviewerLeads,
    ]
}
