// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What was asked for and offered, and what came of it.
struct SupportState: Sendable {
    var requests = Table<SupportRequest>()
    var offers = Table<SupportOffer>()
    var pairings = Table<Pairing>()
    /// Neither met nor withdrawn; those whose window has passed among them.
    var openRequests: TreeSet<SupportRequest.ID> = []
    /// Not withdrawn; those that are exhausted or no longer valid among them.
    var standingOffers: TreeSet<SupportOffer.ID> = []
    /// The same by what they offer: one request is looked at beside these alone.
    var offersByCapability: Index<Charter.Capability.ID, TreeSet<SupportOffer.ID>> = [:]
    /// Proposed and not answered by both, or agreed and not confirmed.
    var openPairings: TreeSet<Pairing.ID> = []
    var parts: Index<Organisation.ID, SupportPart> = [:]
}

/// What one organisation has asked for, offered and been asked to give.
struct SupportPart: Sendable {
    var requests: [SupportRequest.ID] = []
    var offers: [SupportOffer.ID] = []
    /// In which it is one of the two sides.
    var pairings: [Pairing.ID] = []
    /// How often both sides agreed that it helps, and that it is helped.
    var gave = 0
    var received = 0
}

extension SupportState {
    mutating func add(_ request: SupportRequest) {
        requests.insert(request)
        openRequests.insert(request.id)
        parts[request.state, default: .init()].requests.append(request.id)
    }

    mutating func add(_ offer: SupportOffer) {
        offers.insert(offer)
        standingOffers.insert(offer.id)
        offersByCapability[offer.terms.capability, default: []].insert(offer.id)
        parts[offer.offerer, default: .init()].offers.append(offer.id)
    }

    mutating func amend(_ id: SupportOffer.ID, _ terms: OfferTerms) {
        guard let offer = offers[id] else { return }
        offers[id]?.terms = terms
        offers[id]?.edition += 1
        guard offer.withdrawn == nil else { return }
        offersByCapability[offer.terms.capability]?.remove(id)
        offersByCapability[terms.capability, default: []].insert(id)
    }

    mutating func withdraw(_ id: SupportOffer.ID, _ withdrawal: SupportWithdrawal) {
        guard let offer = offers[id] else { return }
        offers[id]?.withdrawn = withdrawal
        standingOffers.remove(id)
        offersByCapability[offer.terms.capability]?.remove(id)
    }

    mutating func add(_ pairing: Pairing) {
        pairings.insert(pairing)
        openPairings.insert(pairing.id)
        requests[pairing.plan.request]?.pairings.append(pairing.id)
        offers[pairing.plan.offer]?.pairings.append(pairing.id)
        for side in Pairing.Side.allCases {
            parts[pairing.organisation(side), default: .init()].pairings.append(pairing.id)
        }
    }

    /// What is held by pairs that are open: of a request, or of an offer.
    func reserved(_ ids: [Pairing.ID], at now: Instant) -> Int {
        ids.reduce(0) { sum, id in
            guard let pairing = pairings[id], pairing.isOpen(at: now) else { return sum }
            return sum + pairing.plan.quantity
        }
    }

    /// What is asked for and neither delivered nor held by a pair.
    func remaining(of request: SupportRequest, at now: Instant) -> Int {
        max(0, request.need.quantity - request.delivered - reserved(request.pairings, at: now))
    }

    /// What is offered and neither given nor held by a pair.
    func available(of offer: SupportOffer, at now: Instant) -> Int {
        max(
            0,
            offer.pairings.reduce(offer.terms.quantity) { $0 - (pairings[$1]?.taken(at: now) ?? 0) })
    }

    func usesLeft(of offer: SupportOffer, at now: Instant) -> Int {
        max(
            0,
            offer.pairings.reduce(offer.terms.uses) { $0 - ((pairings[$1]?.taken(at: now) ?? 0) > 0 ? 1 : 0) }
        )
    }

    func status(of offer: SupportOffer, at now: Instant) -> SupportOffer.Status {
        if offer.withdrawn != nil { return .withdrawn }
        if offer.terms.validUntil < now.day || offer.terms.until < now.day { return .lapsed }
        return available(of: offer, at: now) == 0 || usesLeft(of: offer, at: now) == 0
            ? .exhausted : .standing
    }

    /// Whether the two were paired in their present editions and one of them declined, or it came to nothing.
    func isRefused(_ request: SupportRequest, _ offer: SupportOffer, at now: Instant) -> Bool {
        request.pairings.contains { id in
            guard let pairing = pairings[id], pairing.plan.offer == offer.id,
                pairing.editions == .init(request: request.edition, offer: offer.edition)
            else { return false }
            let status = pairing.status(at: now)
            return status == .declined || status == .failed
        }
    }

    func isPaired(_ request: SupportRequest, _ offer: SupportOffer, at now: Instant) -> Bool {
        request.pairings.contains { id in
            pairings[id].map { $0.plan.offer == offer.id && $0.isOpen(at: now) } ?? false
        }
    }
}
