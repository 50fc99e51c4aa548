// SPDX-License-Identifier: Apache-2.0

extension View {
    /// How many people the reader's state may nominate for an activity in all; nil where it may nominate nobody. Any state
    /// that takes part may, a supporting one too. Of what the others took it says no more than the refusal of too many.
    package func seatsToNominate(for id: Activity.ID) -> Int? {
        guard may(.sign), let organisation, let activity = state.activities[id],
            let initiative = state.initiatives[activity.initiative], sees(initiative),
            [.planned, .confirmed].contains(activity.status),
            [.resourcing, .active].contains(initiative.stage),
            initiative.binds(organisation.id, on: activity.plan.begins.day)
        else { return nil }
        let left = activity.seatsLeft(for: organisation.id)
        return left > 0 ? left : nil
    }
}
