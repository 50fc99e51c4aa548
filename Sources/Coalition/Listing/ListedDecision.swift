// SPDX-License-Identifier: Apache-2.0

/// What the register needs to know of a decision.
struct ListedDecision: Hashable, Sendable {
    let method: RuleSet.Method
    let status: Decision.Status
    let objecting: [Organisation.ID]
    let date: Instant
    let year: Int
    // Of the initiative: for those who see it.
    let initiator: Organisation.ID?
    let organ: Charter.Organ.ID?

    init(_ decision: Decision, in state: Coalition, year: (Instant) -> Int) {
        let initiative = state.initiatives[decision.initiative]
        let mandate = initiative?.proposal.mandate
        method = decision.method
        status = decision.status
        objecting = decision.objecting
        date = decision.date
        self.year = year(decision.date)
        initiator = initiative?.sponsor
        organ = state.charter?.mandates.first { $0.id == mandate }?.organ
    }

    /// Every facet's values, as addresses write them.
    var values: [(DecisionFilter.Facet, String)] {
        var values: [(DecisionFilter.Facet, String)] = [
            (.method, method.rawValue), (.outcome, status.rawValue), (.year, String(year)),
        ]
        values += objecting.map { (.objector, $0.text) }
        if let initiator { values.append((.initiator, initiator.text)) }
        if let organ { values.append((.organ, organ.text)) }
        return values
    }
}

extension Decision {
    /// When it was concluded; of one under way, when it was opened.
    package var date: Instant { settled ?? opened }
}
