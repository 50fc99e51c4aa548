// SPDX-License-Identifier: Apache-2.0

package import Record

/// A legal adviser's signed opinion on one exact text. It advises; it never certifies.
package struct Opinion: Hashable, Conditioned {
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
    package internal(set) var met: [Int: Instant] = [:]
    package internal(set) var reports: [Int: Report] = [:]

    /// An owner's word that a condition is met.
    package struct Report: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let note: Remark
    }

    package var finding: Finding { draft.finding }
    package var conditions: [OpinionDraft.Condition] { draft.conditions }
    package var setBy: Override.ID? { nil }

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
    /// The conditions of the law book that it does not carry, each with why; nil where there is none.
    package var setAside: [SetAside]?

    package struct Condition: Codable, Hashable, Sendable {
        package var text: Multilingual
        /// Who must see to it.
        package var owner: Organisation.ID
        package var beforeTabling: Bool
        /// By when it is to be met; nil where nothing is agreed.
        package var due: Day?
        /// The condition of an assessment that it carries, as the law book names it; nil where it is the adviser's own.
        package var carries: String?
        /// Why tabling does not wait for it although the law book says so; nil where it waits, or need not.
        package var later: Remark?

        package init(
            text: Multilingual, owner: Organisation.ID, beforeTabling: Bool, due: Day? = nil,
            carries: String? = nil, later: Remark? = nil
        ) {
            self.text = text
            self.owner = owner
            self.beforeTabling = beforeTabling
            self.due = due
            self.carries = carries
            self.later = later
        }
    }

    /// A condition of an assessment that the adviser does not carry, and why.
    package struct SetAside: Codable, Hashable, Sendable {
        package enum Ground: String, Codable, Hashable, Sendable, CaseIterable {
            case met
            case doesNotApply
        }

        /// As the law book names it.
        package var condition: String
        package var ground: Ground
        package var reason: Remark

        package init(condition: String, ground: Ground, reason: Remark) {
            self.condition = condition
            self.ground = ground
            self.reason = reason
        }
    }

    package init(
        finding: Opinion.Finding, reasoning: Multilingual, instruments: [String],
        conditions: [Condition] = [], assessment: StoredAssessment.ID? = nil, expires: Day? = nil,
        setAside: [SetAside]? = nil
    ) {
        self.finding = finding
        self.reasoning = reasoning
        self.instruments = instruments
        self.conditions = conditions
        self.assessment = assessment
        self.expires = expires
        self.setAside = setAside
    }

    /// Whether it carries this condition of an assessment, or says why it need not.
    package func answersFor(_ condition: String) -> Bool {
        conditions.contains { $0.carries == condition }
            || (setAside ?? []).contains { $0.condition == condition }
    }

    /// Whether it carries this condition of an assessment so that tabling need not wait, and does not say why.
    package func postpones(_ condition: String) -> Bool {
        let carrying = conditions.filter { $0.carries == condition }
        return !carrying.isEmpty && carrying.allSatisfy { !$0.beforeTabling && $0.later == nil }
    }
}

/// An organisation's agreement to a joint initiative, tied to one exact text.
package struct SignOff: Hashable, Sendable {
    package let organisation: Organisation.ID
    package let by: Author
    package let at: Instant
    package let textHash: Hash
}
