// SPDX-License-Identifier: Apache-2.0

/// How large a part of the member states must be present (rule R1), in exact integers: "2/3" is two thirds or more,
/// ">1/2" more than half.
package struct Quorum: Hashable, Sendable, Codable, CustomStringConvertible {
    package let numerator: Int
    package let denominator: Int
    /// Whether exactly that part is not enough.
    package let isExclusive: Bool

    /// Parses "2/3" or ">1/2", nothing looser; no part is empty or more than the whole.
    package init?(_ text: some StringProtocol) {
        let isExclusive = text.hasPrefix(">")
        let parts = text.dropFirst(isExclusive ? 1 : 0).split(
            separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let numerator = Int(parts[0]), let denominator = Int(parts[1]), numerator > 0,
            isExclusive ? numerator < denominator : numerator <= denominator
        else { return nil }
        self.numerator = numerator
        self.denominator = denominator
        self.isExclusive = isExclusive
    }

    package func isMet(by present: Int, of all: Int) -> Bool {
        let (have, need) = (present * denominator, all * numerator)
        return isExclusive ? need < have : need <= have
    }

    /// The least number of states that meets it.
    package func least(of all: Int) -> Int {
        isExclusive ? all * numerator / denominator + 1 : (all * numerator + denominator - 1) / denominator
    }

    package var description: String { "\(isExclusive ? ">" : "")\(numerator)/\(denominator)" }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let quorum = Quorum(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text.prefix(40))` is no quorum, expected 2/3 or >1/2")
        }
        self = quorum
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
