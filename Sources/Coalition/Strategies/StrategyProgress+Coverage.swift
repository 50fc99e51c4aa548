// SPDX-License-Identifier: Apache-2.0

/// Which states take part, what is missing, and the means and results of the actions.
extension StrategyProgress {
    /// What one state of the plan does in the actions.
    package struct StateLine: Sendable {
        package let state: Organisation.ID
        /// Actions in which it takes part, by its own choice.
        package let joined: [Initiative.ID]
        /// Actions to which it gives: money or in kind, committed or received, or capacity. Pledges are not counted.
        package let supported: [Initiative.ID]
        /// Activities that are held there and were not cancelled.
        package let hosted: Int
        package let participants: Int
    }

    /// What no action, activity or target answers.
    package struct Gaps: Sendable, Equatable {
        package let objectivesWithoutAction: [Int]
        package let objectivesWithoutTarget: [Int]
        /// No activity is held there, and nobody of its people came to one.
        package let statesWithoutActivity: [Organisation.ID]

        package var isEmpty: Bool {
            objectivesWithoutAction.isEmpty && objectivesWithoutTarget.isEmpty
                && statesWithoutActivity.isEmpty
        }
    }

    package var gaps: Gaps {
        let numbers = strategy.objectives.map(\.number)
        return Gaps(
            objectivesWithoutAction: numbers.filter { value(.initiatives, objective: $0) == 0 },
            objectivesWithoutTarget: numbers.filter { strategy.targets[$0]?.isEmpty ?? true },
            statesWithoutActivity: strategy.plan.states.filter {
                value(.planned, place: .state($0)) == 0 && value(.participants, place: .state($0)) == 0
            })
    }

    /// The initiatives that serve an objective, or any.
    package func serving(_ objective: Int?) -> [Initiative] {
        served.filter { item in objective.map(item.objectives.contains) ?? true }.map(\.initiative)
    }
}

extension View {
    package func progress(of strategy: Strategy) -> StrategyProgress { StrategyProgress(strategy, self) }

    package func stateLines(_ progress: StrategyProgress) -> [StrategyProgress.StateLine] {
        let givers = progress.served.map { item in
            (item.initiative, Set(item.initiative.contributions.compactMap { counted($0)?.donor }))
        }
        return progress.strategy.plan.states.map { state in
            StrategyProgress.StateLine(
                state: state,
                joined: progress.served.filter { $0.initiative.participation[state]?.isBinding ?? false }
                    .map(\.initiative.id),
                supported: givers.filter { initiative, donors in
                    donors.contains(state)
                        || initiative.participation[state]?.level == .contribute
                            && initiative.participation[state]?.isBinding == true
                }.map(\.0.id),
                hosted: progress.value(.planned, place: .state(state)),
                participants: progress.value(.participants, place: .state(state)))
        }
    }

    /// Indicators of the actions, each once.
    package func indicators(of progress: StrategyProgress, objective: Int? = nil) -> [Indicator] {
        progress.serving(objective).flatMap(\.indicators).compactMap { indicator($0) }
    }

    /// What was committed to the actions and received, by currency; pledges are not counted. Nothing outside the coalition.
    package func means(
        of progress: StrategyProgress, objective: Int? = nil
    ) -> [(currency: String, committed: Int, received: Int)] {
        var sums: [String: (committed: Int, received: Int)] = [:]
        for gift in gifts(of: progress, objective: objective) {
            guard let money = gift.money else { continue }
            sums[money.currency, default: (0, 0)].committed += money.minorUnits
            if gift.stage == .received {
                sums[money.currency, default: (0, 0)].received += money.minorUnits
            }
        }
        return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value.committed, $0.value.received) }
    }

    /// The gifts of money behind it.
    package func gifts(of progress: StrategyProgress, objective: Int? = nil) -> [Contribution] {
        progress.serving(objective).flatMap(\.contributions).compactMap { counted($0) }
            .filter { $0.money != nil && $0.inKind == nil }
    }
}

extension Indicator {
    /// Its value is approved and has come to the target, from whichever side.
    package var isReached: Bool {
        guard status == .approved, let value else { return false }
        return baseline < target ? value >= target : value <= target
    }
}
