// SPDX-License-Identifier: Apache-2.0

/// What is not over yet, as far as the viewer may see it; the newest first.
extension View {
    /// Initiatives between their submission and their end.
    package var initiativesInMotion: [Initiative] {
        state.unfinished.initiatives.sorted(by: >).compactMap(initiative)
    }

    /// The drafts of the viewer's own organisation, and what was returned to it.
    package var ownDrafts: [Initiative] {
        guard let organisation else { return [] }
        return state.unfinished.drafts[organisation.id].sorted(by: >).compactMap(initiative)
    }

    /// Released by their sponsor, and awaiting publication.
    package var clearedInitiatives: [Initiative] {
        state.unfinished.cleared.sorted(by: >).compactMap(initiative)
    }

    /// Decisions that are open or interrupted, or await the chair's certificate.
    package var pendingDecisions: [Decision] {
        isInside ? state.unfinished.decisions.sorted(by: >).compactMap { state.decisions[$0] } : []
    }

    /// Decisions that are open or interrupted.
    package var runningDecisions: [Decision] { pendingDecisions.filter(\.isRunning) }

    /// Activities that are neither done nor cancelled.
    package var activitiesAhead: [Activity] {
        state.unfinished.activities.sorted(by: >).compactMap(activity)
    }

    /// Releases that are on the desk.
    package var releasesOnDesk: [Release] {
        state.unfinished.releases.sorted(by: >).compactMap(release)
    }

    /// Meetings that are ahead or under way, or whose minutes are not approved; the latest first.
    package var openMeetings: [Meeting] {
        state.unfinished.meetings.compactMap(meeting).sorted {
            ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id)
        }
    }

    /// Visits that are planned, or held and not closed; the latest first.
    package var openVisits: [Visit] {
        state.unfinished.visits.compactMap(visit).sorted {
            ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id)
        }
    }
}
