// SPDX-License-Identifier: Apache-2.0

/// Why a text that someone wrote is refused, whatever it belongs to.
package enum TextRefusal: String, Refusal {
    case missing
    case languageMissing
    case tooLong
    case controlCharacter
    case notOfficial

    package static let concept = "text"

    package var wording: Wording {
        switch self {
        case .missing: Wording("record", "the field “{field}” is empty", "write it in at least one language")
        case .languageMissing:
            Wording(
                "parity",
                "the field “{field}” is empty in an official language: {language}",
                "add the translation into that language"
            )
        case .tooLong:
            Wording(
                "record",
                "the field “{field}” is longer than {limit} bytes (one a Latin letter, two an Arabic)",
                "shorten it, or divide it")
        case .controlCharacter:
            Wording(
                "record",
                "the field “{field}” contains the invisible character {character}",
                "type the text anew, or paste it without formatting"
            )
        case .notOfficial:
            Wording(
                "charter",
                "`{language}` is no official language of the coalition",
                "write in one of its official languages"
            )
        }
    }
}

/// How long a text of each sort may be, in bytes of UTF-8. An Arabic letter takes two.
enum TextLimit {
    static let title = 600
    static let paragraph = 20_000
    static let note = 10_000
    static let citation = 600
}

extension Inspection {
    /// At least one language, and nothing in it that cannot stand on the record.
    mutating func requireText(_ text: Multilingual, _ field: String, limit: Int = TextLimit.note) {
        require(!text.isBlank, TextRefusal.missing, ["field": field])
        checkText(text, field, limit: limit)
    }

    /// All these languages, and nothing in them that cannot stand on the record.
    mutating func requireText(_ text: Multilingual, in languages: [Language], _ field: String) {
        requireLanguages(of: text, languages, field)
        checkText(text, field, limit: TextLimit.note)
    }

    mutating func requireLanguages(of text: Multilingual, _ languages: [Language], _ field: String) {
        for language in languages {
            require(
                text[language]?.isBlank == false, TextRefusal.languageMissing,
                ["field": field, "language": language.rawValue])
        }
    }

    mutating func requireText(_ remark: Remark, _ field: String, official: [Language]) {
        require(
            official.contains(remark.language),
            TextRefusal.notOfficial,
            ["language": remark.language.rawValue]
        )
        require(!remark.text.isBlank, TextRefusal.missing, ["field": field])
        checkText(remark.text, field, limit: TextLimit.note)
    }

    mutating func requireText(_ text: String, _ field: String, limit: Int = TextLimit.note) {
        require(!text.isBlank, TextRefusal.missing, ["field": field])
        checkText(text, field, limit: limit)
    }

    mutating func checkText(_ text: Multilingual, _ field: String, limit: Int) {
        for language in Language.allCases {
            if let text = text[language] { checkText(text, field, limit: limit) }
        }
    }

    mutating func checkText(_ text: String, _ field: String, limit: Int) {
        require(text.utf8.count <= limit, TextRefusal.tooLong, ["field": field, "limit": String(limit)])
        if let character = text.unicodeScalars.first(where: \.isInvisibleControl) {
            let hexadecimal = String(character.value, radix: 16, uppercase: true)
            let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.utf8.count)) + hexadecimal
            refuse(TextRefusal.controlCharacter, ["field": field, "character": code])
        }
    }
}

extension Multilingual {
    /// Whether no language has more than white space.
    var isBlank: Bool { Language.allCases.allSatisfy { self[$0]?.isBlank ?? true } }
}

extension Unicode.Scalar {
    /// Control characters but the line feed, and whatever reorders text without being seen: what is read must be what was
    /// agreed (Unicode Technical Report 36, bidirectional text spoofing).
    fileprivate var isInvisibleControl: Bool {
        switch value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
