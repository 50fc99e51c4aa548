// SPDX-License-Identifier: Apache-2.0

/// Which initiatives carry a strategy out, what is planned, and what an evaluator finds.
extension Coalition {
    private static let targetLimit = 10_000_000

    func inspectAction(
        _ deed: StrategyDeed, _ strategy: Strategy, _ parent: Initiative, _ author: Author,
        _ inspection: inout Inspection
    ) -> Reach? {
        let (number, id, reason): (Int, Initiative.ID, Multilingual?)
        switch deed {
        case .assign(_, let objective, let initiative): (number, id, reason) = (objective, initiative, nil)
        case .agree(_, let objective, let initiative): (number, id, reason) = (objective, initiative, nil)
        case .unassign(_, let objective, let initiative, let why):
            (number, id, reason) = (objective, initiative, why)
        default: return nil
        }
        guard let initiative = known(id, to: author, &inspection) else { return nil }
        requireInForce(strategy, parent, &inspection)
        if let reason {
            requireLead(author, of: initiative, orSecretariat: true, &inspection)
            inspection.requireText(reason, "reason")
        }
        guard let objective = objective(number, of: strategy, &inspection) else { return nil }
        let action = strategy.action(id, for: number)
        let names = ["initiative": id.text, "objective": String(number)]
        switch deed {
        case .assign:
            requireLead(author, of: initiative, orSecretariat: true, &inspection)
            inspection.require(action == nil, StrategyRefusal.assignedAlready, names)
            inspectService(of: initiative, to: objective, strategy, &inspection)
        case .agree:
            requireLead(author, of: initiative, orSecretariat: false, &inspection)
            inspection.require(action != nil, StrategyRefusal.notAssigned, names)
            inspection.require(action?.isAgreed != true, StrategyRefusal.agreedAlready, names)
        default: inspection.require(action != nil, StrategyRefusal.notAssigned, names)
        }
        return reach(of: strategy, parent, serving: initiative)
    }

    /// A partner learns of an action only where both the strategy and the action are joint with it.
    private func reach(of strategy: Strategy, _ parent: Initiative, serving initiative: Initiative) -> Reach {
        let partners = Set(parent.partners).intersection(initiative.partners)
        let about = [strategy.id.subject, initiative.id.subject]
        return Reach(audience: Audience(.coalition, Array(partners)), about: about)
    }

    private func requireInForce(
        _ strategy: Strategy, _ parent: Initiative, _ inspection: inout Inspection
    ) {
        let standing = strategy.standing(in: parent)
        inspection.require(
            standing == .inForce || standing == .suspended, StrategyRefusal.notInForce,
            ["strategy": strategy.id.text, "status": standing.rawValue])
    }

    private func objective(
        _ number: Int, of strategy: Strategy, _ inspection: inout Inspection
    ) -> StrategyObjective? {
        let objective = strategy.objective(number)
        inspection.require(
            objective != nil, StrategyRefusal.unknownObjective,
            ["strategy": strategy.id.text, "objective": String(number)])
        return objective
    }

    private func requireLead(
        _ author: Author, of initiative: Initiative, orSecretariat: Bool, _ inspection: inout Inspection
    ) {
        inspection.require(
            author.organisation == initiative.lead || orSecretariat && isSecretariat(author),
            StrategyRefusal.notLead,
            [
                "organisation": author.organisation.text, "initiative": initiative.id.text,
                "sponsor": initiative.lead.text,
            ])
    }

    /// What is done elsewhere, or about something else, is no delivery of the strategy.
    private func inspectService(
        of initiative: Initiative, to objective: StrategyObjective, _ strategy: Strategy,
        _ inspection: inout Inspection
    ) {
        inspection.require(
            initiative.mayServe, StrategyRefusal.notAction,
            ["initiative": initiative.id.text, "stage": initiative.stage.rawValue])
        inspection.require(
            strategy.plan.states.contains(where: initiative.involves), StrategyRefusal.noSharedState,
            ["initiative": initiative.id.text, "strategy": strategy.id.text])
        inspection.require(
            initiative.proposal.domains.contains(where: objective.domains.contains),
            StrategyRefusal.otherDomain,
            ["initiative": initiative.id.text, "objective": String(objective.number)])
    }

    func inspect(
        _ target: StrategyTarget, of number: Int, _ strategy: Strategy, _ inspection: inout Inspection
    ) {
        guard objective(number, of: strategy, &inspection) != nil else { return }
        for count in [target.activities, target.participants] {
            inspection.require(
                (0...Self.targetLimit).contains(count), StrategyRefusal.impossibleTarget,
                ["number": String(count)])
        }
        inspection.require(
            target.activities != 0 || target.participants != 0, StrategyRefusal.emptyTarget)
        inspection.require(
            (strategy.plan.from...strategy.plan.until).contains(target.by), StrategyRefusal.targetOutside,
            [
                "day": target.by.description, "from": strategy.plan.from.description,
                "until": strategy.plan.until.description,
            ])
        let contradicted = (strategy.targets[number] ?? []).first { other in
            let (earlier, later) = other.by < target.by ? (other, target) : (target, other)
            return other.by != target.by
                && (later.activities < earlier.activities || later.participants < earlier.participants)
        }
        if let contradicted {
            inspection.refuse(
                StrategyRefusal.targetFalls,
                ["day": target.by.description, "other": contradicted.by.description])
        }
    }

    func inspectReview(
        _ from: Day, _ until: Day, _ text: Multilingual, _ strategy: Strategy, _ initiative: Initiative,
        _ author: Author, _ now: Instant, _ inspection: inout Inspection
    ) {
        let standing = strategy.standing(in: initiative)
        inspection.require(
            standing.isAdopted, StrategyRefusal.notInForce,
            ["strategy": strategy.id.text, "status": standing.rawValue])
        inspection.require(
            author.organisation != initiative.lead, StrategyRefusal.reviewerLeads,
            ["organisation": author.organisation.text, "initiative": initiative.id.text])
        inspection.require(
            from < until && strategy.plan.from <= from && until <= strategy.plan.until,
            StrategyRefusal.reviewOutside, ["from": from.description, "until": until.description])
        inspection.require(
            until <= now.day, StrategyRefusal.reviewInFuture, ["until": until.description])
        inspection.requireText(text, "text")
    }
}
