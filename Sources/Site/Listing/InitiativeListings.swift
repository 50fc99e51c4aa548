// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// The index of initiatives that this site keeps; whoever asks first after an act brings it up to date.
final class InitiativeListings: Sendable {
    private let index = Mutex(InitiativeIndex(of: Coalition()))

    /// What a viewer may see of the initiatives, in this state or in a later one that somebody has asked for already.
    func listing(of state: Coalition, for viewer: Viewer, at now: Instant) -> InitiativeListing {
        InitiativeListing(current(state), for: viewer, at: now)
    }

    private func current(_ state: Coalition) -> InitiativeIndex {
        index.withLock { index in
            if state.isLater(than: index.state) { index.follow(state) }
            return index
        }
    }
}

extension Call {
    /// The initiatives that the reader may see, to be narrowed, counted and sorted.
    var listing: InitiativeListing {
        site.listings.listing(of: site.registry.coalition, for: visitor.viewer, at: now)
    }
}

extension Website {
    /// Prepares what the first visitor would otherwise wait for.
    package func prepare() {
        let state = registry.coalition
        let initiatives = listings.listing(of: state, for: .visitor, at: clock.now)
        _ = decisionListings.listing(of: state, among: initiatives, for: .visitor, at: clock.now)
    }
}
