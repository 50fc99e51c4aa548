// SPDX-License-Identifier: Apache-2.0

extension View {
    /// For whom a portfolio is counted: all that share this see the same numbers.
    package var portfolioAudience: String {
        isInside ? "coalition" : organisation?.id.text ?? "public"
    }

    /// The portfolio that this viewer may see. Drafts are their sponsors' own and no part of it.
    package func portfolio(over quarters: [Quarter]) -> Portfolio {
        let submitted = initiatives.filter {
            $0.audience.breadth == .coalition && $0.stage != .draft && $0.stage != .returned
        }
        let adopted = Set(submitted.filter(\.stage.isAdopted).map(\.id))
        let known = Set(submitted.map(\.id))
        let activities = state.activities.values.filter {
            $0.status != .cancelled && adopted.contains($0.initiative)
        }
        let gifts =
            isInside
            ? state.contributions.values.filter { known.contains($0.initiative) && $0.stage > .pledged } : []
        return Portfolio(
            initiatives: submitted,
            activities: activities.map(redacted).sorted {
                ($0.plan.begins, $0.id) < ($1.plan.begins, $1.id)
            },
            gifts: gifts.sorted { $0.id < $1.id },
            indicators: state.indicators.values.filter { known.contains($0.initiative) }
                .sorted { $0.id < $1.id },
            quarters: quarters)
    }

    /// Participation coverage over all initiatives. Nil outside the coalition, whose deliberations these are.
    package var coverage: CoverageTotals? {
        guard isInside else { return nil }
        return CoverageTotals(
            initiatives.filter { $0.audience.breadth == .coalition && $0.stage != .draft })
    }
}
