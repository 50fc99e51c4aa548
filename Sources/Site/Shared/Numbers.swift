// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Whole numbers with Western digits in every language, as the United Nations writes them, unless an Arabic reader prefers
/// others; grouped by thousands with a no-break space in all three languages so that columns agree.
package enum Numbers {
    package static func text(_ number: Int, in numerals: Numerals) -> String {
        let digits = String(number.magnitude)
        guard digits.utf8.count > 3 else { return numerals.written(number) }
        var grouped = number < 0 ? "\u{2212}" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { grouped += "\u{202F}" }
            grouped.append(digit)
        }
        return numerals.written(grouped)
    }

    /// "28 %", with the space that French and the United Nations' style ask for; English has none.
    package static func percent(_ part: Int, of whole: Int, in numerals: Numerals) -> String {
        guard whole > 0 else { return "–" }
        let rounded = numerals.written((part * 100 + whole / 2) / whole)
        return numerals.language == .english ? "\(rounded)%" : "\(rounded)\u{202F}\(numerals.percentSign)"
    }
}
