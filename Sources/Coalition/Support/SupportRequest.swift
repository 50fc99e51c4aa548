// SPDX-License-Identifier: Apache-2.0

/// What a member state asks of the coalition: how much of one capability, when, where and in which languages.
package struct SupportRequest: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<SupportRequest>

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case open
        /// All that was asked for has been delivered.
        case met
        /// Its window has passed.
        case lapsed
        case withdrawn
    }

    package let id: ID
    package let by: Author
    package let at: Instant
    package internal(set) var need: SupportNeed
    /// Counted with every change: what somebody declined may be proposed again once it has changed.
    package internal(set) var edition = 1
    /// In the order of their proposal, whatever became of them.
    package internal(set) var pairings: [Pairing.ID] = []
    /// How much its state has confirmed as delivered.
    package internal(set) var delivered = 0
    package internal(set) var withdrawn: SupportWithdrawal?

    package var state: Organisation.ID { by.organisation }

    package func status(at now: Instant) -> Status {
        if withdrawn != nil { return .withdrawn }
        if delivered >= need.quantity { return .met }
        return need.until < now.day ? .lapsed : .open
    }
}

/// The substance of a request.
package struct SupportNeed: Codable, Hashable, Sendable {
    package var capability: Charter.Capability.ID
    /// In the unit of the capability.
    package var quantity: Int
    package var from: Day
    /// The last day.
    package var until: Day
    /// The state in which it is needed.
    package var place: Organisation.ID
    /// In which it can be given: one of them is enough, the more the better.
    package var languages: [Language]
    package var purpose: Multilingual
    package var conditions: [Condition]
    /// Whose work it serves, where it serves one.
    package var initiative: Initiative.ID?
    /// Partners and supporting states with which it is shared; nil: the coalition alone knows of it.
    package var partners: [Organisation.ID]?

    /// What the state cannot accept.
    package enum Condition: String, Codable, Hashable, Sendable, CaseIterable {
        /// It cannot pay anything.
        case freeOnly
        /// It wishes to be helped by members alone.
        case membersOnly
    }

    package init(
        capability: Charter.Capability.ID, quantity: Int, from: Day, until: Day, place: Organisation.ID,
        languages: [Language], purpose: Multilingual, conditions: [Condition] = [],
        initiative: Initiative.ID? = nil, partners: [Organisation.ID]? = nil
    ) {
        self.capability = capability
        self.quantity = quantity
        self.from = from
        self.until = until
        self.place = place
        self.languages = languages
        self.purpose = purpose
        self.conditions = conditions
        self.initiative = initiative
        self.partners = partners
    }
}

/// Why a request or an offer was taken back, and by whom.
package struct SupportWithdrawal: Hashable, Sendable {
    package let by: Author
    package let at: Instant
    package let reason: Remark
}
