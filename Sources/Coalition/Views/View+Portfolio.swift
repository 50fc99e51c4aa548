// SPDX-License-Identifier: Apache-2.0

extension View {
    /// For whom a portfolio is counted: all that share this see the same numbers.
    package var portfolioAudience: String {
        isInside ? "coalition" : organisation?.id.text ?? "public"
    }

    /// The portfolio that this viewer may see. Drafts are their sponsors' own and no part of it.
    package func portfolio(over quarters: [Quarter]) -> Portfolio { Portfolio(of: self, over: quarters) }

    /// An initiative that was submitted and that the audience may see; so the others, each as part of one.
    func counted(_ id: Initiative.ID) -> Initiative? {
        state.initiatives[id].flatMap { isCounted($0) ? visible($0) : nil }
    }

    private func isCounted(_ initiative: Initiative) -> Bool {
        initiative.audience.breadth == .coalition && initiative.stage != .draft
            && initiative.stage != .returned && sees(initiative)
    }

    private func isCountedPart(of id: Initiative.ID) -> Bool {
        state.initiatives[id].map(isCounted) ?? false
    }

    /// Of an adopted initiative, unless it was cancelled.
    func counted(_ id: Activity.ID) -> Activity? {
        guard let activity = state.activities[id], activity.status != .cancelled,
            let initiative = state.initiatives[activity.initiative], initiative.isAdopted,
            isCounted(initiative)
        else { return nil }
        return activity
    }

    /// More than a pledge; the coalition's own affair.
    func counted(_ id: Contribution.ID) -> Contribution? {
        guard isInside, let gift = state.contributions[id], gift.stage > .pledged,
            isCountedPart(of: gift.initiative)
        else { return nil }
        return gift
    }

    func counted(_ id: Indicator.ID) -> Indicator? {
        state.indicators[id].flatMap { isCountedPart(of: $0.initiative) ? $0 : nil }
    }

    /// Participation coverage over all initiatives. Nil outside the coalition, whose deliberations these are.
    package var coverage: CoverageTotals? {
        guard isInside else { return nil }
        return CoverageTotals(of: self)
    }
}
