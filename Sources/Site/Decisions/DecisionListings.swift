// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// The index of decisions that this site keeps; whoever asks first after an act brings it up to date.
final class DecisionListings: Sendable {
    private let index = Mutex(
        DecisionIndex(of: Coalition()) { charter, instant in
            let seat = charter.flatMap { Zone($0.seat.zone) } ?? .utc
            return seat.day(at: instant).components.year
        })

    /// What a viewer may see of the decisions, in this state or in a later one that somebody has asked for already.
    func listing(
        of state: Coalition, among initiatives: InitiativeListing, for viewer: Viewer, at now: Instant
    ) -> DecisionListing {
        DecisionListing(current(state), among: initiatives, for: viewer, at: now)
    }

    private func current(_ state: Coalition) -> DecisionIndex {
        index.withLock { index in
            if state.isLater(than: index.state) { index.follow(state) }
            return index
        }
    }
}

extension Call {
    /// The decisions that the reader may see, to be narrowed, counted and sorted.
    var register: DecisionListing {
        let state = site.registry.coalition
        let initiatives = site.listings.listing(of: state, for: visitor.viewer, at: now)
        return site.decisionListings.listing(of: state, among: initiatives, for: visitor.viewer, at: now)
    }
}
