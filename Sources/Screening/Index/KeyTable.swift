// SPDX-License-Identifier: Apache-2.0

/// From keys to numbers, several of each: sorted pairs, with a table of where each beginning of a key starts.
struct KeyTable: Sendable {
    private var pairs: [UInt64] = []
    private var starts: [UInt32] = []
    private var shift: UInt64 = 63

    init(_ entries: [(key: UInt64, number: UInt32)]) {
        // The upper half of a mixed key is enough: a rare false friend costs one closer look.
        pairs = entries.map { Self.mixed($0.key) | UInt64($0.number) }
        pairs.sort()
        var unique = 0
        for pair in pairs where unique == 0 || pairs[unique - 1] != pair {
            pairs[unique] = pair
            unique += 1
        }
        pairs.removeLast(pairs.count - unique)
        let bits = UInt64(max(1, 64 - UInt64(pairs.count).leadingZeroBitCount))
        shift = 64 - bits
        starts = Array(repeating: 0, count: (1 << Int(bits)) + 1)
        for pair in pairs { starts[Int(pair >> shift) + 1] += 1 }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
    }

    private static func mixed(_ key: UInt64) -> UInt64 {
        var mixed = key &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return (mixed &* 0xBF58_476D_1CE4_E5B9) & 0xFFFF_FFFF_0000_0000
    }

    /// Where the numbers of a key stand.
    func places(_ key: UInt64) -> Range<Int> {
        let mixed = Self.mixed(key)
        let bucket = Int(mixed >> shift)
        var first = Int(starts[bucket])
        let end = Int(starts[bucket + 1])
        while first < end, pairs[first] & 0xFFFF_FFFF_0000_0000 < mixed { first += 1 }
        var last = first
        while last < end, pairs[last] & 0xFFFF_FFFF_0000_0000 == mixed { last += 1 }
        return first..<last
    }

    subscript(place: Int) -> UInt32 { UInt32(truncatingIfNeeded: pairs[place]) }
}
