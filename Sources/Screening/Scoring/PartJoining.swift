// SPDX-License-Identifier: Apache-2.0

/// Parts of one side that together are one part of the other: written apart there and together here, or as an initialism.
struct PartJoining {
    /// Less alike than this, they are several names and one other.
    private static let least: Float = 0.82

    private let several: [PartTraits]
    private let single: [PartTraits]
    /// Whether `single` is the query's.
    private let isSwapped: Bool
    private let met: UInt32

    /// `met` has a bit for each part of `single` that has met its like already.
    init(_ several: [PartTraits], _ single: [PartTraits], isSwapped: Bool, met: UInt32) {
        self.several = several
        self.single = single
        self.isSwapped = isSwapped
        self.met = met
    }

    /// `part` gives the whole of a part of the query (true) or the entry.
    func append(to links: inout [Alignment.Link], _ part: (Bool, Int) -> NamePart) {
        guard several.count >= 2, met.nonzeroBitCount < single.count else { return }
        for start in several.indices.dropLast() {
            for end in start + 1..<Swift.min(start + 3, several.count) {
                appendJoined(start...end, to: &links, part)
            }
        }
        guard several.count >= 3 else { return }
        let words = several.count(where: Self.isInitialled)
        guard (3...6).contains(words) else { return }
        for place in single.indices
        where !isMet(place) && words == Int(single[place].letterCount) && single[place].role != .particle {
            appendInitialism(place, to: &links, part)
        }
    }

    private func isMet(_ place: Int) -> Bool { met & (1 << UInt32(place)) != 0 }

    private func appendJoined(
        _ run: ClosedRange<Int>, to links: inout [Alignment.Link], _ part: (Bool, Int) -> NamePart
    ) {
        let consonants = several[run].reduce(0) { $0 | $1.consonants }
        let count = several[run].reduce(0) { $0 + Int($1.soundCount) }
        for place in single.indices {
            let whole = single[place]
            // One family more or less is a slip; more is another name.
            guard abs(count - Int(whole.soundCount)) <= 3,
                (consonants ^ whole.consonants).nonzeroBitCount <= 1,
                whole.letterCount >= 5, !isMet(place)
            else { continue }
            if let likeness = likeness(run, place, part) {
                append(run.lowerBound..<run.upperBound + 1, place, likeness, to: &links)
            }
        }
    }

    private func append(
        _ run: Range<Int>, _ place: Int, _ likeness: Likeness, to links: inout [Alignment.Link]
    ) {
        let weight = several[run].reduce(single[place].weight) { $0 + $1.weight } / 2
        let one = place..<place + 1
        links.append(
            Alignment.Link(
                query: isSwapped ? one : run, entry: isSwapped ? run : one, likeness: likeness, weight: weight
            ))
    }

    private func likeness(
        _ run: ClosedRange<Int>, _ place: Int, _ part: (Bool, Int) -> NamePart
    ) -> Likeness? {
        let whole = part(isSwapped, place)
        var letters = Letters()
        var sounds = Letters()
        for next in run {
            let one = part(!isSwapped, next)
            letters += one.letters
            sounds += one.sounds
        }
        let script = several[run.lowerBound].script
        if letters == whole.letters, (script == .arabic) == whole.isAbjad {
            return Likeness(value: 1, manner: .joined)
        }
        let likeness = Likeness.bySound(
            letters, sounds, script, whole.letters, whole.sounds, whole.script, least: Self.least)
        return likeness.value >= Self.least ? Likeness(value: likeness.value, manner: .joined) : nil
    }

    private static func isInitialled(_ part: PartTraits) -> Bool {
        part.role != .particle && part.letterCount > 2
    }

    /// A part made of the first letters of the other side's: PLA, the People's Liberation Army.
    private func appendInitialism(
        _ place: Int, to links: inout [Alignment.Link], _ part: (Bool, Int) -> NamePart
    ) {
        let short = part(isSwapped, place).letters
        var matched = 0
        var (first, last) = (0, 0)
        for (next, word) in several.enumerated() where Self.isInitialled(word) {
            guard matched < short.count, word.first == short[matched] else { return }
            if matched == 0 { first = next }
            last = next
            matched += 1
        }
        append(first..<last + 1, place, Likeness(value: 0.85, manner: .initial), to: &links)
    }
}
