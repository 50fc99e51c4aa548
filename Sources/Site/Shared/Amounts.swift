// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Money as people read and type it; the domain has integers in minor units.
package enum Amounts {
    /// How many decimals a currency has (ISO 4217).
    static func decimals(of currency: String) -> Int { Money(minorUnits: 0, currency: currency).minorDigits }

    /// "100 000 000.00 SAR", from left to right in every language.
    package static func text(_ money: Money, in numerals: Numerals) -> String {
        let decimals = decimals(of: money.currency)
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        let whole = Numbers.text(money.minorUnits / unit, in: numerals)
        let rest = String(money.minorUnits.magnitude % UInt(unit))
        let fraction =
            decimals == 0 || rest == "0"
            ? "" : numerals.point + numerals.written(zeros(decimals - rest.utf8.count) + rest)
        return "\(whole)\(fraction)\u{A0}\(money.currency)"
    }

    /// The amount as it is typed into a form: "1000000.50".
    static func typed(_ money: Money) -> String {
        let decimals = decimals(of: money.currency)
        let digits = zeros(decimals + 1 - String(money.minorUnits).utf8.count) + String(money.minorUnits)
        guard decimals > 0 else { return digits }
        return "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }

    /// Reads "1000000", "1 000 000.50" or "١٠٠٠٠٠٠"; nil where it is no amount of the currency.
    package static func money(_ text: String, currency: String) -> Money? {
        let plain = Numerals.typed(text).filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }
            .replacing(",", with: ".")
        let halves = plain.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = decimals(of: currency)
        guard (1...2).contains(halves.count), currency.utf8.count == 3,
            halves.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            case let fraction = halves.count == 2 ? halves[1] : "", fraction.utf8.count <= decimals,
            halves[0].utf8.count <= 15,
            let minor = Int(halves[0] + fraction + zeros(decimals - fraction.utf8.count)), minor > 0
        else { return nil }
        return Money(minorUnits: minor, currency: currency)
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
