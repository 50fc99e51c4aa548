// SPDX-License-Identifier: Apache-2.0

extension RuleSet {
    /// How ballots are counted: the numbers of a vote. Every ballot is recorded under its state's name; secret ballots are
    /// not offered, see `docs/decisions/0026-votes-are-recorded.md`.
    package struct Ballots: Codable, Hashable, Sendable {
        /// Of what a majority is a part (rule R2). To abstain is to be present and not to vote.
        package enum Base: String, Codable, Hashable, Sendable, CaseIterable {
            case presentAndVoting, present, allMembers
        }

        /// Whether a state may have another vote for it, and whether it is present by that (rule R11).
        package enum Proxies: String, Codable, Hashable, Sendable, CaseIterable {
            case counted, notCounted
        }

        package var base: Base
        /// What the votes in favour have to reach.
        package var majority: Fraction
        /// How many member states must have somebody who may vote, for the vote to be opened.
        package var openingQuorum: Quorum
        /// How many member states must have voted, for the vote to decide.
        package var decidingQuorum: Quorum
        /// The part of the member states whose constructive abstentions keep the text from being adopted (rule R7). Nil: a
        /// state that abstains cannot make such a declaration.
        package var constructiveLimit: Fraction?
        /// Nil: every state votes itself.
        package var proxies: Proxies?

        package init(
            base: Base, majority: Fraction, openingQuorum: Quorum, decidingQuorum: Quorum,
            constructiveLimit: Fraction? = nil, proxies: Proxies? = nil
        ) {
            self.base = base
            self.majority = majority
            self.openingQuorum = openingQuorum
            self.decidingQuorum = decidingQuorum
            self.constructiveLimit = constructiveLimit
            self.proxies = proxies
        }

        /// One "name value" line each, in the order of their declaration, for the hash of the rule set.
        var lines: [String] {
            [
                "base \(base.rawValue)", "majority \(majority.text)",
                "openingQuorum \(openingQuorum.text)", "decidingQuorum \(decidingQuorum.text)",
                "constructiveLimit \(constructiveLimit?.text ?? "none")",
                "proxies \(proxies?.rawValue ?? "none")",
            ]
        }
    }
}

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
                in: container, debugDescription: "`\(text)` is no quorum such as 1/2 or 22")
        }
        self = quorum
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
