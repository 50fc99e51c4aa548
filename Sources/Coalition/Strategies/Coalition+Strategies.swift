// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

extension Coalition {
    func inspect(
        _ deed: StrategyDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        if case .draft(let id, let plan) = deed {
            guard let initiative = known(id, to: author, &inspection) else { return nil }
            inspectDraft(plan, in: initiative, author, now, &inspection)
            return reach(of: initiative, and: [Strategy.ID(series: "S", strategies.all.count + 1).subject])
        }
        guard let id = deed.strategy, let strategy = strategies[id],
            let initiative = initiatives[strategy.initiative], knows(author, of: strategy, in: initiative)
        else {
            inspection.refuse(StrategyRefusal.unknown, ["strategy": deed.strategy?.text ?? ""])
            return nil
        }
        switch deed {
        case .draft, .revise, .consent, .decline:
            inspectPlanning(deed, strategy, initiative, author, now, &inspection)
        case .assign, .agree, .unassign:
            return inspectAction(deed, strategy, initiative, author, &inspection)
        case .setTarget(_, let objective, let target):
            requireResponsible(author, initiative, &inspection)
            requireWritable(initiative, &inspection)
            inspect(target, of: objective, strategy, &inspection)
        case .review(_, let from, let until, let text):
            inspectReview(from, until, text, strategy, initiative, author, now, &inspection)
        }
        return reach(of: deed, strategy, initiative, author)
    }

    /// What the states answer one another is their deliberation; the plan, its targets and its reviews are the partners' of
    /// a joint strategy as well.
    private func reach(
        of deed: StrategyDeed, _ strategy: Strategy, _ initiative: Initiative, _ author: Author
    ) -> Reach {
        let subject = [strategy.id.subject]
        switch deed {
        case .consent, .decline: return deliberation(on: initiative, by: author, and: subject)
        // A revision after the adoption is a proposal to the states.
        case .revise where initiative.isAdopted:
            return deliberation(on: initiative, by: author, and: subject)
        default: return reach(of: initiative, and: subject)
        }
    }

    /// Whoever may not see it learns nothing of it.
    private func knows(_ author: Author, of strategy: Strategy, in initiative: Initiative) -> Bool {
        if isIn(initiative.audience, author.organisation) { return true }
        return initiative.publication == .published && strategy.standing(in: initiative).isAdopted
    }

    /// The sponsor of the initiative, and the secretariat.
    func requireResponsible(
        _ author: Author, _ initiative: Initiative, _ inspection: inout Inspection
    ) {
        inspection.require(
            isSecretariat(author) || author.organisation == initiative.sponsor,
            StrategyRefusal.notResponsible,
            [
                "organisation": author.organisation.text, "initiative": initiative.id.text,
                "sponsor": initiative.sponsor.text,
            ])
    }

    /// While the initiative may still change, and again once it is adopted and not over.
    func requireWritable(_ initiative: Initiative, _ inspection: inout Inspection) {
        inspection.require(
            initiative.stage.takesPlanFreely || initiative.stage.takesPlanByConsent, StrategyRefusal.frozen,
            ["initiative": initiative.id.text, "stage": initiative.stage.rawValue])
    }

    mutating func apply(_ deed: StrategyDeed, _ act: Act) {
        switch deed {
        case .draft(let initiative, let plan): draft(plan, in: initiative, act)
        case .revise(let id, let plan, let reason): revise(id, plan, reason, act)
        case .consent(let id, _): consent(to: id, act)
        case .decline(let id, _, _): strategies[id]?.proposed = nil
        case .assign(let id, let objective, let initiative):
            let isAgreed = initiatives[initiative]?.lead == act.author.organisation
            strategies[id]?.actions.append(
                StrategicAction(
                    initiative: initiative, objective: objective, by: act.author, at: act.at,
                    isAgreed: isAgreed))
            strategies.served[initiative, default: []].insert(id)
        case .agree(let id, let objective, let initiative):
            strategies[id]?.agree(initiative, objective)
        case .unassign(let id, let objective, let initiative, _):
            strategies[id]?.actions.removeAll { $0.initiative == initiative && $0.objective == objective }
        case .setTarget(let id, let objective, let target): strategies[id]?.set(target, of: objective)
        case .review(let id, let from, let until, let text):
            strategies[id]?.reviews.append(
                StrategyReview(
                    from: from, until: until, text: text, by: act.author, at: act.at, act: act.index))
        }
    }
}

extension Strategy {
    fileprivate mutating func agree(_ initiative: Initiative.ID, _ objective: Int) {
        for index in actions.indices
        where actions[index].initiative == initiative && actions[index].objective == objective {
            actions[index].isAgreed = true
        }
    }

    /// A target of the same day takes the place of the one before.
    fileprivate mutating func set(_ target: StrategyTarget, of objective: Int) {
        let others = (targets[objective] ?? []).filter { $0.by != target.by }
        targets[objective] = (others + [target]).sorted { $0.by < $1.by }
    }
}
