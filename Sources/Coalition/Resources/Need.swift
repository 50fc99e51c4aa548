// SPDX-License-Identifier: Apache-2.0

/// What an initiative has, and still lacks, of what its launch asks for (rule R9).
package struct Need: Hashable, Sendable {
    package let initiative: Initiative
    /// States that take part or contribute, against those that the threshold asks for.
    package let participants: Int
    /// Money committed or received, where the threshold asks for money.
    package let secured: Money?
    /// Money pledged in the same currency: recorded, never counted.
    package let pledged: Money?

    package var participantsMissing: Int { max(0, initiative.proposal.threshold.participants - participants) }

    package var fundsMissing: Money? {
        guard let wanted = initiative.proposal.threshold.funds, let secured,
            secured.minorUnits < wanted.minorUnits
        else { return nil }
        return Money(minorUnits: wanted.minorUnits - secured.minorUnits, currency: wanted.currency)
    }
}

extension View {
    /// The initiatives whose launch threshold is not met, the longest waiting first. Deliberations of money are the
    /// coalition's own.
    package var needs: [Need] {
        guard isInside else { return [] }
        return initiativesInMotion.filter { $0.stage == .adopted || $0.stage == .resourcing }
            .filter { !state.meetsThreshold($0) }.map(gathered)
            .sorted { left, right in
                let (a, b) = (left.initiative, right.initiative)
                return (a.entered ?? at, a.id) < (b.entered ?? at, b.id)
            }
    }

    /// What an initiative has of what its launch asks for; nil outside, for it sums up what others give.
    package func need(of initiative: Initiative) -> Need? { isInside ? gathered(for: initiative) : nil }

    private func gathered(for initiative: Initiative) -> Need {
        let funds = initiative.proposal.threshold.funds
        func money(_ amount: Int) -> Money? { funds.map { .init(minorUnits: amount, currency: $0.currency) } }
        let pledges = initiative.contributions.compactMap { state.contributions[$0] }.filter {
            $0.stage == .pledged && $0.inKind == nil
        }
        let totals = MoneyTotals(pledges)
        return Need(
            initiative: initiative, participants: initiative.participants.count,
            secured: funds.flatMap { money(state.securedFunds(of: initiative, in: $0.currency)) },
            pledged: funds.flatMap { totals.sum(.pledged, in: $0.currency)?.money })
    }
}
