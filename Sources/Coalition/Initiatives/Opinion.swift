// SPDX-License-Identifier: Apache-2.0

package import Record

/// A legal adviser's signed opinion on one exact text. It advises; it never certifies.
package struct Opinion: Hashable, Sendable {
    package enum Finding: String, Codable, Hashable, Sendable, CaseIterable {
        case clear
        case clearWithConditions
        case notClear
    }

    package let draft: OpinionDraft
    package let textHash: Hash
    package let by: Author
    package let credential: Credential.ID?
    package let at: Instant
    package let act: Int
    /// Which of the conditions have been met, and when.
    package internal(set) var met: [Int: Instant] = [:]

    package var finding: Finding { draft.finding }
    /// Conditions that must be met before tabling, and are not yet.
    package var outstanding: [Int] {
        draft.conditions.indices.filter { draft.conditions[$0].beforeTabling && met[$0] == nil }
    }
}

/// What an opinion says.
package struct OpinionDraft: Codable, Hashable, Sendable {
    package var finding: Opinion.Finding
    package var reasoning: Multilingual
    /// The instruments and provisions relied on, as cited.
    package var instruments: [String]
    package var conditions: [Condition]

    package struct Condition: Codable, Hashable, Sendable {
        package var text: Multilingual
        /// Who must see to it.
        package var owner: Organisation.ID
        package var beforeTabling: Bool

        package init(text: Multilingual, owner: Organisation.ID, beforeTabling: Bool) {
            self.text = text
            self.owner = owner
            self.beforeTabling = beforeTabling
        }
    }

    package init(
        finding: Opinion.Finding, reasoning: Multilingual, instruments: [String], conditions: [Condition] = []
    ) {
        self.finding = finding
        self.reasoning = reasoning
        self.instruments = instruments
        self.conditions = conditions
    }
}

/// An organisation's agreement to a joint initiative, tied to one exact text.
package struct SignOff: Hashable, Sendable {
    package let organisation: Organisation.ID
    package let by: Author
    package let at: Instant
    package let textHash: Hash
}
