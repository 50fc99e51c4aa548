// SPDX-License-Identifier: Apache-2.0

/// A request as the matcher sees it: what is still wanted, and nothing of who the state is but what the rules ask for.
package struct Wanted: Hashable, Sendable, Identifiable {
    package let id: SupportRequest.ID
    package var edition: Int
    package var state: Organisation.ID
    package var need: SupportNeed
    /// What is neither delivered nor held by a pair.
    package var remaining: Int
    package var isOpen: Bool
    /// How often its state has been helped: who was helped least goes first.
    package var received: Int

    package init(
        id: SupportRequest.ID, edition: Int = 1, state: Organisation.ID, need: SupportNeed, remaining: Int,
        isOpen: Bool = true, received: Int = 0
    ) {
        self.id = id
        self.edition = edition
        self.state = state
        self.need = need
        self.remaining = remaining
        self.isOpen = isOpen
        self.received = received
    }
}

/// An offer as the matcher sees it.
package struct Offered: Hashable, Sendable, Identifiable {
    package let id: SupportOffer.ID
    package var edition: Int
    package var giver: Organisation.ID
    package var isMember: Bool
    package var terms: OfferTerms
    /// What is neither given nor held by a pair.
    package var available: Int
    package var usesLeft: Int
    package var isStanding: Bool
    /// How often its giver has helped: of equals, who helped least is asked first.
    package var gave: Int

    package init(
        id: SupportOffer.ID, edition: Int = 1, giver: Organisation.ID, isMember: Bool = true,
        terms: OfferTerms, available: Int, usesLeft: Int, isStanding: Bool = true, gave: Int = 0
    ) {
        self.id = id
        self.edition = edition
        self.giver = giver
        self.isMember = isMember
        self.terms = terms
        self.available = available
        self.usesLeft = usesLeft
        self.isStanding = isStanding
        self.gave = gave
    }
}

/// A request and an offer, whatever is thought of the two.
package struct MatchPair: Hashable, Sendable {
    package let request: SupportRequest.ID
    package let offer: SupportOffer.ID

    package init(_ request: SupportRequest.ID, _ offer: SupportOffer.ID) {
        self.request = request
        self.offer = offer
    }
}
