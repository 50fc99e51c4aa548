// SPDX-License-Identifier: Apache-2.0

/// A part of a whole that has to be reached, in exact integers: "2/3" is at least two thirds, ">1/2" more than half. No
/// floating point ever decides (rule R2).
package struct Fraction: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int
    /// More than the part, rather than at least the part.
    package let isStrict: Bool

    /// The largest denominator: products with a number of states stay far from overflowing.
    private static let limit = 1000

    /// Nil for what no part of a whole can reach, or what every part reaches.
    package init?(_ numerator: Int, of denominator: Int, isStrict: Bool = false) {
        guard (1...Self.limit).contains(denominator), (1...denominator).contains(numerator),
            !(isStrict && numerator == denominator)
        else { return nil }
        self.numerator = numerator
        self.denominator = denominator
        self.isStrict = isStrict
    }

    /// Parses what `text` writes.
    package init?(text: String) {
        let isStrict = text.hasPrefix(">")
        let parts = text.dropFirst(isStrict ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]) else {
            return nil
        }
        self.init(numerator, of: denominator, isStrict: isStrict)
        guard self.text == text else { return nil }
    }

    package var text: String { "\(isStrict ? ">" : "")\(numerator)/\(denominator)" }

    /// Whether a part of a whole reaches it. Of nothing, nothing does.
    package func isReached(by part: Int, of whole: Int) -> Bool {
        let (mine, bar) = (part * denominator, whole * numerator)
        return whole > 0 && (isStrict ? mine > bar : mine >= bar)
    }

    /// The least part of a whole that reaches it.
    package func least(of whole: Int) -> Int {
        isStrict ? whole * numerator / denominator + 1 : (whole * numerator + denominator - 1) / denominator
    }

    /// The comparison in whole numbers, so that anybody can repeat it: "3 × 27 = 81 ≥ 76 = 2 × 38".
    package func comparison(of part: Int, with whole: Int) -> String {
        let (mine, bar) = (part * denominator, whole * numerator)
        let sign = isStrict ? (mine > bar ? ">" : "≤") : (mine >= bar ? "≥" : "<")
        return "\(denominator) × \(part) = \(mine) \(sign) \(bar) = \(numerator) × \(whole)"
    }

    /// Whether two parts of one whole cannot both reach it, so that a tie never does.
    package var isMoreThanHalf: Bool {
        2 * numerator > denominator || isStrict && 2 * numerator == denominator
    }
}

extension Fraction: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let fraction = Fraction(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text.prefix(40))` is no fraction such as 2/3 or >1/2")
        }
        self = fraction
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
