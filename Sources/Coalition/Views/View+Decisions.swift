// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Decisions are the coalition's own; newest first.
    package var decisions: [Decision] {
        isInside ? state.decisions.values.sorted { $1.id < $0.id } : []
    }

    package func decision(_ id: Decision.ID) -> Decision? { isInside ? state.decisions[id] : nil }

    /// Whether the viewer's state has a say in a decision.
    package func hasSay(in decision: Decision) -> Bool {
        organisation.map { decision.electorate.contains($0.id) } ?? false
    }
}
