// SPDX-License-Identifier: Apache-2.0

/// A text as a reader who is not particular would write it: without case, accents, vowel signs, hamza, tatweel and
/// direction marks; digits are Western, and whatever is neither letter nor digit becomes one space.
///
/// "أُسرة" and "اسره", "École" and "ecole" fold to the same. Compared byte by byte, folded texts stand in the
/// alphabetical order of Arabic, French and English.
package struct FoldedText: Hashable, Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8] = []

    package init(_ text: some StringProtocol) {
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar) }
        if bytes.last == Self.space { bytes.removeLast() }
    }

    /// The words, in their order.
    package var words: [ArraySlice<UInt8>] { bytes.split(separator: Self.space) }

    package var isEmpty: Bool { bytes.isEmpty }

    private static let space = UInt8(ascii: " ")

    private mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(value))
        case 0x41...0x5A: bytes.append(UInt8(value + 0x20))
        case ..<0x80: separate()
        case 0x660...0x669: bytes.append(UInt8(0x30 + value - 0x660))
        case 0x6F0...0x6F9: bytes.append(UInt8(0x30 + value - 0x6F0))
        case 0x300...0x36F, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2069, 0xAD, 0x621:
            break
        default: appendLetter(scalar)
        }
    }

    private mutating func appendLetter(_ scalar: Unicode.Scalar) {
        if let plain = Self.plain[scalar] {
            bytes += plain
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            bytes += scalar.properties.lowercaseMapping.utf8
        } else {
            separate()
        }
    }

    private mutating func separate() {
        if let last = bytes.last, last != Self.space { bytes.append(Self.space) }
    }

    /// Letters by the plain one that they are read as.
    private static let plain: [Unicode.Scalar: [UInt8]] = {
        let families: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
            ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşš"), ("ss", "ß"), ("t", "ţťŧ"),
            ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
            ("\u{627}", "\u{622}\u{623}\u{625}\u{671}"), ("\u{648}", "\u{624}"),
            ("\u{64A}", "\u{626}\u{649}\u{6CC}"), ("\u{647}", "\u{629}"), ("\u{643}", "\u{6A9}"),
        ]
        var plain: [Unicode.Scalar: [UInt8]] = [:]
        for (letter, forms) in families {
            for form in (forms + forms.uppercased()).unicodeScalars where form.value >= 0x80 {
                plain[form] = Array(letter.utf8)
            }
        }
        return plain
    }()
}

/// Where a text stands in alphabetical order: like `FoldedText`, but that "Course 9" comes before "Course 12".
package struct AlphabeticalKey: Hashable, Sendable, Comparable {
    private let head: UInt64
    private let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        let folded = FoldedText(text).bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.count + 2)
        var index = 0
        while index < folded.count {
            let digits = folded[index...].prefix { (48...57).contains($0) }
            guard !digits.isEmpty else {
                bytes.append(folded[index])
                index += 1
                continue
            }
            // A longer number is a greater one; the count of its digits stands where digits do, before all letters.
            let number = digits.drop { $0 == 48 }
            bytes.append(48 + UInt8(min(number.count, 40)))
            bytes += number
            index = digits.endIndex
        }
        self.bytes = bytes
        head = bytes.prefix(8).enumerated().reduce(0) {
            $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset)
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.head == right.head
            ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.head < right.head
    }
}
