// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Published releases are for everybody; the rest is the secretariat's desk. Latest first.
    package var releases: [Release] {
        state.releases.values.filter(sees).sorted {
            ($1.published ?? at, $1.id) < ($0.published ?? at, $0.id)
        }
    }

    /// What is published, the latest first.
    package var publishedReleases: [Release] {
        everPublished.filter { $0.status == .published }
    }

    /// What was published and taken back: the desk's.
    package var withdrawnReleases: [Release] { everPublished.filter { $0.status == .withdrawn && sees($0) } }

    private var everPublished: [Release] {
        (0..<state.published.count).reversed().compactMap { state.releases[state.published[$0]] }
    }

    package func release(_ id: Release.ID) -> Release? { state.releases[id].flatMap { sees($0) ? $0 : nil } }

    private func sees(_ release: Release) -> Bool {
        release.status == .published || organisation?.kind == .secretariat
    }
}
