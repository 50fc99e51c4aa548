// SPDX-License-Identifier: Apache-2.0

/// How many states must be there: a part of the members, "1/2", or a number of them, "22" (rule R1).
package enum Quorum: Hashable, Sendable {
    case part(Fraction)
    case states(Int)

    /// Parses what `text` writes.
    package init?(text: String) {
        if let part = Fraction(text: text) {
            self = .part(part)
        } else if let number = Int(text), (1...1000).contains(number), String(number) == text {
            self = .states(number)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .part(let part): part.text
        case .states(let number): String(number)
        }
    }

    package func isReached(by present: Int, of members: Int) -> Bool {
        switch self {
        case .part(let part): part.isReached(by: present, of: members)
        case .states(let number): present >= number
        }
    }

    /// The least number of states that reaches it.
    package func least(of members: Int) -> Int {
        switch self {
        case .part(let part): part.least(of: members)
        case .states(let number): number
        }
    }

    /// The comparison in whole numbers: "2 × 22 = 44 ≥ 43 = 1 × 43", "22 ≥ 20".
    package func comparison(of present: Int, with members: Int) -> String {
        switch self {
        case .part(let part): part.comparison(of: present, with: members)
        case .states(let number): "\(present) \(present >= number ? "≥" : "<") \(number)"
        }
    }
}

extension Quorum: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let quorum = Quorum(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "`\(text.prefix(40))` is no quorum such as 1/2 or 22")
        }
        self = quorum
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
