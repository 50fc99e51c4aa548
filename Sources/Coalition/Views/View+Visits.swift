// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Visit files are the secretariat's.
    package var seesVisits: Bool { organisation?.kind == .secretariat }

    /// Latest first.
    package var visits: [Visit] {
        seesVisits ? state.visits.values.sorted { ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id) } : []
    }

    package func visit(_ id: Visit.ID) -> Visit? { seesVisits ? state.visits[id] : nil }

    /// A follow-up is seen by those who may know of the act that agreed on it: the secretariat and its owner's
    /// organisation.
    package func followUp(_ id: FollowUp.ID) -> FollowUp? {
        state.followUps[id].flatMap { isIn(state.audience(of: $0.plan)) ? $0 : nil }
    }

    /// What the viewer owns and has not done, the earliest due first.
    package var myFollowUps: [FollowUp] {
        guard let me else { return [] }
        return state.unfinished.followUps[me.id].compactMap { state.followUps[$0] }
            .sorted { ($0.plan.due, $0.id) < ($1.plan.due, $1.id) }
    }

    /// What was agreed in visits and is not done, whoever of those that the viewer may know of owns it; the earliest due
    /// first.
    package var openFollowUps: [FollowUp] {
        state.unfinished.followUps.all.compactMap { followUp($0) }
            .sorted { ($0.plan.due, $0.id) < ($1.plan.due, $1.id) }
    }

    /// What collides with an item of a visit's agenda: its room or presenter is taken, or the room is too small.
    package func clashes(of item: AgendaItem, in visit: Visit) -> [Finding] {
        guard seesVisits else { return [] }
        var findings = state.clashes(with: item.plan, ignoring: (visit.id, item.id))
        if let room = charter?.rooms.first(where: { $0.id == item.plan.room }),
            room.seats < visit.delegation.count
        {
            findings.append(
                Finding(
                    VisitRefusal.roomTooSmall,
                    ["room": room.id.text, "seats": "\(room.seats)", "people": "\(visit.delegation.count)"]))
        }
        return findings
    }

    /// All that was agreed in a visit, in the order of agreement.
    package func followUps(of visit: Visit) -> [FollowUp] { visit.followUps.compactMap { followUp($0) } }
}
