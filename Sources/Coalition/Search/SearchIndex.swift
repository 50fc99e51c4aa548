// SPDX-License-Identifier: Apache-2.0

/// A place that an index proposes for a query. Whether it exists for somebody is not the index's to say.
package struct SearchCandidate: Hashable, Sendable {
    package let place: SearchPlace
    /// Of the passages that it was found by: see `Array<Passage>.digest`.
    package let digest: Int64

    package init(place: SearchPlace, digest: Int64) {
        self.place = place
        self.digest = digest
    }
}

/// A node-local index of all that can be found, made from the record and never part of it.
package protocol SearchIndex: Sendable {
    /// Places that fit, best first, each once; at most `limit`.
    func candidates(
        for query: SearchQuery, readers: [SearchReader], kinds: Set<SearchPlace.Kind>, limit: Int
    ) async throws -> [SearchCandidate]

    /// How many acts of the record it has taken in; nil while it is being made.
    var position: Int? { get async throws }
}

/// What one viewer found: every place is theirs to see, and their number says nothing of what is not.
package struct SearchFindings: Sendable {
    package let places: [SearchPlace]
    /// There may be more than these: only the best were looked at.
    package let isCut: Bool
}

extension View {
    /// How many results one query can have.
    package static let findingsLimit = 200

    /// Looks something up, and keeps what this viewer may see: first what bears the very name, then by fit.
    package func find(
        _ query: SearchQuery, typed: String, kinds: Set<SearchPlace.Kind> = [], in index: any SearchIndex,
        from sources: SearchSources
    ) async throws -> SearchFindings {
        let exact = named(typed, sources).filter { kinds.isEmpty || kinds.contains($0.kind) }
        let candidates = try await index.candidates(
            for: query, readers: searchReaders, kinds: kinds, limit: Self.findingsLimit)
        let found = candidates.filter { sees($0, query, sources) }.map(\.place)
        return SearchFindings(
            places: exact + found.filter { !exact.contains($0) },
            isCut: candidates.count >= Self.findingsLimit && found.count >= Self.findingsLimit)
    }

    /// Whether the viewer sees at that place what it was found by. Where the index is behind, the words decide.
    private func sees(
        _ candidate: SearchCandidate, _ query: SearchQuery, _ sources: SearchSources
    ) -> Bool {
        if candidate.place.kind == .act {
            return Int(candidate.place.subject).flatMap { act($0) }?.name != nil
        }
        guard let passages = passages(at: candidate.place, from: sources) else { return false }
        return passages.digest == candidate.digest || query.matches(passages.map(\.text))
    }

    /// What bears this very name: "I-12", "D-3", "ML", "delegate-ML", "CAT", or an act by its number.
    package func named(_ typed: String, _ sources: SearchSources) -> [SearchPlace] {
        let trimmed = typed.unicodeScalars.prefix(80).compactMap { scalar -> Character? in
            if case .letter(let digit) = Folding.fold(scalar), digit.properties.numericType != nil {
                return Character(digit)
            }
            return scalar.properties.isWhitespace ? nil : Character(scalar)
        }
        let name = String(trimmed.drop { $0 == "#" })
        if let number = Int(name), name.utf8.count <= 12, let entry = act(number), entry.name != nil {
            return [SearchPlace(.act, String(number))]
        }
        let spellings = [name, name.uppercased(), name.lowercased()]
        return spellings.lazy.compactMap { place(named: $0) ?? lawPlace(named: $0, sources) }.prefix(1).map {
            $0
        }
    }

    private func place(named name: String) -> SearchPlace? {
        guard let subject = Subject(name) else { return nil }
        if subject.number != nil {
            if Initiative.ID(name).flatMap({ initiative($0) }) != nil { return .init(.initiative, name) }
            if Decision.ID(name).flatMap({ decision($0) }) != nil { return .init(.decision, name) }
            if Activity.ID(name).flatMap({ activity($0) }) != nil { return .init(.activity, name) }
            if Contribution.ID(name).flatMap({ contribution($0) }) != nil {
                return .init(.contribution, name)
            }
            if Indicator.ID(name).flatMap({ indicator($0) }) != nil { return .init(.indicator, name) }
            if Visit.ID(name).flatMap({ visit($0) }) != nil { return .init(.visit, name) }
            if FollowUp.ID(name).flatMap({ followUp($0) }) != nil { return .init(.followUp, name) }
            if Release.ID(name).flatMap({ release($0) }) != nil { return .init(.release, name) }
            if Strategy.ID(name).flatMap({ strategy($0) }) != nil { return .init(.strategy, name) }
            if StoredAssessment.ID(name).flatMap({ assessment($0) }) != nil {
                return .init(.assessment, name)
            }
        }
        if Organisation.ID(name).flatMap({ organisation($0) }) != nil { return .init(.organisation, name) }
        return Person.ID(name).flatMap { person($0) }.map { .init(.person, $0.id.text) }
    }
}
