// SPDX-License-Identifier: Apache-2.0

package import Record

/// How a decision came out, in a form that a third party can recompute.
package struct DecisionResult: Codable, Hashable, Sendable {
    package enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        case adopted, broken, noConsensus, deferred, annulled, rejected, void
    }

    /// One rule, what it looked at, and whether it was satisfied.
    package struct Step: Codable, Hashable, Sendable {
        /// "R5(4)".
        package let rule: String
        /// A word of the catalogue that says what was checked.
        package let check: String
        /// The states or values that it rests on.
        package let evidence: [String]
        package let satisfied: Bool
    }

    package let outcome: Outcome
    package let at: Instant
    package let ruleSetHash: Hash
    package let textHash: Hash
    package let electorate: [Organisation.ID]
    /// States of the electorate of which nobody opened it. Silence does not prove delivery.
    package let unopened: [Organisation.ID]
    package let objecting: [Organisation.ID]
    package let passing: [Organisation.ID]
    /// The ballots of a vote; nil for what is not voted on.
    package let count: VoteCount?
    package let steps: [Step]
    /// SHA-256 over the other fields, one a line; see `digest`.
    package let hash: Hash
}
