// SPDX-License-Identifier: Apache-2.0

/// Neighbours as someone reads them who finds them written as one: under which letters and consonants they are then found.
struct JoinedParts {
    /// So many at most are compared as one.
    private static let most = 3
    static let leastLetters = 5
    /// Fewer consonants would say too little of two names.
    private static let leastConsonants = 4

    let letters: UInt64
    /// Of the one part, as it is read; of the parts one after the other, for the dh of `Mohammadhassan` is read as one sound; and
    /// of these where kh is heard as h. 0 for any that tells no more than another or than one of the parts alone.
    private(set) var skeletons: (UInt32, UInt32, UInt32) = (0, 0, 0)
    private(set) var weight: Float = 0
    /// Of the whole name that they may be.
    private(set) var whole: (letters: UInt64, skeleton: UInt64, breathed: UInt64)?

    /// Nil for so few letters that nobody takes them for two names, and for so many that no part has them.
    init?(_ parts: ArraySlice<NamePart>, areWhole: Bool = false) {
        let count = parts.indices.reduce(0) { $0 + parts[$1].letters.count }
        guard (Self.leastLetters...Engine.Limits.letters).contains(count), let script = parts.first?.script
        else {
            return nil
        }
        var (written, sounds) = (Letters(), Letters())
        var isOneSound = false
        for place in parts.indices {
            isOneSound = isOneSound || Self.isOneSound(written, parts[place])
            written += parts[place].letters
            sounds += parts[place].sounds
            weight += parts[place].weight
        }
        let apart = Skeleton.of(sounds)
        let breathed = Skeleton.breathed(sounds, script)
        // Few neighbours meet so, and to read takes long.
        if isOneSound { sounds = Sound.sounds(of: written) }
        let asOne = isOneSound ? Skeleton.of(sounds) : apart
        letters = PartKeys.letters(NamePart.key(written, isAbjad: script == .arabic))
        skeletons = (
            Self.telling(asOne, parts), asOne == apart ? 0 : Self.telling(apart, parts),
            Self.telling(breathed, parts)
        )
        guard areWhole else { return }
        var part = NamePart(letters: written, sounds: sounds, script: script)
        part.settle()
        whole = PartKeys.whole([part])
    }

    /// Whether the last letter of what goes before and the first of a part may be read as one consonant: t and s, k and h.
    private static func isOneSound(_ before: Letters, _ part: NamePart) -> Bool {
        guard part.script == .latin, let last = before.last, let first = part.letters.first else {
            return false
        }
        return "cdgkprstz".utf8.contains(last) && "chjksz".utf8.contains(first)
    }

    private static func telling(_ skeleton: UInt32, _ parts: ArraySlice<NamePart>) -> UInt32 {
        tells(skeleton) && !parts.indices.contains { parts[$0].skeleton == skeleton } ? skeleton : 0
    }

    static func tells(_ skeleton: UInt32) -> Bool { Skeleton.length(skeleton) >= leastConsonants }

    /// Where runs of neighbours begin whose last part stands at `last`.
    static func starts(endingAt last: Int) -> Range<Int> { max(0, last - most + 1)..<last }
}
