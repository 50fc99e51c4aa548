// SPDX-License-Identifier: Apache-2.0

/// How near two parts come to one another, by ear and by eye, from 0 to 1.
enum PartDistance {
    private static let width = Letters.capacity + 1

    /// By sound: the cheapest way to hear one for the other, beside what there is to hear. What is certain to be below `least`
    /// is 0.
    static func soundLikeness(_ one: Letters, _ other: Letters, least: Float) -> Float {
        likeness(one, other, .written, Losses.written, isOtherFramed: false, least: least)
    }

    /// The same where `abjad` is written in Arabic letters, which leave short vowels out but no letter at an end, and `plain` in
    /// another alphabet.
    static func soundLikeness(abjad: Letters, plain: Letters, least: Float) -> Float {
        likeness(abjad, plain, .abjad, Losses.abjad, isOtherFramed: true, least: least)
    }

    /// `isOtherFramed` where a vowel at either end of the other had to be written on this side too. What is certain to be below
    /// `least` is 0, and known sooner.
    private static func likeness(
        _ one: Letters, _ other: Letters, _ costs: SoundCosts, _ losses: Losses,
        isOtherFramed: Bool, least: Float
    ) -> Float {
        let replacing = costs.replacing.span
        let columns = other.count
        guard one.count > 0, columns > 0 else { return 0 }
        var row = InlineArray<49, Int32>(repeating: 0)
        var lost = InlineArray<49, Int32>(repeating: 0)
        for column in 0..<columns {
            lost[column] = losses.ofOther(other[column])
            if isOtherFramed, Sound.isVowel(other[column]) {
                if column == columns - 1 { lost[column] = 40 } else if column == 0 { lost[column] = 25 }
            }
            row[column + 1] = row[column] + lost[column]
        }
        var ownMass: Int32 = 0
        for place in 0..<one.count { ownMass += dropped(one, place, losses, isOtherFramed) }
        let most = Swift.max(row[columns], ownMass)
        let worst = Int32(Float(most) * (1 - least)) + 1
        for place in 0..<one.count {
            let sound = Int(one[place] & 127) * 128
            let dropped = dropped(one, place, losses, isOtherFramed)
            var diagonal = row[0]
            var left = diagonal + dropped
            var lowest = left
            row[0] = left
            for column in 0..<columns {
                let above = row[column + 1]
                let replaced = diagonal + Int32(replacing[sound + Int(other[column] & 127)])
                left = Swift.min(Swift.min(replaced, above + dropped), left + lost[column])
                row[column + 1] = left
                lowest = Swift.min(lowest, left)
                diagonal = above
            }
            // What follows costs something or nothing, and never gives back.
            if lowest > worst { return 0 }
        }
        return most == 0 ? 0 : Swift.max(0, 1 - Float(row[columns]) / Float(most))
    }

    private static func dropped(
        _ one: Letters, _ place: Int, _ losses: Losses, _ isFramed: Bool
    ) -> Int32 {
        // A last ya makes another name: Muhammad, Muhammadi.
        if isFramed, place == one.count - 1, one[place] == UInt8(ascii: "y") { return 120 }
        return losses.ofOne(one[place])
    }

    /// By letters: insertions, losses, replacements and swaps of neighbours, beside the longer one.
    static func letterLikeness(_ one: Letters, _ other: Letters) -> Float {
        let columns = other.count
        guard one.count > 0, columns > 0 else { return 0 }
        // Three rows in turn: this one, the last, and the one before for swaps.
        var rows = InlineArray<147, Int32>(repeating: 0)
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
