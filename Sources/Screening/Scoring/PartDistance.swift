// SPDX-License-Identifier: Apache-2.0

/// How near two parts come to one another, by ear and by eye, from 0 to 1.
enum PartDistance {
    private static let width = Engine.Limits.letters * 2 + 1

    /// By sound: the cheapest way to hear one for the other, beside what there is to hear.
    static func soundLikeness(_ one: [UInt8], _ other: [UInt8], _ costs: borrowing SoundCosts) -> Float {
        let replacing = costs.replacing.span
        let missing = costs.missing.span
        let one = one.span
        let other = other.span
        let columns = Swift.min(other.count, width - 1)
        guard one.count > 0, columns > 0 else { return 0 }
        var row = InlineArray<65, Int32>(repeating: 0)
        for column in 0..<columns {
            row[column + 1] = row[column] + Int32(missing[Int(other[column] & 127)])
        }
        let mass = row[columns]
        var ownMass: Int32 = 0
        for place in 0..<one.count {
            let sound = Int(one[place] & 127)
            let dropped = Int32(missing[sound])
            var diagonal = row[0]
            row[0] = diagonal + dropped
            ownMass += dropped
            for column in 0..<columns {
                let facing = Int(other[column] & 127)
                let above = row[column + 1]
                let replaced = diagonal + Int32(replacing[sound * 128 + facing])
                let best = Swift.min(replaced, above + dropped, row[column] + Int32(missing[facing]))
                row[column + 1] = best
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
        var row = InlineArray<65, Int32>(repeating: 0)
        var earlier = row
        for column in 0...columns { row[column] = Int32(column) }
        for place in 0..<one.count {
            let letter = one[place]
            let last = row
            row[0] = Int32(place + 1)
            for column in 0..<columns {
                let isSame = letter == other[column]
                var best = Swift.min(last[column + 1], row[column]) + 1
                best = Swift.min(best, last[column] + (isSame ? 0 : 1))
                if place > 0, column > 0, letter == other[column - 1], one[place - 1] == other[column] {
                    best = Swift.min(best, earlier[column - 1] + 1)
                }
                row[column + 1] = best
            }
            earlier = last
        }
        return 1 - Float(row[columns]) / Float(Swift.max(one.count, columns))
    }
}
