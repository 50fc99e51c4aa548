// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// Strategies as a viewer may see them: as their initiative; and of what serves them only what the viewer sees by itself.
extension View {
    /// Newest first.
    package var strategies: [Strategy] {
        state.strategies.all.newestFirst("S").compactMap { strategy($0.id) }
    }

    package func strategy(_ id: Strategy.ID) -> Strategy? {
        guard let strategy = state.strategies[id], let parent = state.initiatives[strategy.initiative] else {
            return nil
        }
        if isIn(parent.audience) { return isInside ? strategy : forPartners(strategy) }
        guard parent.publication == .published, strategy.standing(in: parent).isAdopted else { return nil }
        var open = forPartners(strategy)
        open.reviews = []
        return open
    }

    /// The strategy that an initiative contains.
    package func strategy(of initiative: Initiative.ID) -> Strategy? {
        state.strategies.ofInitiative[initiative].flatMap(strategy)
    }

    /// What an initiative serves, as far as its lead has agreed, with the numbers of the objectives.
    package func strategies(
        servedBy initiative: Initiative.ID
    ) -> [(strategy: Strategy, objectives: [StrategyObjective])] {
        (state.strategies.served[initiative] ?? []).sorted().compactMap { id in
            guard let strategy = strategy(id) else { return nil }
            let served = strategy.actions.filter { $0.initiative == initiative && $0.isAgreed }
                .compactMap { strategy.objective($0.objective) }
            return served.isEmpty ? nil : (strategy, served)
        }
    }

    /// Strategies whose plan names a state, newest first.
    package func strategies(of member: Organisation.ID) -> [Strategy] {
        (state.strategies.ofState[member] ?? []).sorted(by: >).compactMap { strategy($0) }
            .filter { $0.plan.states.contains(member) }
    }

    package func standing(of strategy: Strategy) -> Strategy.Standing {
        state.initiatives[strategy.initiative].map { strategy.standing(in: $0) } ?? .lapsed
    }

    private func forPartners(_ strategy: Strategy) -> Strategy {
        var open = strategy
        open.proposed = nil
        open.actions = strategy.actions.filter { $0.isAgreed && sees($0.initiative) }
        return open
    }

    /// The initiatives in motion that the viewer may let serve an objective of the strategy.
    package func candidates(for strategy: Strategy) -> [Initiative] {
        initiativesInMotion.filter { initiative in
            let domains = initiative.proposal.domains
            return (isSecretariat || initiative.lead == organisation?.id) && initiative.mayServe
                && strategy.plan.states.contains(where: initiative.involves)
                && strategy.objectives.contains { objective in
                    objective.domains.contains(where: domains.contains)
                        && strategy.action(initiative.id, for: objective.number) == nil
                }
        }
    }

    /// Actions about whose lead's agreement the viewer's state has been asked.
    package func asked(in strategy: Strategy) -> [StrategicAction] {
        guard let organisation else { return [] }
        return strategy.actions.filter {
            !$0.isAgreed && state.initiatives[$0.initiative]?.lead == organisation.id
        }
    }

    /// Consents and agreements that are awaited of the viewer's state; targets, of whoever is responsible.
    var strategyActions: [ActionItem] {
        guard isInside, let organisation else { return [] }
        return state.unfinished.strategies.sorted().flatMap { id -> [ActionItem] in
            guard let strategy = strategy(id), let parent = state.initiatives[strategy.initiative] else {
                return []
            }
            var items: [ActionItem] = []
            let subjects = [id.subject, parent.id.subject]
            if may(.sign), parent.stage.takesPlanByConsent,
                strategy.proposed?.awaited.contains(organisation.id) == true
            {
                items.append(ActionItem(.consentToStrategy, subjects))
            }
            let standing = strategy.standing(in: parent)
            guard standing == .inForce || standing == .suspended else { return items }
            if may(.sign), !asked(in: strategy).isEmpty {
                items.append(ActionItem(.agreeToServe, subjects))
            }
            let isResponsible = isSecretariat || organisation.id == parent.sponsor
            if isResponsible, may(.propose), parent.stage.takesPlanByConsent,
                strategy.objectives.contains(where: { strategy.targets[$0.number] == nil })
            {
                items.append(ActionItem(.setTarget, subjects))
            }
            return items
        }
    }
}
