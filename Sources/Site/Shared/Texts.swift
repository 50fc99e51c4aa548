// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The order of names, and how they are looked for, whatever their script.
enum Texts {
    static func precede(_ left: String, _ right: String) -> Bool {
        left.localizedStandardCompare(right) == .orderedAscending
    }

    /// Without case and diacritics, so that "senegal" finds "Sénégal"; the forms of alef count as one.
    static func plain(_ text: String) -> String {
        let folded = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return String(
            String.UnicodeScalarView(
                folded.unicodeScalars.compactMap { scalar in
                    switch scalar {
                    case "أ", "إ", "آ", "ٱ": "ا"
                    case "ى": "ي"
                    case "ـ": nil
                    default: scalar
                    }
                }))
    }
}
