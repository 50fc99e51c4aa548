// SPDX-License-Identifier: Apache-2.0

/// The keys under which a part is found: its letters, its family of spellings, its consonants, and its consonants but one.
enum PartKeys {
    private enum Kind: UInt64 { case letters = 1, family, skeleton }

    private static func tagged(_ kind: Kind, _ value: UInt64) -> UInt64 { value ^ (kind.rawValue << 60) }

    static func letters(_ part: NamePart) -> UInt64 {
        tagged(.letters, part.key)
    }

    static func family(_ part: NamePart) -> UInt64? {
        part.family == 0 ? nil : tagged(.family, UInt64(part.family))
    }

    static func skeleton(_ skeleton: UInt32) -> UInt64 { tagged(.skeleton, UInt64(skeleton)) }

    /// All keys of a part of a list.
    static func all(_ part: NamePart) -> [UInt64] {
        var keys = [letters(part)]
        if let family = family(part) { keys.append(family) }
        guard part.skeleton != 0 else { return keys }
        keys.append(skeleton(part.skeleton))
        let shortened = (0..<Skeleton.shortenings(part.skeleton)).map {
            Skeleton.shortened(part.skeleton, without: $0)
        }
        return keys + shortened.map(skeleton)
    }
}
