// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is published, the latest first, ready to be narrowed and counted.
struct ReleaseShelf: Sendable {
    enum Facet: String, Hashable, Sendable, CaseIterable {
        /// Of its publication, by the clocks of the seat.
        case year
        case kind, initiative, language
    }

    let releases: [Release]
    private var facets = Facets<Facet>()
    /// The initiatives that the reader sees and that releases are about, by the latest of them.
    private(set) var initiatives: [Initiative.ID] = []

    init(_ view: View, seat: Zone) {
        releases = view.publishedReleases
        var known: Set<Initiative.ID> = []
        for (slot, release) in releases.enumerated() {
            facets.insert(slot, release.draft.kind.rawValue, of: .kind)
            for language in release.textLanguages { facets.insert(slot, language.rawValue, of: .language) }
            if let year = release.year(at: seat) { facets.insert(slot, String(year), of: .year) }
            if let initiative = release.draft.initiative, view.initiative(initiative) != nil {
                facets.insert(slot, initiative.text, of: .initiative)
                if known.insert(initiative).inserted { initiatives.append(initiative) }
            }
        }
    }

    func find(_ wanted: [Facet: String]) -> FacetFindings<Facet> {
        facets.find(wanted, in: Slots(below: releases.count))
    }
}

extension Release {
    /// The year of its publication.
    func year(at seat: Zone) -> Int? { published.map { seat.day(at: $0).components.year } }
}
