// SPDX-License-Identifier: Apache-2.0

/// What one character is to search and to alphabetical order: accents, tashkil, tatweel, case, forms of alef and hamza, and the shape of digits
/// make no difference.
enum Folding: Equatable {
    /// Parts words.
    case separator
    /// Leaves no trace: a mark on the letter before, a tatweel, a direction.
    case nothing
    case letter(Unicode.Scalar)
    case letters(String)

    static func fold(_ scalar: Unicode.Scalar) -> Folding {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: .letter(scalar)
        case 0x41...0x5A: shifted(scalar.value + 0x20)
        case 0...0x7F: .separator
        case 0x0600...0x06FF: arabic(scalar)
        default: latin[scalar] ?? arabicForms[scalar] ?? other(scalar)
        }
    }

    private static func shifted(_ value: UInt32) -> Folding {
        Unicode.Scalar(value).map { .letter($0) } ?? .separator
    }

    private static func arabic(_ scalar: Unicode.Scalar) -> Folding {
        switch scalar.value {
        case 0x0622, 0x0623, 0x0625, 0x0671, 0x0672, 0x0673, 0x0675: .letter("\u{627}")
        case 0x0624: .letter("\u{648}")
        case 0x0626, 0x0649, 0x06CC, 0x06D2: .letter("\u{64A}")
        case 0x0629, 0x06C1, 0x06BE, 0x06D5: .letter("\u{647}")
        case 0x06A9: .letter("\u{643}")
        // Hamza on the line, tatweel, tashkil and Quranic marks.
        case 0x0621, 0x0640, 0x0610...0x061A, 0x061C, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC,
            0x06DF...0x06E8, 0x06EA...0x06ED:
            .nothing
        case 0x0660...0x0669: shifted(scalar.value - 0x0660 + 0x30)
        case 0x06F0...0x06F9: shifted(scalar.value - 0x06F0 + 0x30)
        case 0x0620...0x064A, 0x066E...0x066F, 0x0672...0x06D3, 0x06EE...0x06EF, 0x06FA...0x06FC, 0x06FF:
            .letter(scalar)
        default: .separator
        }
    }

    /// Any other script, by what Unicode says of it.
    private static func other(_ scalar: Unicode.Scalar) -> Folding {
        if (0xFF10...0xFF19).contains(scalar.value) { return shifted(scalar.value - 0xFF10 + 0x30) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierLetter: return .nothing
        case .uppercaseLetter, .titlecaseLetter:
            return .letters(scalar.properties.lowercaseMapping)
        case .lowercaseLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
            return .letter(scalar)
        default: return .separator
        }
    }

    /// Letters of the Latin script with their marks, base by base; capitals come from the small letters.
    private static let latin: [Unicode.Scalar: Folding] = {
        let table = [
            "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae": "æǽ", "b": "ḃ", "c": "çćĉċč", "d": "ďđḍḏḑ",
            "e": "èéêëēĕėęěẹẻẽếềểễệ", "f": "ḟƒ", "g": "ĝğġģǧḡ", "h": "ĥħḥḧḫẖ", "i": "ìíîïĩīĭįıİǐỉị",
            "j": "ĵǰ", "k": "ķǩḳḵ", "l": "ĺļľŀłḷ", "m": "ṁṃ", "n": "ñńņňŉŋṅṇ", "o": "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ",
            "oe": "œ", "p": "ṗ", "r": "ŕŗřṛ", "s": "śŝşšșṣṡ", "ss": "ß", "t": "ţťŧțṭṯ",
            "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵẁẃẅ", "y": "ýÿŷỳỹỵ", "z": "źżžẓẕ", "th": "þ",
        ]
        var folded: [Unicode.Scalar: Folding] = [:]
        for (base, letters) in table {
            let result: Folding =
                base.unicodeScalars.count == 1
                ? base.unicodeScalars.first.map { .letter($0) } ?? .separator : .letters(base)
            for letter in letters.unicodeScalars {
                folded[letter] = result
                let capital = letter.properties.uppercaseMapping.unicodeScalars
                if capital.count == 1, let capital = capital.first, !capital.isASCII {
                    folded[capital] = result
                }
            }
        }
        // Transliterated ayn and hamza stand between letters of one word.
        for mark in "\u{2BB}\u{2BC}\u{2BE}\u{2BF}\u{B7}".unicodeScalars { folded[mark] = .nothing }
        return folded
    }()

    /// Arabic letters as they were shaped for paper (U+FE80 to U+FEFC), which a copied document may hold.
    private static let arabicForms: [Unicode.Scalar: Folding] = {
        let forms: [(String, UInt32)] = [
            ("ء", 1), ("آ", 2), ("أ", 2), ("ؤ", 2), ("إ", 2), ("ئ", 4), ("ا", 2), ("ب", 4), ("ة", 2),
            ("ت", 4),
            ("ث", 4), ("ج", 4), ("ح", 4), ("خ", 4), ("د", 2), ("ذ", 2), ("ر", 2), ("ز", 2), ("س", 4),
            ("ش", 4),
            ("ص", 4), ("ض", 4), ("ط", 4), ("ظ", 4), ("ع", 4), ("غ", 4), ("ف", 4), ("ق", 4), ("ك", 4),
            ("ل", 4),
            ("م", 4), ("ن", 4), ("ه", 4), ("و", 2), ("ى", 2), ("ي", 4), ("لا", 8),
        ]
        var folded: [Unicode.Scalar: Folding] = [:]
        var next: UInt32 = 0xFE80
        for (letters, count) in forms {
            let scalars = letters.unicodeScalars
            for value in next..<next + count {
                guard let scalar = Unicode.Scalar(value), let first = scalars.first else { continue }
                folded[scalar] = scalars.count == 1 ? arabic(first) : .letters(letters)
            }
            next += count
        }
        return folded
    }()
}
