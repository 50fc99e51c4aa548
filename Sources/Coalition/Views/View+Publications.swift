// SPDX-License-Identifier: Apache-2.0

extension View {
    /// Published releases are for everybody; the rest is the secretariat's desk. Latest first.
    package var releases: [Release] {
        state.releases.values.filter(sees).sorted {
            ($1.published ?? at, $1.id) < ($0.published ?? at, $0.id)
        }
    }

    package func release(_ id: Release.ID) -> Release? { state.releases[id].flatMap { sees($0) ? $0 : nil } }

    private func sees(_ release: Release) -> Bool {
        release.status == .published || organisation?.kind == .secretariat
    }
}
