// SPDX-License-Identifier: Apache-2.0

/// What an alignment says, in few numbers.
struct Features: Sendable {
    private(set) var values = [Float](repeating: 0, count: Feature.allCases.count)

    subscript(feature: Feature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    init(_ query: [NamePart], _ entry: [NamePart], _ alignment: Alignment) {
        let allQuery = Swift.max(0.01, query.reduce(0) { $0 + $1.weight })
        let allEntry = Swift.max(0.01, entry.reduce(0) { $0 + $1.weight })
        let mean = (allQuery + allEntry) / 2
        let met = met(query, entry, alignment, mean)
        weighUnmet(Swift.max(0, allQuery - met.query), Swift.max(0, allEntry - met.entry), mean)
        self[.covered] = Swift.max(met.query / allQuery, met.entry / allEntry)
        self[.coveredOther] = Swift.min(met.query / allQuery, met.entry / allEntry)
        self[.heaviestUnmet] = Swift.min(
            Self.heaviest(query, alignment.queryMet), Self.heaviest(entry, alignment.entryMet))
        let hasUnmetPatronymic =
            Self.has(.patronymic, query, alignment.queryMet)
            && Self.has(.patronymic, entry, alignment.entryMet)
        self[.patronymicsDiffer] = hasUnmetPatronymic ? 1 : 0
        self[.inverted] = alignment.isInverted ? 1 : 0
        countParts(query, entry)
        compareScripts(query, entry)
        let ends = NameEnds(query, entry, alignment)
        (self[.firstsDiffer], self[.lastsDiffer], self[.child]) = (ends.first, ends.last, ends.child)
    }

    /// Enters what met, and gives its weight on each side.
    private mutating func met(
        _ query: [NamePart], _ entry: [NamePart], _ alignment: Alignment, _ mean: Float
    ) -> (query: Float, entry: Float) {
        var met: (query: Float, entry: Float) = (0, 0)
        self[.worstLink] = 1
        for link in alignment.links {
            let value = link.likeness.value
            self[Self.share(value)] += link.weight / mean
            self[.matched] += value * link.weight
            let strength = Swift.max(0, (value - 0.5) * 2)
            for place in link.query { met.query += strength * query[place].weight }
            for place in link.entry { met.entry += strength * entry[place].weight }
            if link.weight > NamePart.little { self[.worstLink] = Swift.min(self[.worstLink], value) }
            if link.likeness.manner == .initial { self[.initial] = 1 }
        }
        self[.matched] = Swift.min(self[.matched], 3)
        return met
    }

    private static func share(_ likeness: Float) -> Feature {
        switch likeness {
        case 0.965...: .same
        case 0.9...: .near
        case 0.8...: .fair
        case 0.7...: .poor
        default: .faint
        }
    }

    private mutating func weighUnmet(_ query: Float, _ entry: Float, _ mean: Float) {
        let contradicted = Swift.min(query, entry)
        self[.contradicted] = contradicted / mean
        self[.contradictedWeight] = Swift.min(contradicted, 2)
        self[.omittedByQuery] = (entry - contradicted) / mean
        self[.omittedByEntry] = (query - contradicted) / mean
    }

    private mutating func countParts(_ query: [NamePart], _ entry: [NamePart]) {
        let mine = query.count { $0.weight > NamePart.little }
        let theirs = entry.count { $0.weight > NamePart.little }
        self[.uneven] = mine == theirs ? 0 : 1
        self[.single] = Swift.min(mine, theirs) <= 1 ? 1 : 0
    }

    private mutating func compareScripts(_ query: [NamePart], _ entry: [NamePart]) {
        func differ(_ script: Script) -> Bool {
            query.contains { $0.script == script } != entry.contains { $0.script == script }
        }
        let isAbjad = differ(.arabic)
        if isAbjad { (self[.abjad], self[.abjadContradicted]) = (1, self[.contradicted]) }
        if differ(.cyrillic) { self[.cyrillic] = 1 }
        let limit = 2 * Engine.Limits.letters
        self[.whole] = PartDistance.soundLikeness(
            Array(query.flatMap(\.sounds).prefix(limit)), Array(entry.flatMap(\.sounds).prefix(limit)),
            isAbjad ? .abjad : .written)
    }

    private static func heaviest(_ parts: [NamePart], _ met: UInt32) -> Float {
        var heaviest: Float = 0
        for (place, part) in parts.enumerated() where met & (1 << UInt32(place)) == 0 {
            heaviest = Swift.max(heaviest, part.weight)
        }
        return heaviest
    }

    private static func has(_ role: NamePart.Role, _ parts: [NamePart], _ met: UInt32) -> Bool {
        parts.indices.contains { parts[$0].role == role && met & (1 << UInt32($0)) == 0 }
    }
}
