// SPDX-License-Identifier: Apache-2.0

/// Which characters the fonts of a PDF have. PDF/UA forbids a missing glyph, so one odd character in one title would cost
/// everyone the document: what no font has is written by its number instead, "[U+1F600]".
enum Glyphs {
    /// The blocks that Noto's core and Amiri cover: Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation and signs.
    private static let covered: [ClosedRange<UInt32>] = [
        0x0A...0x0A, 0x20...0x7E, 0xA0...0x24F, 0x2B0...0x2FF, 0x300...0x3FF, 0x400...0x52F, 0x590...0x61C,
        0x61E...0x6FF,
        0x750...0x77F, 0x1E00...0x1FFF, 0x2000...0x206F, 0x20A0...0x20BF, 0x2100...0x214F, 0x2190...0x22FF,
        0x25A0...0x25FF, 0xFB50...0xFBC1, 0xFBD3...0xFD3F, 0xFD50...0xFDC7, 0xFDF0...0xFDFD, 0xFE70...0xFEFE,
    ]

    static func printable(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isCovered) else { return text }
        var printable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isCovered(scalar) {
                printable.append(scalar)
            } else {
                printable.append(
                    contentsOf: "[U+\(String(scalar.value, radix: 16, uppercase: true))]".unicodeScalars)
            }
        }
        return String(printable)
    }

    private static func isCovered(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F || scalar.value == 0x0A }
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse, .control, .surrogate: return false
        default: return covered.contains { $0.contains(scalar.value) }
        }
    }
}
