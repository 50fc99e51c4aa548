// SPDX-License-Identifier: Apache-2.0

/// What a member, a supporting state or a partner is ready to give, and on which terms.
package struct SupportOffer: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<SupportOffer>

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case standing
        /// All of it is given or promised, or it has been used as often as it may.
        case exhausted
        /// It is no longer valid.
        case lapsed
        case withdrawn
    }

    package let id: ID
    package let by: Author
    package let at: Instant
    package internal(set) var terms: OfferTerms
    /// Counted with every change: what somebody declined may be proposed again once it has changed.
    package internal(set) var edition = 1
    /// In the order of their proposal, whatever became of them.
    package internal(set) var pairings: [Pairing.ID] = []
    package internal(set) var withdrawn: SupportWithdrawal?

    package var offerer: Organisation.ID { by.organisation }
}

/// The substance of an offer: scope, and the terms on which it stands.
package struct OfferTerms: Codable, Hashable, Sendable {
    package var capability: Charter.Capability.ID
    /// How much there is in all, in the unit of the capability.
    package var quantity: Int
    /// How many requests it may serve.
    package var uses: Int
    package var from: Day
    /// The last day on which it can be given.
    package var until: Day
    /// The last day on which it may be proposed to anybody and accepted.
    package var validUntil: Day
    /// The states in which it can be given; empty: in any.
    package var places: [Organisation.ID]
    package var languages: [Language]
    package var cost: Cost
    /// What the receiving state pays; none where it is free.
    package var price: Money?
    package var caveats: [Caveat]
    /// What else is to be known.
    package var note: Multilingual?

    package enum Cost: String, Codable, Hashable, Sendable, CaseIterable {
        case free, shared, reimbursed
    }

    /// The limits that a giver sets. The first two are checked when pairs are sought; the others bind whoever accepts.
    package enum Caveat: String, Codable, Hashable, Sendable, CaseIterable {
        /// Only for the work of an initiative.
        case initiativesOnly
        /// Only on the giver's own territory.
        case ownTerritory
        /// Whoever is sent stays under national command.
        case nationalCommand
        /// Not for use in operations.
        case noOperations
        /// What is given is not passed on.
        case noTransfer
    }

    package init(
        capability: Charter.Capability.ID, quantity: Int, uses: Int, from: Day, until: Day, validUntil: Day,
        places: [Organisation.ID], languages: [Language], cost: Cost = .free, price: Money? = nil,
        caveats: [Caveat] = [], note: Multilingual? = nil
    ) {
        self.capability = capability
        self.quantity = quantity
        self.uses = uses
        self.from = from
        self.until = until
        self.validUntil = validUntil
        self.places = places
        self.languages = languages
        self.cost = cost
        self.price = price
        self.caveats = caveats
        self.note = note
    }
}
