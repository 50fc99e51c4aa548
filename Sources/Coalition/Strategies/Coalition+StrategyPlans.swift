// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// How a plan comes about: as the content of an initiative until that is reviewed; after its adoption by consent of every state
/// that is in the plan or will be, for nobody is bound by what others have rewritten (product: independence).
extension Coalition {
    private static let longestYears = 20
    private static let objectiveLimit = 12
    private static let numbers = 1...99

    func inspectDraft(
        _ plan: StrategyPlan, in initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        requireResponsible(author, initiative, &inspection)
        requireWritable(initiative, &inspection)
        if let strategy = strategies.ofInitiative[initiative.id] {
            inspection.refuse(
                StrategyRefusal.alreadyDrafted,
                ["initiative": initiative.id.text, "strategy": strategy.text])
        }
        inspect(plan, now, &inspection)
    }

    func inspectPlanning(
        _ deed: StrategyDeed, _ strategy: Strategy, _ initiative: Initiative, _ author: Author,
        _ now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .revise(_, let plan, let reason):
            requireResponsible(author, initiative, &inspection)
            requireWritable(initiative, &inspection)
            inspect(plan, now, &inspection)
            inspection.requireText(reason, "reason")
            let kept = Set(plan.objectives.map(\.number))
            for number in strategy.numbersInUse where !kept.contains(number) {
                inspection.refuse(StrategyRefusal.objectiveInUse, ["objective": String(number)])
            }
        case .consent(_, let revision):
            inspectAnswer(to: revision, of: strategy, initiative, author, &inspection)
        case .decline(_, let revision, let reason):
            inspectAnswer(to: revision, of: strategy, initiative, author, &inspection)
            inspection.requireText(reason, "reason", official: languages)
        default: break
        }
    }

    private func inspectAnswer(
        to revision: Int, of strategy: Strategy, _ initiative: Initiative, _ author: Author,
        _ inspection: inout Inspection
    ) {
        requireWritable(initiative, &inspection)
        guard let proposed = strategy.proposed else {
            return inspection.refuse(StrategyRefusal.nothingProposed, ["strategy": strategy.id.text])
        }
        let state = author.organisation
        inspection.require(
            proposed.asked.contains(state), StrategyRefusal.notAsked,
            ["organisation": state.text, "strategy": strategy.id.text])
        inspection.require(
            proposed.consents[state] == nil, StrategyRefusal.consentedAlready, ["organisation": state.text])
        inspection.require(
            proposed.revision == revision, StrategyRefusal.otherRevision,
            [
                "strategy": strategy.id.text, "revision": String(revision),
                "current": String(proposed.revision),
            ])
    }

    private func inspect(_ plan: StrategyPlan, _ now: Instant, _ inspection: inout Inspection) {
        inspection.requireLanguages(of: plan.title, languages, "title")
        inspection.checkText(plan.title, "title", limit: TextLimit.title)
        inspection.requireText(plan.summary, "summary")
        inspection.require(plan.states.count >= 2, StrategyRefusal.tooFewStates)
        for state in plan.states {
            inspection.require(
                organisations[state]?.kind == .member && organisations[state]?.belongs(on: now.day) == true,
                StrategyRefusal.notMemberState, ["organisation": state.text, "day": now.day.description])
        }
        for state in plan.states.repeated {
            inspection.refuse(StrategyRefusal.repeatedState, ["organisation": state.text])
        }
        inspection.require(plan.from < plan.until, StrategyRefusal.emptyPeriod)
        inspection.require(
            plan.until.number - plan.from.number <= Self.longestYears * 366, StrategyRefusal.tooLong,
            ["limit": String(Self.longestYears)])
        inspect(plan.objectives, &inspection)
    }

    private func inspect(_ objectives: [StrategyObjective], _ inspection: inout Inspection) {
        inspection.require(!objectives.isEmpty, StrategyRefusal.noObjective)
        inspection.require(
            objectives.count <= Self.objectiveLimit, StrategyRefusal.tooManyObjectives,
            ["limit": String(Self.objectiveLimit)])
        let repeated = Set(objectives.map(\.number).repeated)
        let domains = Set((charter?.domains ?? []).map(\.id))
        for objective in objectives.prefix(Self.objectiveLimit) {
            let number = ["objective": String(objective.number)]
            inspection.require(
                Self.numbers.contains(objective.number) && !repeated.contains(objective.number),
                StrategyRefusal.repeatedNumber, number)
            inspection.requireLanguages(of: objective.title, languages, "title")
            inspection.checkText(objective.title, "title", limit: TextLimit.title)
            inspection.requireText(objective.text, "objective")
            inspection.require(!objective.domains.isEmpty, StrategyRefusal.noDomain, number)
            for domain in objective.domains where !domains.contains(domain) {
                inspection.refuse(StrategyRefusal.unknownDomain, ["domain": domain.text])
            }
        }
    }

    // MARK: Applying

    mutating func draft(_ plan: StrategyPlan, in initiative: Initiative.ID, _ act: Act) {
        let isContent = initiatives[initiative]?.isAdopted != true
        var strategy = Strategy(
            id: .init(series: "S", strategies.all.count + 1), initiative: initiative, plan: plan,
            isSettled: isContent)
        if !isContent {
            strategy.proposed = ProposedPlan(
                revision: 1, plan: plan, reason: nil, by: act.author, at: act.at, asked: plan.states)
        }
        strategies.all.insert(strategy)
        strategies.ofInitiative[initiative] = strategy.id
        for state in plan.states { strategies.ofState[state, default: []].insert(strategy.id) }
    }

    mutating func revise(_ id: Strategy.ID, _ plan: StrategyPlan, _ reason: Multilingual, _ act: Act) {
        guard let strategy = strategies[id] else { return }
        let revision = max(strategy.revision, strategy.proposed?.revision ?? 0) + 1
        for state in plan.states { strategies.ofState[state, default: []].insert(id) }
        guard initiatives[strategy.initiative]?.isAdopted == true else {
            strategies[id]?.plan = plan
            strategies[id]?.revision = revision
            return
        }
        // Whoever has left the coalition since is asked nothing any more.
        let asked = (strategy.plan.states + plan.states).unique
            .filter { organisations[$0]?.belongs(on: act.at.day) == true }
        strategies[id]?.proposed = ProposedPlan(
            revision: revision, plan: plan, reason: reason, by: act.author, at: act.at, asked: asked)
    }

    mutating func consent(to id: Strategy.ID, _ act: Act) {
        strategies[id]?.proposed?.consents[act.author.organisation] = act.at
        guard let proposed = strategies[id]?.proposed, proposed.awaited.isEmpty else { return }
        strategies[id]?.plan = proposed.plan
        strategies[id]?.revision = proposed.revision
        strategies[id]?.isSettled = true
        strategies[id]?.proposed = nil
    }
}

extension Strategy {
    /// Objectives with actions or targets.
    var numbersInUse: [Int] {
        let used = Set(actions.map(\.objective)).union(targets.keys)
        return plan.objectives.map(\.number).filter(used.contains)
    }
}

extension Array where Element: Hashable {
    /// What stands in it more than once.
    fileprivate var repeated: [Element] {
        var seen: Set<Element> = []
        var told: Set<Element> = []
        return filter { !seen.insert($0).inserted && told.insert($0).inserted }
    }
}
