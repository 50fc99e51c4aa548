// SPDX-License-Identifier: Apache-2.0

/// What of the record is asked for; nil stands for everything.
package struct TrailFilter: Hashable, Sendable {
    package var organisation: Organisation.ID?
    package var office: Person.ID?
    /// Of the deed: "initiative".
    package var concept: String?
    /// The first instant, and the one before which it ends.
    package var from: Instant?
    package var until: Instant?

    package init(
        organisation: Organisation.ID? = nil, office: Person.ID? = nil, concept: String? = nil,
        from: Instant? = nil, until: Instant? = nil
    ) {
        self.organisation = organisation
        self.office = office
        self.concept = concept
        self.from = from
        self.until = until
    }

    /// Whether it asks for everything.
    package var isOpen: Bool { self == TrailFilter() }

    fileprivate func accepts(_ entry: TrailEntry) -> Bool {
        organisation.map { $0 == entry.author.organisation } ?? true
            && office.map { $0 == entry.author.person } ?? true
            && concept.map { $0 == entry.concept } ?? true
    }
}

/// What was found in one look back over the record, the newest first.
package struct TrailPart: Sendable {
    package let entries: [TrailEntry]
    /// Behind this act one goes on; nil where nothing older can be asked for.
    package let next: Int?
}

extension View {
    /// So many acts are looked at for one part, however few of them are asked for: a part costs no more on a long record,
    /// and whoever seeks what is rare goes on behind it.
    package static let trailReach = 5_000

    /// The latest acts that are asked for and that the viewer may know of, before an act where one is given.
    package func latestActs(
        _ limit: Int, of filter: TrailFilter, before end: Int? = nil, reach: Int = View.trailReach
    ) -> TrailPart {
        // By an office of which the viewer may not know, nothing was done that they could tell from what others did.
        if let office = filter.office, person(office) == nil { return TrailPart(entries: [], next: nil) }
        let latest = filter.until.map { state.trail.count(before: $0) } ?? .max
        let reach = filter.isOpen ? limit + 1 : reach
        let places = places(by: filter.organisation, reach, before: min(end ?? .max, latest))
        var found: [TrailEntry] = []
        for place in places {
            let entry = state.trail[place]
            if let from = filter.from, entry.at < from { return TrailPart(entries: found, next: nil) }
            guard filter.accepts(entry), isIn(entry.audience) else { continue }
            if found.count == limit { return TrailPart(entries: found, next: found.last?.index) }
            found.append(told(entry))
        }
        let last = places.count == reach ? places.last : nil
        return TrailPart(entries: found, next: last.flatMap { knownPlace(before: $0) })
    }

    /// Where one goes on before a place, as far as the viewer may know: the number of an act that they may not know of would
    /// tell in whose name it was done.
    private func knownPlace(before place: Int) -> Int? {
        state.trail.known(to: organisation).latest(1, before: place).first.map { $0 + 1 }
    }

    /// Where to look, the latest first: among the acts of one organisation, or among all that the viewer may know of.
    private func places(by author: Organisation.ID?, _ limit: Int, before end: Int) -> [Int] {
        guard let author else { return state.trail.known(to: organisation).latest(limit, before: end) }
        let own = state.trail.places(by: author)
        let count = own.count(while: { $0 < end })
        return (max(0, count - limit)..<count).reversed().map { own[$0] }
    }
}
