// SPDX-License-Identifier: Apache-2.0

/// Parts of one side that together are one part of the other: written apart there and together here, or as an initialism.
struct PartJoining {
    private let several: [NamePart]
    private let single: [NamePart]
    private let isSwapped: Bool
    private let met: UInt32

    /// `met` has a bit for each part of `single` that has met its like already.
    init(_ several: [NamePart], _ single: [NamePart], isSwapped: Bool, met: UInt32) {
        self.several = several
        self.single = single
        self.isSwapped = isSwapped
        self.met = met
    }

    func append(to links: inout [Alignment.Link]) {
        guard several.count >= 2 else { return }
        for (place, whole) in single.enumerated() where met & (1 << UInt32(place)) == 0 {
            if whole.letters.count >= 5 { appendJoined(whole, place, to: &links) }
            if (3...6).contains(whole.letters.count), several.count >= 3, whole.role != .particle {
                appendInitialism(whole, place, to: &links)
            }
        }
    }

    private func appendJoined(_ whole: NamePart, _ place: Int, to links: inout [Alignment.Link]) {
        for start in several.indices.dropLast() {
            var consonants = several[start].consonants
            var count = several[start].sounds.count
            for end in start + 1..<Swift.min(start + 3, several.count) {
                consonants |= several[end].consonants
                count += several[end].sounds.count
                // One family more or less is a slip; more is another name.
                guard abs(count - whole.sounds.count) <= 3,
                    (consonants ^ whole.consonants).nonzeroBitCount <= 1
                else { continue }
                if let likeness = joined(several[start...end], whole) {
                    append(start..<end + 1, place, likeness, to: &links)
                }
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

    private func joined(_ run: ArraySlice<NamePart>, _ whole: NamePart) -> Likeness? {
        let letters = run.flatMap(\.letters)
        let script = run.first?.script ?? .latin
        if letters == whole.letters, (script == .arabic) == whole.isAbjad {
            return Likeness(value: 1, manner: .joined)
        }
        let likeness = Likeness.bySound(
            letters, run.flatMap(\.sounds), script, whole.letters, whole.sounds, whole.script)
        return likeness.value >= 0.82 ? Likeness(value: likeness.value, manner: .joined) : nil
    }

    /// A part made of the first letters of the other side's: PLA, the People's Liberation Army.
    private func appendInitialism(_ short: NamePart, _ place: Int, to links: inout [Alignment.Link]) {
        var matched = 0
        var (first, last) = (0, 0)
        for (next, part) in several.enumerated() where part.role != .particle && part.letters.count > 2 {
            guard matched < short.letters.count, part.letters[0] == short.letters[matched] else { return }
            if matched == 0 { first = next }
            last = next
            matched += 1
        }
        guard matched == short.letters.count else { return }
        append(first..<last + 1, place, Likeness(value: 0.85, manner: .initial), to: &links)
    }
}
