// SPDX-License-Identifier: Apache-2.0

/// What an alignment says, in few numbers.
struct Features: Sendable {
    private(set) var values = InlineArray<22, Float>(repeating: 0)

    subscript(feature: Feature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    init(_ query: ComparedName, _ entry: ComparedName, _ alignment: Alignment) {
        let mean = (query.weight + entry.weight) / 2
        let met = met(query.parts, entry.parts, alignment, mean)
        weighUnmet(Swift.max(0, query.weight - met.query), Swift.max(0, entry.weight - met.entry), mean)
        let (mine, theirs) = (met.query / query.weight, met.entry / entry.weight)
        (self[.covered], self[.coveredOther]) = (Swift.max(mine, theirs), Swift.min(mine, theirs))
        self[.heaviestUnmet] = Swift.min(
            Self.heaviest(query.parts, alignment.queryMet), Self.heaviest(entry.parts, alignment.entryMet))
        let hasUnmetPatronymic =
            Self.has(.patronymic, query.parts, alignment.queryMet)
            && Self.has(.patronymic, entry.parts, alignment.entryMet)
        self[.patronymicsDiffer] = hasUnmetPatronymic ? 1 : 0
        self[.inverted] = alignment.isInverted ? 1 : 0
        compareScripts(query, entry)
        let ends = NameEnds(query.parts, entry.parts, alignment)
        (self[.firstsDiffer], self[.lastsDiffer], self[.child]) = (ends.first, ends.last, ends.child)
    }

    /// Enters what met, and gives its weight on each side.
    private mutating func met(
        _ query: [PartTraits], _ entry: [PartTraits], _ alignment: Alignment, _ mean: Float
    ) -> (query: Float, entry: Float) {
        var met: (query: Float, entry: Float) = (0, 0)
        self[.worstLink] = 1
        for link in alignment.links {
            let value = link.likeness.value
            self[Self.share(value)] += link.weight / mean
            self[.matched] = Swift.min(3, self[.matched] + value * link.weight)
            let strength = Swift.max(0, (value - 0.5) * 2)
            for place in link.query { met.query += strength * query[place].weight }
            for place in link.entry { met.entry += strength * entry[place].weight }
            if link.weight > NamePart.little { self[.worstLink] = Swift.min(self[.worstLink], value) }
            if link.likeness.manner == .initial { self[.initial] = 1 }
        }
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
        self[.omittedByQuery] = (entry - contradicted) / mean
        self[.omittedByEntry] = (query - contradicted) / mean
    }

    private mutating func compareScripts(_ query: ComparedName, _ entry: ComparedName) {
        let isAbjad = query.hasArabic != entry.hasArabic
        if isAbjad { (self[.abjad], self[.abjadContradicted]) = (1, self[.contradicted]) }
        if query.hasCyrillic != entry.hasCyrillic { self[.cyrillic] = 1 }
    }

    private static func heaviest(_ parts: [PartTraits], _ met: UInt32) -> Float {
        var heaviest: Float = 0
        for (place, part) in parts.enumerated() where met & (1 << UInt32(place)) == 0 {
            heaviest = Swift.max(heaviest, part.weight)
        }
        return heaviest
    }

    private static func has(_ role: NamePart.Role, _ parts: [PartTraits], _ met: UInt32) -> Bool {
        parts.indices.contains { parts[$0].role == role && met & (1 << UInt32($0)) == 0 }
    }
}
