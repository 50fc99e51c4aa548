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
    var letters: [UInt8]
    var sounds: [UInt8]
    var script: Script
    var role: Role = .name
    /// How much the part tells about who is meant, from 0 to 1.
    var weight: Float = 1
    /// The family of spellings it belongs to; 0 for none.
    var family: UInt32 = 0
    /// Whether it stood in brackets: an abbreviation or an explanation more than a part of the name.
    var isAside = false
    private(set) var skeleton: UInt32 = 0
    /// The families of consonants that occur, a bit each.
    private(set) var consonants: UInt16 = 0

    /// To be called when the sounds are settled.
    mutating func settle() {
        skeleton = Skeleton.of(sounds)
        consonants = Skeleton.families(of: skeleton)
    }

    var isAbjad: Bool { script == .arabic }

    init(letters: [UInt8], sounds: [UInt8], script: Script) {
        self.letters = letters
        self.sounds = sounds
        self.script = script
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
