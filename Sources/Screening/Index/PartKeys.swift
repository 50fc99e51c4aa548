// SPDX-License-Identifier: Apache-2.0

/// The keys under which a part is found: its letters, its family of spellings, its consonants, and its consonants but one.
enum PartKeys {
    private enum Kind: UInt64 { case letters = 1, family, skeleton, name, nameSkeleton }

    private static func tagged(_ kind: Kind, _ value: UInt64) -> UInt64 { value ^ (kind.rawValue << 60) }

    static func letters(_ part: NamePart) -> UInt64 { letters(part.key) }

    /// By `NamePart.key`.
    static func letters(_ key: UInt64) -> UInt64 { tagged(.letters, key) }

    static func family(_ part: NamePart) -> UInt64? {
        part.family == 0 ? nil : tagged(.family, UInt64(part.family))
    }

    static func skeleton(_ skeleton: UInt32) -> UInt64 { tagged(.skeleton, UInt64(skeleton)) }

    /// Of a whole name: its parts by letters and by consonants, in whatever order they stand. Particles count only where there
    /// is nothing else. Nil for a name without parts.
    static func whole(_ parts: [NamePart]) -> (letters: UInt64, skeleton: UInt64, breathed: UInt64)? {
        guard !parts.isEmpty else { return nil }
        let isBare = parts.allSatisfy { $0.role == .particle }
        var (letters, skeleton, breathed): (UInt64, UInt64, UInt64) = (0, 0, 0)
        for part in parts where isBare || part.role != .particle {
            // A sum does not ask for the order; spread out first, or two sums would often be one.
            letters &+= spread(part.key)
            let consonants = spread(part.skeleton == 0 ? part.key : UInt64(part.skeleton))
            skeleton &+= consonants
            breathed &+= part.breathed == 0 ? consonants : spread(UInt64(part.breathed))
        }
        return (tagged(.name, letters), tagged(.nameSkeleton, skeleton), tagged(.nameSkeleton, breathed))
    }

    private static func spread(_ value: UInt64) -> UInt64 {
        let mixed = (value ^ (value >> 31)) &* 0xBF58_476D_1CE4_E5B9
        return (mixed ^ (mixed >> 29)) &* 0x94D0_49BB_1331_11EB
    }

    /// All keys of a part of a list.
    static func all(_ part: NamePart) -> [UInt64] {
        var keys = [letters(part)]
        if let family = family(part) { keys.append(family) }
        guard part.skeleton != 0 else { return keys }
        keys.append(skeleton(part.skeleton))
        if part.breathed != 0 { keys.append(skeleton(part.breathed)) }
        let shortened = (0..<Skeleton.shortenings(part.skeleton)).map {
            Skeleton.shortened(part.skeleton, without: $0)
        }
        return keys + shortened.map(skeleton)
    }
}
