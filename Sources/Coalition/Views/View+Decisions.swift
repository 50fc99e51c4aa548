// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Decisions are the coalition's own; newest first.
    package var decisions: [Decision] {
        isInside ? Array(state.decisions.newestFirst("D")) : []
    }

    /// How many decisions are neither open nor interrupted.
    package var settledDecisionCount: Int { isInside ? state.decisions.count - state.running.count : 0 }

    /// Those of them at these places of the list, the newest first.
    package func settledDecisions(_ places: Range<Int>) -> [Decision] {
        guard isInside else { return [] }
        // By their numbers: only those that are shown are looked at.
        let settled = stride(from: state.decisions.count, to: 0, by: -1).lazy
            .map { Decision.ID(series: "D", $0) }.filter { !state.running.contains($0) }
        return settled.dropFirst(places.lowerBound).prefix(places.count).compactMap { state.decisions[$0] }
    }

    package func decision(_ id: Decision.ID) -> Decision? { isInside ? state.decisions[id] : nil }

    /// Whether the viewer's state has a say in a decision.
    package func hasSay(in decision: Decision) -> Bool {
        organisation.map { decision.electorate.contains($0.id) } ?? false
    }
}
