// SPDX-License-Identifier: Apache-2.0

extension View {
    /// The acts about a subject that this viewer may know of, oldest first.
    package func trail(of subject: Subject) -> [TrailEntry] {
        places(of: subject).map { told(state.trail[$0]) }
    }

    /// The newest acts about a subject, newest first, and how many there are in all.
    package func trail(
        of subject: Subject, newest limit: Int, before end: Int? = nil
    ) -> (entries: [TrailEntry], count: Int) {
        let all = places(of: subject)
        let earlier = end.map { end in all.prefix { $0 < end } } ?? all[...]
        return (earlier.suffix(limit).reversed().map { told(state.trail[$0]) }, all.count)
    }

    /// Where the acts about a subject stand on the record, for whoever may know that there is such a thing.
    private func places(of subject: Subject) -> [Int] {
        guard knows(of: subject) else { return [] }
        return (state.trails[subject] ?? []).filter { isIn(state.trail[$0].audience) }
    }

    /// An act about what the viewer may know of, and about nothing else.
    func told(_ entry: TrailEntry) -> TrailEntry { entry.naming(knows(of:)) }

    /// One act, where the viewer may know of it.
    package func act(_ index: Int) -> TrailEntry? {
        guard index >= 0, index < state.trail.count else { return nil }
        let entry = state.trail[index]
        return isIn(entry.audience) ? told(entry) : nil
    }

    /// Whether the viewer may read the very bytes of an act. They name the office that did it and all that it is about,
    /// and nothing can be struck out of them without another hash: whoever may not know of one of these is shown the leaf
    /// and its proof, which hold without the bytes.
    package func mayRead(_ index: Int) -> Bool {
        guard index >= 0, index < state.trail.count else { return false }
        let entry = state.trail[index]
        return isIn(entry.audience) && (entry.author == .system || person(entry.author.person) != nil)
            && entry.about.allSatisfy(knows(of:))
    }

    /// The latest acts that the viewer may know of, newest first.
    package func latestActs(_ limit: Int, before end: Int? = nil) -> [TrailEntry] {
        state.trail.known(to: organisation).latest(limit, before: end ?? .max).map { told(state.trail[$0]) }
    }

    /// The earliest acts from a place of the record on that the viewer may know of, oldest first.
    package func earliestActs(_ limit: Int, from start: Int = 0) -> [TrailEntry] {
        state.trail.known(to: organisation).earliest(limit, from: start).map { told(state.trail[$0]) }
    }

    /// How many acts the viewer may know of.
    package var knownActs: Int { state.trail.known(to: organisation).count }

    /// The latest acts that changed who belongs and who may act, newest first: the founding and every deed of the
    /// directory.
    package func directoryActs(before end: Int? = nil, limit: Int) -> [TrailEntry] {
        var found: [TrailEntry] = []
        for index in state.directoryActs.reversed() where index < end ?? .max {
            let entry = state.trail[index]
            if isIn(entry.audience) { found.append(told(entry)) }
            if found.count == limit { break }
        }
        return found
    }

    /// Whether the record holds acts from this position on that the viewer may know of: about a subject, or any.
    package func hasNews(from position: Int, about subject: Subject? = nil) -> Bool {
        let start = max(position, 0)
        guard start < state.trail.count else { return false }
        guard let subject else {
            return (start..<state.trail.count).reversed().contains { isIn(state.trail[$0].audience) }
        }
        guard knows(of: subject) else { return false }
        let acts = state.trails[subject] ?? []
        return acts.reversed().prefix { $0 >= start }.contains { isIn(state.trail[$0].audience) }
    }

    /// Whether all that is done in an organisation's name is shown to the viewer together: to itself, and to the secretariat,
    /// which keeps the record.
    package func sees(actsOf organisation: Organisation.ID) -> Bool {
        guard let own = self.organisation else { return false }
        return own.id == organisation || own.kind == .secretariat
    }

    /// The newest acts in the name of one organisation that the viewer may know of, newest first, and how many there are
    /// in all.
    package func acts(
        by organisation: Organisation.ID, newest limit: Int, before end: Int? = nil
    ) -> (entries: [TrailEntry], count: Int) {
        let places = state.trail.places(by: organisation)
        if self.organisation?.kind == .secretariat {
            // It may know of every act: of tens of thousands, those that are wanted are looked at.
            let end = end.map { end in places.count(while: { $0 < end }) } ?? places.count
            let wanted = (max(0, end - limit)..<end).reversed()
            return (wanted.map { told(state.trail[places[$0]]) }, places.count)
        }
        let all = (0..<places.count).map { places[$0] }.filter { isIn(state.trail[$0].audience) }
        let earlier = end.map { end in all.prefix { $0 < end } } ?? all[...]
        return (earlier.suffix(limit).reversed().map { told(state.trail[$0]) }, all.count)
    }
}
