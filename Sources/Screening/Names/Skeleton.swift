// SPDX-License-Identifier: Apache-2.0

/// The consonants of a name by families of sound, four bits each: what transcriptions of one name have in common. Sounds that
/// alphabets leave out or write as vowels (a, w, y, ayn) leave no trace.
enum Skeleton {
    /// By sound; 0 leaves no trace.
    private static let families: [UInt8] = {
        var families = [UInt8](repeating: 0, count: 128)
        let table = ["bp", "fv", "tdTD", "szSZcCKjJ", "kqgGx", "h", "l", "r", "m", "n", "0123456789"]
        for (family, sounds) in table.enumerated() {
            for sound in sounds.utf8 { families[Int(sound)] = UInt8(family + 1) }
        }
        return families
    }()

    /// By sound, whether Cyrillic letters write an h so.
    private static let cyrillicBreaths = breaths("xgG")
    private static let breaths = breaths("x")

    private static func breaths(_ sounds: String) -> [Bool] {
        (UInt8(0)..<128).map { sounds.utf8.contains($0) }
    }

    /// The same where kh, and in Cyrillic letters g, are heard as h, for so does whoever has no letter for one of them; 0 where
    /// there is neither.
    static func breathed(_ sounds: Letters, _ script: Script) -> UInt32 {
        let breaths = script == .cyrillic ? cyrillicBreaths : breaths
        guard sounds.contains(where: { breaths[Int($0 & 127)] }) else { return 0 }
        return of(Letters(sounds.lazy.map { breaths[Int($0 & 127)] ? UInt8(ascii: "h") : $0 }))
    }

    static func of(_ sounds: Letters) -> UInt32 {
        var skeleton: UInt32 = 0
        var count = 0
        var last: UInt8 = 0
        for sound in sounds {
            let family = families[Int(sound & 127)]
            defer { last = family }
            guard family != 0, family != last else { continue }
            skeleton = skeleton << 4 | UInt32(family)
            count += 1
            if count == 8 { break }
        }
        return skeleton
    }

    static func length(_ skeleton: UInt32) -> Int { (35 - skeleton.leadingZeroBitCount) / 4 }

    /// A bit for each family that occurs.
    static func families(of skeleton: UInt32) -> UInt16 {
        var rest = skeleton
        var mask: UInt16 = 0
        while rest != 0 {
            mask |= 1 << UInt16(rest & 15)
            rest >>= 4
        }
        return mask
    }

    /// How many skeletons there are with one consonant fewer; none of one so short that what is left would say nothing.
    static func shortenings(_ skeleton: UInt32) -> Int {
        let length = length(skeleton)
        return length >= 3 ? length : 0
    }

    /// The skeleton without one consonant, counted from its end.
    static func shortened(_ skeleton: UInt32, without place: Int) -> UInt32 {
        let below = skeleton & ((1 << UInt32(4 * place)) - 1)
        let above = (UInt64(skeleton) >> UInt64(4 * (place + 1))) << UInt64(4 * place)
        return UInt32(above) | below
    }
}
