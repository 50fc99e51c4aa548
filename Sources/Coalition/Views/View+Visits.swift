// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Visit files are the secretariat's.
    package var seesVisits: Bool { organisation?.kind == .secretariat }

    /// Latest first.
    package var visits: [Visit] {
        seesVisits ? state.visits.values.sorted { ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id) } : []
    }

    package func visit(_ id: Visit.ID) -> Visit? { seesVisits ? state.visits[id] : nil }

    /// A follow-up is seen by the secretariat and by its owner.
    package func followUp(_ id: FollowUp.ID) -> FollowUp? {
        guard let followUp = state.followUps[id] else { return nil }
        return seesVisits || viewer == .person(followUp.plan.owner) ? followUp : nil
    }

    /// What the viewer owns and has not done, the earliest due first.
    package var myFollowUps: [FollowUp] {
        state.followUps.values.filter { me != nil && viewer == .person($0.plan.owner) && $0.done == nil }
            .sorted { ($0.plan.due, $0.id) < ($1.plan.due, $1.id) }
    }

}
