// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// How one reader's numbers are written: in the manner of a language, and in Arabic with the digits that the reader has
/// chosen. Codes, addresses, `datetime` attributes, what stands in a form's fields and files have Western digits always.
package struct Numerals: Sendable, Hashable {
    package let language: Language
    /// Whether digits are ٠١٢٣٤٥٦٧٨٩.
    package let isArabicIndic: Bool

    package init(_ language: Language, _ digits: Digits = .western) {
        self.language = language
        isArabicIndic = language == .arabic && digits == .arabicIndic
    }

    /// The text with this reader's digits.
    package func written(_ text: String) -> String { isArabicIndic ? Self.arabicIndic(text) : text }

    package func written(_ number: Int) -> String { written(String(number)) }

    /// The decimal point: "." beside ٠ would be taken for another zero.
    package var point: String { isArabicIndic ? "\u{066B}" : language == .french ? "," : "." }

    package var percentSign: String { isArabicIndic ? "\u{066A}" : "%" }

    /// The text with ٠…٩ (U+0660 to U+0669) in place of 0…9.
    package static func arabicIndic(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                bytes.append(0xD9)
                bytes.append(byte + 0x70)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number as anyone types it, with 0…9 in place of the digits of an Arabic or Persian keyboard, and "." for their
    /// decimal point; their separators of thousands go.
    package static func typed(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0xD9 }) else { return text }
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0660...0x0669: plain += String(scalar.value - 0x0660)
            case 0x06F0...0x06F9: plain += String(scalar.value - 0x06F0)
            case 0x066B: plain += "."
            case 0x066C, 0x061C, 0x200E, 0x200F: break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}
