// SPDX-License-Identifier: Apache-2.0

/// Which parts of two names met.
struct Alignment: Sendable {
    struct Link: Sendable {
        var query: Range<Int>
        var entry: Range<Int>
        var likeness: Likeness
        /// The mean of what the two sides weigh.
        var weight: Float
    }

    private(set) var links: [Link] = []
    /// A bit for each part that met another.
    private(set) var queryMet: UInt32 = 0
    private(set) var entryMet: UInt32 = 0

    init(_ query: [NamePart], _ entry: [NamePart]) {
        var candidates = Self.single(query, entry)
        candidates += Self.joins(query, entry, isSwapped: false, beside: candidates)
        candidates += Self.joins(entry, query, isSwapped: true, beside: candidates)
        candidates += Self.initialisms(query, entry, isSwapped: false)
        candidates += Self.initialisms(entry, query, isSwapped: true)
        candidates.sort {
            Self.gain($0) > Self.gain($1) || Self.gain($0) == Self.gain($1) && Self.precedes($0, $1)
        }
        for link in candidates {
            let mine = Self.bits(link.query)
            let theirs = Self.bits(link.entry)
            guard queryMet & mine == 0, entryMet & theirs == 0 else { continue }
            queryMet |= mine
            entryMet |= theirs
            links.append(link)
        }
    }

    /// Whether every part of both met its like, in any order.
    func isIdentity(_ queryCount: Int, _ entryCount: Int) -> Bool {
        queryMet.nonzeroBitCount == queryCount && entryMet.nonzeroBitCount == entryCount
            && links.allSatisfy { $0.likeness.value == 1 }
    }

    /// Whether parts that count met in another order than they stand.
    var isInverted: Bool {
        links.indices.contains { place in
            let one = links[place]
            return one.weight > NamePart.little
                && links[(place + 1)...].contains { other in
                    other.weight > NamePart.little
                        && (one.query.lowerBound < other.query.lowerBound)
                            != (one.entry.lowerBound < other.entry.lowerBound)
                }
        }
    }

    private static func bits(_ range: Range<Int>) -> UInt32 {
        (1 << UInt32(range.upperBound)) - (1 << UInt32(range.lowerBound))
    }

    private static func gain(_ link: Link) -> Float {
        link.likeness.value * link.likeness.value * link.weight
    }

    private static func precedes(_ one: Link, _ other: Link) -> Bool {
        (abs(one.query.lowerBound - one.entry.lowerBound), one.query.lowerBound, one.entry.lowerBound)
            < (
                abs(other.query.lowerBound - other.entry.lowerBound), other.query.lowerBound,
                other.entry.lowerBound
            )
    }

    private static func single(_ query: [NamePart], _ entry: [NamePart]) -> [Link] {
        var links: [Link] = []
        for (row, one) in query.enumerated() {
            for (column, other) in entry.enumerated() {
                let likeness = Likeness.of(one, other)
                guard likeness.value > 0 else { continue }
                links.append(
                    Link(
                        query: row..<row + 1, entry: column..<column + 1, likeness: likeness,
                        weight: (one.weight + other.weight) / 2))
            }
        }
        return links
    }

    /// Two or three parts of one side that are one part of the other.
    private static func joins(
        _ several: [NamePart], _ single: [NamePart], isSwapped: Bool, beside links: [Link]
    ) -> [Link] {
        var found: [Link] = []
        for (place, whole) in single.enumerated() where whole.letters.count >= 5 {
            let has = links.contains {
                (isSwapped ? $0.query : $0.entry).lowerBound == place && $0.likeness.value >= 0.9
            }
            guard !has else { continue }
            for start in several.indices {
                for end in start + 2...Swift.max(start + 2, Swift.min(start + 3, several.count))
                where end <= several.count {
                    guard let likeness = joined(several[start..<end], whole) else { continue }
                    let weight = several[start..<end].reduce(0) { $0 + $1.weight }
                    let run = start..<end
                    let one = place..<place + 1
                    found.append(
                        Link(
                            query: isSwapped ? one : run, entry: isSwapped ? run : one, likeness: likeness,
                            weight: (weight + whole.weight) / 2))
                }
            }
        }
        return found
    }

    /// A part made of the first letters of the other side's: PLA, the People's Liberation Army.
    private static func initialisms(
        _ several: [NamePart], _ single: [NamePart], isSwapped: Bool
    ) -> [Link] {
        var found: [Link] = []
        for (place, short) in single.enumerated() where (3...6).contains(short.letters.count) {
            let places = several.indices.filter {
                several[$0].role != .particle && several[$0].letters.count > 2
            }
            guard places.count == short.letters.count, let first = places.first, let last = places.last,
                places.elementsEqual(short.letters, by: { several[$0].letters.first == $1 })
            else { continue }
            let weight = several[first...last].reduce(0) { $0 + $1.weight }
            let (one, run) = (place..<place + 1, first..<last + 1)
            found.append(
                Link(
                    query: isSwapped ? one : run, entry: isSwapped ? run : one,
                    likeness: Likeness(value: 0.85, manner: .initial), weight: (weight + short.weight) / 2))
        }
        return found
    }

    private static func joined(_ run: ArraySlice<NamePart>, _ whole: NamePart) -> Likeness? {
        let count = run.reduce(0) { $0 + $1.sounds.count }
        guard abs(count - whole.sounds.count) <= 3, count <= 2 * Engine.Limits.letters else { return nil }
        let letters = run.flatMap(\.letters)
        let script = run.first?.script ?? .latin
        if letters == whole.letters, (script == .arabic) == whole.isAbjad {
            return Likeness(value: 1, manner: .joined)
        }
        let likeness = Likeness.bySound(
            letters, run.flatMap(\.sounds), script, whole.letters, whole.sounds, whole.script)
        return likeness.value >= 0.82 ? Likeness(value: likeness.value, manner: .joined) : nil
    }
}
