// SPDX-License-Identifier: Apache-2.0

/// How two parts of names met, and how near they are, from 0 to 1.
struct Likeness: Hashable, Sendable {
    var value: Float
    var manner: TokenMatch.Manner

    static let none = Likeness(value: 0, manner: .alone)

    /// Below this, two parts are no more alike than any two.
    static let least: Float = 0.55

    static func of(_ one: NamePart, _ other: NamePart) -> Likeness {
        if one.key == other.key, one.letters == other.letters, one.isAbjad == other.isAbjad {
            return Likeness(value: 1, manner: .same)
        }
        if one.role == .particle || other.role == .particle { return .none }
        if one.role == .number || other.role == .number { return .none }
        if one.family != 0, one.family == other.family { return Likeness(value: 0.97, manner: .variant) }
        if one.role == .initial || other.role == .initial { return initial(one, other) }
        guard mayBeAlike(one, other) else { return .none }
        let likeness = bySound(
            one.letters, one.sounds, one.script, other.letters, other.sounds, other.script)
        // Two names that are both known as different ones are no spellings of each other, unless they hardly differ.
        if one.family != 0, other.family != 0, likeness.value < 0.95, likeness.value > 0 {
            return Likeness(value: Swift.min(likeness.value, 0.6), manner: likeness.manner)
        }
        return likeness
    }

    static func bySound(
        _ letters: Letters, _ sounds: Letters, _ script: Script,
        _ otherLetters: Letters, _ otherSounds: Letters, _ otherScript: Script, least: Float = Self.least
    ) -> Likeness {
        if (script == .arabic) != (otherScript == .arabic) {
            let bySound =
                script == .arabic
                ? PartDistance.soundLikeness(abjad: sounds, plain: otherSounds, least: least)
                : PartDistance.soundLikeness(abjad: otherSounds, plain: sounds, least: least)
            return bySound < least ? .none : Likeness(value: Swift.min(bySound, 0.99), manner: .sound)
        }
        let share: Float = script == otherScript ? 0.4 : 0.15
        // What it has to sound like at least, were the letters the same.
        let leastBySound = Swift.max(0.4, (least - share) / (1 - share) - 0.001)
        let bySound = PartDistance.soundLikeness(sounds, otherSounds, least: leastBySound)
        guard bySound > leastBySound else { return .none }
        // Letters that one has more than the other are lost whatever the rest may be.
        let longer = Swift.max(letters.count, otherLetters.count)
        let most = 1 - Float(abs(letters.count - otherLetters.count)) / Float(Swift.max(1, longer))
        guard (1 - share) * bySound + share * most >= least else { return .none }
        let byLetter = PartDistance.letterLikeness(letters, otherLetters)
        let value = Swift.min(0.99, (1 - share) * bySound + share * byLetter)
        return value < least
            ? .none : Likeness(value: value, manner: byLetter > bySound ? .spelling : .sound)
    }

    /// Whether enough families of consonants are common to both for a closer look.
    private static func mayBeAlike(_ one: NamePart, _ other: NamePart) -> Bool {
        guard one.skeleton != 0, other.skeleton != 0 else { return true }
        let most = Swift.max(one.consonants.nonzeroBitCount, other.consonants.nonzeroBitCount)
        return (one.consonants & other.consonants).nonzeroBitCount * 2 >= most
    }

    private static func initial(_ one: NamePart, _ other: NamePart) -> Likeness {
        let (short, long) = one.role == .initial ? (one, other) : (other, one)
        let fits = short.sounds.first == long.sounds.first || short.letters.first == long.letters.first
        return fits ? Likeness(value: long.role == .initial ? 0.9 : 0.75, manner: .initial) : .none
    }
}
