// SPDX-License-Identifier: Apache-2.0

/// How near two parts come to one another, by ear and by eye, from 0 to 1.
enum PartDistance {
    private static let width = Engine.Limits.letters * 2 + 1

    /// By sound: the cheapest way to hear one for the other, beside what there is to hear.
    static func soundLikeness(_ one: [UInt8], _ other: [UInt8]) -> Float {
        likeness(one.span, other.span, .written, Losses.written, isOtherFramed: false)
    }

    /// The same where `abjad` is written in Arabic letters, which leave short vowels out but no letter at an end, and `plain` in
    /// another alphabet.
    static func soundLikeness(abjad: [UInt8], plain: [UInt8]) -> Float {
        likeness(abjad.span, plain.span, .abjad, Losses.abjad, isOtherFramed: true)
    }

    /// `isOtherFramed` where a vowel at either end of the other had to be written on this side too.
    private static func likeness(
        _ one: borrowing Span<UInt8>, _ other: borrowing Span<UInt8>, _ costs: SoundCosts, _ losses: Losses,
        isOtherFramed: Bool
    ) -> Float {
        let replacing = costs.replacing.span
        let columns = Swift.min(other.count, width - 1)
        guard one.count > 0, columns > 0 else { return 0 }
        var row = InlineArray<65, Int32>(repeating: 0)
        var lost = InlineArray<65, Int32>(repeating: 0)
        for column in 0..<columns {
            lost[column] = losses.ofOther(other[column])
            if isOtherFramed, Sound.isVowel(other[column]) {
                if column == columns - 1 { lost[column] = 40 } else if column == 0 { lost[column] = 25 }
            }
            row[column + 1] = row[column] + lost[column]
        }
        let mass = row[columns]
        var ownMass: Int32 = 0
        for place in 0..<one.count {
            let sound = Int(one[place] & 127)
            var dropped = losses.ofOne(one[place])
            // A last ya makes another name: Muhammad, Muhammadi.
            if isOtherFramed, place == one.count - 1, one[place] == UInt8(ascii: "y") { dropped = 120 }
            var diagonal = row[0]
            row[0] = diagonal + dropped
            ownMass += dropped
            for column in 0..<columns {
                let above = row[column + 1]
                let replaced = diagonal + Int32(replacing[sound * 128 + Int(other[column] & 127)])
                row[column + 1] = Swift.min(replaced, Swift.min(above + dropped, row[column] + lost[column]))
                diagonal = above
            }
        }
        let most = Swift.max(mass, ownMass)
        return most == 0 ? 0 : Swift.max(0, 1 - Float(row[columns]) / Float(most))
    }

    /// By letters: insertions, losses, replacements and swaps of neighbours, beside the longer one.
    static func letterLikeness(_ one: [UInt8], _ other: [UInt8]) -> Float {
        let one = one.span
        let other = other.span
        let columns = Swift.min(other.count, width - 1)
        guard one.count > 0, columns > 0 else { return 0 }
        // Three rows in turn: this one, the last, and the one before for swaps.
        var rows = InlineArray<195, Int32>(repeating: 0)
        for column in 0...columns { rows[column] = Int32(column) }
        var (last, this, earlier) = (0, width, 2 * width)
        for place in 0..<one.count {
            let letter = one[place]
            rows[this] = Int32(place + 1)
            for column in 0..<columns {
                var best = Swift.min(rows[last + column + 1], rows[this + column]) + 1
                best = Swift.min(best, rows[last + column] + (letter == other[column] ? 0 : 1))
                if place > 0, column > 0, letter == other[column - 1], one[place - 1] == other[column] {
                    best = Swift.min(best, rows[earlier + column - 1] + 1)
                }
                rows[this + column + 1] = best
            }
            (last, this, earlier) = (this, earlier, last)
        }
        return 1 - Float(rows[last + columns]) / Float(Swift.max(one.count, columns))
    }
}
