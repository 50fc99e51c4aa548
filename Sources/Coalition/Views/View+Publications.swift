// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Published releases are for everybody; the rest is the secretariat's desk. Latest first.
    package var releases: [Release] {
        state.releases.values.compactMap(visible).sorted {
            ($1.published ?? at, $1.id) < ($0.published ?? at, $0.id)
        }
    }

    /// What is published, the latest first.
    package var publishedReleases: [Release] {
        everPublished.filter { $0.status == .published }
    }

    /// What was published and taken back: the desk's.
    package var withdrawnReleases: [Release] { everPublished.filter { $0.status == .withdrawn } }

    private var everPublished: [Release] {
        (0..<state.published.count).reversed().compactMap { release(state.published[$0]) }
    }

    package func release(_ id: Release.ID) -> Release? { state.releases[id].flatMap(visible) }

    /// Whether the viewer may replace this proposal or take it back.
    package func owns(_ proposed: Release.ProposedCorrection) -> Bool {
        me.map { state.isOwn(proposed, of: $0.id, at: at) } ?? false
    }

    /// What is proposed is known at the desk only, until it is published.
    private func visible(_ release: Release) -> Release? {
        if isSecretariat { return release }
        guard release.status == .published else { return nil }
        var open = release
        open.proposedCorrection = nil
        open.proposalCount = 0
        return open
    }
}
