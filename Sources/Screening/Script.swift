// SPDX-License-Identifier: Apache-2.0

/// The script that a name, or a token of one, is written in.
package enum Script: Hashable, Sendable, CaseIterable {
    case latin, arabic, cyrillic, other

    /// The script of a letter; `nil` for digits, marks and punctuation, which belong to any.
    package init?(_ scalar: Unicode.Scalar) {
        guard scalar.properties.isAlphabetic else { return nil }
        switch scalar.value {
        case 0x41...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A, 0xFB00...0xFB06: self = .latin
        case 0x0600...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
        case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        default: self = .other
        }
    }
}
