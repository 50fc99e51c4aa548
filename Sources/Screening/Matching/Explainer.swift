// SPDX-License-Identifier: Apache-2.0

/// Says why: reads the two best names again, for hits only.
struct Explainer {
    let explanation: Explanation

    init(_ query: PreparedQuery, _ entry: ListEntry, _ meeting: Meeting) {
        let isOrganisation = meeting.isOrganisation
        let asked = query.names[meeting.queryName]
        let listed = entry.names[meeting.entryName]
        let mine = asked.read(asOrganisation: isOrganisation)
        let theirs = PartReader.read(listed.text, isOrganisation: isOrganisation)
        let alignment = Alignment(mine.parts, theirs.parts)
        let score = NameScore(
            ComparedName(mine), ComparedName(theirs), alignment, isOrganisation: isOrganisation)
        var evidence = EvidenceWeighing.evidence(query.query, entry)
        if meeting.isWeak {
            evidence.append(
                Evidence(
                    .weakAlias, weight: meeting.nameLogit - Double(score.logit), query: asked.text,
                    entry: listed.text))
        }
        explanation = Explanation(
            queryName: asked.text, entryName: listed, nameScore: NameScore.probability(Double(score.logit)),
            tokens: Self.tokens(alignment, (mine, asked.text), (theirs, listed.text)),
            evidence: evidence)
    }

    /// In the order of the query, then what the entry has beyond it.
    private static func tokens(
        _ alignment: Alignment, _ query: (name: ReadName, text: String),
        _ entry: (name: ReadName, text: String)
    ) -> [TokenMatch] {
        var matches: [(place: Int, match: TokenMatch)] = alignment.links.map { link in
            let match = TokenMatch(
                query: text(link.query, query), entry: text(link.entry, entry), manner: link.likeness.manner,
                similarity: Double(link.likeness.value), weight: Double(link.weight))
            return (link.query.lowerBound, match)
        }
        for place in query.name.parts.indices where alignment.queryMet & (1 << UInt32(place)) == 0 {
            let weight = Double(query.name.parts[place].weight)
            let match = TokenMatch(
                query: text(place..<place + 1, query), entry: nil, manner: .alone, similarity: 0,
                weight: weight)
            matches.append((place, match))
        }
        for place in entry.name.parts.indices where alignment.entryMet & (1 << UInt32(place)) == 0 {
            let weight = Double(entry.name.parts[place].weight)
            let match = TokenMatch(
                query: nil, entry: text(place..<place + 1, entry), manner: .alone, similarity: 0,
                weight: weight)
            matches.append((Engine.Limits.tokens + place, match))
        }
        return matches.sorted { $0.place < $1.place }.map(\.match)
    }

    private static func text(_ range: Range<Int>, _ name: (name: ReadName, text: String)) -> String {
        let places =
            name.name.places[range.lowerBound].lowerBound..<name.name.places[range.upperBound - 1].upperBound
        let scalars = name.text.unicodeScalars.dropFirst(places.lowerBound).prefix(places.count)
        return String(String.UnicodeScalarView(scalars))
    }
}
