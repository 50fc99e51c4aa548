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
    /// What the owners of conditions have reported; the adviser confirms it.
    package internal(set) var reports: [Int: Report] = [:]

    /// An owner's word that a condition is met.
    package struct Report: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let note: Remark
    }

    package var finding: Finding { draft.finding }
    /// Conditions that must be met before tabling, and are not yet.
    package var outstanding: [Int] {
        draft.conditions.indices.filter { draft.conditions[$0].beforeTabling && met[$0] == nil }
    }

    /// Whether its last day is over; an opinion that names none does not expire.
    package func hasExpired(at now: Instant) -> Bool { draft.expires.map { $0 < now.day } ?? false }
}

/// What an opinion says.
package struct OpinionDraft: Codable, Hashable, Sendable {
    package var finding: Opinion.Finding
    package var reasoning: Multilingual
    /// The instruments and provisions relied on, as cited.
    package var instruments: [String]
    package var conditions: [Condition]
    /// The assessment on which it rests; nil where it rests on the adviser's own study alone.
    package var assessment: StoredAssessment.ID?
    /// The last day on which it holds; nil where it does not expire.
    package var expires: Day?

    package struct Condition: Codable, Hashable, Sendable {
        package var text: Multilingual
        /// Who must see to it.
        package var owner: Organisation.ID
        package var beforeTabling: Bool
        /// By when it is to be met; nil where nothing is agreed.
        package var due: Day?

        package init(text: Multilingual, owner: Organisation.ID, beforeTabling: Bool, due: Day? = nil) {
            self.text = text
            self.owner = owner
            self.beforeTabling = beforeTabling
            self.due = due
        }
    }

    package init(
        finding: Opinion.Finding, reasoning: Multilingual, instruments: [String],
        conditions: [Condition] = [], assessment: StoredAssessment.ID? = nil, expires: Day? = nil
    ) {
        self.finding = finding
        self.reasoning = reasoning
        self.instruments = instruments
        self.conditions = conditions
        self.assessment = assessment
        self.expires = expires
    }
}

/// An organisation's agreement to a joint initiative, tied to one exact text.
package struct SignOff: Hashable, Sendable {
    package let organisation: Organisation.ID
    package let by: Author
    package let at: Instant
    package let textHash: Hash
}
