// SPDX-License-Identifier: Apache-2.0

/// What an alignment says, in few numbers.
struct Features: Sendable {
    private(set) var values = InlineArray<26, Float>(repeating: 0)

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
        weighHeaviest(
            Self.heaviest(query.parts, alignment.queryMet), Self.heaviest(entry.parts, alignment.entryMet))
        self[.single] = Self.isSingle(query.parts) != Self.isSingle(entry.parts) ? 1 : 0
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
        var told: Float = 0
        self[.worstLink] = 1
        for link in alignment.links {
            let value = link.likeness.value
            self[Self.share(value)] += link.weight / mean
            if value < 1, link.likeness.manner == .joined { self[.joined] += link.weight / mean }
            let strength = Swift.max(0, (value - 0.5) * 2)
            let mine = link.query.reduce(0) { $0 + query[$1].weight }
            let theirs = link.entry.reduce(0) { $0 + entry[$1].weight }
            met.query += strength * mine
            met.entry += strength * theirs
            told += strength * Swift.min(1, Swift.min(mine, theirs))
            if link.weight > NamePart.little { self[.worstLink] = Swift.min(self[.worstLink], value) }
            if link.likeness.manner == .initial { self[.initial] = 1 }
        }
        self[.thin] = Swift.max(0, 1.5 - told)
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

    private mutating func weighHeaviest(_ query: Float, _ entry: Float) {
        self[.heaviestUnmet] = Swift.min(query, entry)
        self[.heaviestAlone] = Swift.max(query, entry)
        self[.thinBesideUnmet] = self[.thin] * self[.heaviestAlone]
    }

    private static func isSingle(_ parts: [PartTraits]) -> Bool {
        parts.count { $0.weight > NamePart.little } <= 1
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
