// SPDX-License-Identifier: Apache-2.0

/// What the engine knows of words in names: which are names, titles or legal forms, which spellings belong together, and how
/// much each tells about who is meant. Optional families of a lexicon may be added to its own.
package struct Vocabulary: Sendable {
    package static let own = Vocabulary()

    struct Word: Sendable {
        var role: NamePart.Role
        var weight: Float
        var family: UInt32
    }

    /// By a hash of the letters; Arabic script apart, for its letters leave vowels out.
    private var people: [UInt64: Word] = [:]
    private var organisations: [UInt64: Word] = [:]
    /// By a key of consonants, for spellings that no table lists.
    private var weights: [UInt64: Float] = [:]
    private var families: UInt32 = 0

    private init() {
        enter(NameWords.particles, as: .particle, weight: 0.06, in: \.people)
        enter(NameWords.titles, as: .title, weight: 0.12, in: \.people)
        enter(OrganisationWords.legalForms, as: .legalForm, weight: 0.04, in: \.organisations)
        enterLines(OrganisationWords.common, as: .common, in: \.organisations)
        enterLines(MuslimNames.table, as: .name, in: \.people)
        enterLines(EuropeanNames.table, as: .name, in: \.people)
    }

    private mutating func enter(
        _ words: String, as role: NamePart.Role, weight: Float,
        in book: WritableKeyPath<Self, [UInt64: Word]>
    ) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            for key in Self.keys(String(word)) {
                self[keyPath: book][key] = Word(role: role, weight: weight, family: 0)
            }
        }
    }

    private mutating func enterLines(
        _ table: String, as role: NamePart.Role, in book: WritableKeyPath<Self, [UInt64: Word]>
    ) {
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let tenths = words.first.flatMap({ Float($0) }) else { continue }
            families += 1
            for word in words.dropFirst() {
                for part in PartReader.plainParts(String(word)) {
                    let key = Self.key(part)
                    guard self[keyPath: book][key] == nil else { continue }
                    self[keyPath: book][key] = Word(role: role, weight: tenths / 10, family: families)
                    guard role == .name, let sounds = Self.soundKey(part.sounds) else { continue }
                    weights[sounds] = min(weights[sounds] ?? 1, tenths / 10)
                }
            }
        }
    }

    private static func keys(_ word: String) -> [UInt64] { PartReader.plainParts(word).map(key) }

    /// Gives a part its role, weight and family.
    func describe(_ part: inout NamePart, isOrganisation: Bool) {
        let key = Self.key(part)
        let word = isOrganisation ? organisations[key] : people[key]
        if let word {
            (part.role, part.weight, part.family) = (word.role, word.weight, word.family)
        } else if part.letters.allSatisfy({ (48...57).contains($0) }) {
            (part.role, part.weight) = (.number, 0.7)
        } else if part.letters.count == 1, part.script != .other {
            (part.role, part.weight) = (.initial, isOrganisation ? 0.4 : 0.2)
        } else if !isOrganisation, let sounds = Self.soundKey(part.sounds), let weight = weights[sounds] {
            part.weight = weight
        } else if let name = people[key], name.role == .name {
            (part.weight, part.family) = (0.2 + 0.8 * name.weight, name.family)
        }
    }

    func isParticle(_ part: NamePart) -> Bool { people[Self.key(part)]?.role == .particle }
    func isTitle(_ part: NamePart) -> Bool { people[Self.key(part)]?.role == .title }

    private static func key(_ part: NamePart) -> UInt64 { NamePart.key(part.letters, isAbjad: part.isAbjad) }

    /// Consonants in a row, and whether a vowel comes first; nil for so few that many names would share them.
    private static func soundKey(_ sounds: Letters) -> UInt64? {
        var key = Letters()
        for (place, sound) in sounds.enumerated() {
            let consonant = consonants[Int(sound & 127)]
            if consonant != 0, key.last != consonant { key.append(consonant) }
            if place == 0, consonant == 0 { key.append(UInt8(ascii: "A")) }
        }
        guard key.count >= 3 else { return nil }
        return NamePart.key(key, isAbjad: false)
    }

    private static let consonants: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 128)
        for sound in "bpfdkgjhlrmnstzxCSZc".utf8 { table[Int(sound)] = sound }
        for pair in ["Tt", "Dd", "Gg", "qk", "Kx"].map({ Array($0.utf8) }) { table[Int(pair[0])] = pair[1] }
        return table
    }()
}
