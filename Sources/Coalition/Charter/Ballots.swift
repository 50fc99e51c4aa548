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
