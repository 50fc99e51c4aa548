// SPDX-License-Identifier: Apache-2.0

/// An officer's decision to depart from what an assessment advises, countersigned by the chair.
///
/// It changes no assessment and no opinion: both stand beside it, and it lapses on its day.
package struct Override: Hashable, Conditioned, Identifiable {
    package typealias ID = Identifier<Override>

    package enum Direction: String, Codable, Hashable, Sendable, CaseIterable {
        /// Go on although the assessment advises against.
        case permit
        /// Hold although the assessment does not.
        case withhold
    }

    package struct Signature: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let act: Int
    }

    package struct Lifting: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let reason: Remark
    }

    package let id: ID
    package let assessment: StoredAssessment.ID
    package let draft: OverrideDraft
    package let by: Author
    package let at: Instant
    package let act: Int
    /// The second signature; without it nothing is departed from.
    package internal(set) var countersigned: Signature?
    package internal(set) var lifted: Lifting?
    package internal(set) var met: [Int: Instant] = [:]
    package internal(set) var reports: [Int: Opinion.Report] = [:]

    package var conditions: [OpinionDraft.Condition] { draft.conditions }
    package var setBy: ID? { id }

    /// Whether its conditions have to be seen to: where it lapses the departure ends, not what was promised for it.
    package var isBinding: Bool { countersigned != nil && lifted == nil }

    /// Whether it holds at a moment: signed twice, not lifted, not lapsed.
    package func isInForce(at now: Instant) -> Bool {
        isBinding && now.day <= draft.expires
    }

    /// Whether it held when an act came onto the record. Where it was lifted in the very instant, it is taken to have
    /// held.
    func held(before act: Int, at instant: Instant) -> Bool {
        guard let countersigned, countersigned.act < act else { return false }
        return (lifted.map { instant <= $0.at } ?? true) && instant.day <= draft.expires
    }

    package func hasLapsed(at now: Instant) -> Bool { draft.expires < now.day }
}

/// What an override says.
package struct OverrideDraft: Codable, Hashable, Sendable {
    package var direction: Override.Direction
    package var reasons: Multilingual
    /// On what conditions; an owner sees to each.
    package var conditions: [OpinionDraft.Condition]
    /// The last day on which it holds.
    package var expires: Day

    package init(
        direction: Override.Direction, reasons: Multilingual, conditions: [OpinionDraft.Condition],
        expires: Day
    ) {
        self.direction = direction
        self.reasons = reasons
        self.conditions = conditions
        self.expires = expires
    }
}

/// A signed opinion that parts from the one that was given.
package struct Dissent: Hashable, Sendable {
    package let draft: DissentDraft
    /// The act of the opinion from which it parts.
    package let opinion: Int
    package let by: Author
    package let at: Instant
    package let act: Int
}

/// What a dissent says.
package struct DissentDraft: Codable, Hashable, Sendable {
    package var finding: Opinion.Finding
    package var reasoning: Multilingual
    package var instruments: [String]

    package init(finding: Opinion.Finding, reasoning: Multilingual, instruments: [String]) {
        self.finding = finding
        self.reasoning = reasoning
        self.instruments = instruments
    }
}
