// SPDX-License-Identifier: Apache-2.0

/// What programs ask for beside what pages show.
extension View {
    /// In whose name this viewer acts; nil for whoever may not act at all.
    package var author: Author? {
        guard let me, let organisation else { return nil }
        return Author(person: me.id, organisation: organisation.id)
    }

    /// What the coalition would say to a deed of this viewer, now. Nothing is done.
    package func verdict(on deed: Deed, by author: Author) -> Verdict {
        state.admit(deed, by: author, at: max(at, state.lastInstant))
    }

    /// Whether a submission is on the record, as which act. Whoever submits chooses the identifier.
    package func act(of submission: Act.ID) -> Int? { state.submissions[submission] }

    /// What stands before this viewer of a thing, to be handed in with a deed that rests on it.
    package func basis(_ subject: Subject) -> Submission.Basis {
        Submission.Basis(subject: subject, lastAct: state.trails[subject]?.last)
    }

    /// Every contribution that the viewer may see, by number.
    package var contributions: [Contribution] {
        state.contributions.values.compactMap { contribution($0.id) }.sorted { $0.id < $1.id }
    }

    /// Every indicator that the viewer may see, by number.
    package var indicators: [Indicator] {
        state.indicators.values.compactMap { indicator($0.id) }.sorted { $0.id < $1.id }
    }

    /// Every follow-up that the viewer may see, by number.
    package var followUps: [FollowUp] {
        state.followUps.values.compactMap { followUp($0.id) }.sorted { $0.id < $1.id }
    }
}
