// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Decisions are the coalition's own; newest first: thousands, after some years. The register asks a `DecisionIndex`.
    package var decisions: [Decision] {
        isInside ? Array(state.decisions.newestFirst("D")) : []
    }

    package func decision(_ id: Decision.ID) -> Decision? { isInside ? state.decisions[id] : nil }

    /// Whether the viewer's state has a say in a decision.
    package func hasSay(in decision: Decision) -> Bool {
        organisation.map { decision.electorate.contains($0.id) } ?? false
    }
}
