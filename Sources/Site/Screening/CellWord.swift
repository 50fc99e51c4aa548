// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A word in a cell of a table, such as a kind or a country, however it is spelt.
enum CellWord {
    /// Letters only, without marks and letter case: "Côte d’Ivoire" and "COTE D'IVOIRE" are the same, "legal entity" and
    /// "LegalEntity", and an alef with and without its hamza, which keyboards and people leave out.
    static func key(_ text: String) -> String {
        let folded = text.prefix(120).folding(
            options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        var key = ""
        for scalar in folded.unicodeScalars {
            switch scalar.value {
            case 0x0622, 0x0623, 0x0625: key += "\u{0627}"
            // An alef maqsura is written for a yeh, and a heh for a teh marbuta.
            case 0x0649: key += "\u{064A}"
            case 0x0629: key += "\u{0647}"
            // A stretched line within a word.
            case 0x0640: break
            default:
                let isMark = scalar.properties.generalCategory == .nonspacingMark
                if scalar.properties.isAlphabetic, !isMark { key.unicodeScalars.append(scalar) }
            }
        }
        return key
    }
}
