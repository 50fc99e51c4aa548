// SPDX-License-Identifier: Apache-2.0

/// One part of a name, levelled for comparison.
struct NamePart: Hashable, Sendable {
    /// What the part does in the name.
    enum Role: UInt8, Hashable, Sendable {
        case name, patronymic, initial, number
        /// A word of style or office: Dr, Mullah, Haji, Colonel.
        case title
        /// A word that joins others or stands before them: al-, bin, ould, de, of.
        case particle
        /// A company's legal form: Ltd, GmbH, ООО.
        case legalForm
        /// A word that many organisations have in their names: bank, trading, movement.
        case common
    }

    /// The weight of particles, titles, initials and legal forms is no more than this.
    static let little: Float = 0.3

    /// Plain letters and digits, without marks.
    var letters: Letters
    var sounds: Letters
    var script: Script
    var role: Role = .name
    /// How much the part tells about who is meant, from 0 to 1.
    var weight: Float = 1
    /// The family of spellings it belongs to; 0 for none.
    var family: UInt32 = 0
    /// Whether it stood in brackets: an abbreviation or an explanation more than a part of the name.
    var isAside = false
    private(set) var skeleton: UInt32 = 0
    /// The consonants where kh, and in Cyrillic letters g, are heard as h: Хасан is Hasan, Ибрагим Ibrahim. 0 where that
    /// makes no difference.
    private(set) var breathed: UInt32 = 0
    /// The families of consonants that occur, a bit each.
    private(set) var consonants: UInt16 = 0
    /// A hash of the letters; Arabic ones apart, for they leave vowels out.
    private(set) var key: UInt64 = 0

    /// To be called when letters and sounds are settled.
    mutating func settle() {
        key = Self.key(letters, isAbjad: isAbjad)
        skeleton = Skeleton.of(sounds)
        breathed = Skeleton.breathed(sounds, script)
        if breathed == skeleton { breathed = 0 }
        consonants = Skeleton.families(of: skeleton)
    }

    var isAbjad: Bool { script == .arabic }

    init(letters: Letters, sounds: Letters, script: Script) {
        self.letters = letters
        self.sounds = sounds
        self.script = script
    }

    static func key(_ letters: Letters, isAbjad: Bool) -> UInt64 {
        var hash: UInt64 = isAbjad ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
        return hash
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// What most of a comparison needs of a part: little enough that those of a whole list stay close to one another in memory.
struct PartTraits: Sendable {
    let weight: Float
    let consonants: UInt16
    /// Its first letter; 0 where it has none.
    let first: UInt8
    let letterCount: UInt8
    let soundCount: UInt8
    let role: NamePart.Role
    let script: Script

    init(_ part: NamePart) {
        weight = part.weight
        consonants = part.consonants
        first = part.letters.first ?? 0
        letterCount = UInt8(part.letters.count)
        soundCount = UInt8(part.sounds.count)
        role = part.role
        script = part.script
    }
}

/// A name, read for comparison.
struct ReadName: Sendable {
    var parts: [NamePart]
    /// Where each part stands in the text, in Unicode scalars.
    var places: [Range<Int>]
    /// Whether the text went on beyond what the engine reads.
    var isCut = false

    static let empty = ReadName(parts: [], places: [])
}
