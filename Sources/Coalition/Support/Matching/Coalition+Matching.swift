// SPDX-License-Identifier: Apache-2.0

/// What the matcher is asked, and by whom.
extension Coalition {
    func wanted(_ request: SupportRequest, at now: Instant) -> Wanted {
        let asking = organisations[request.state]
        return Wanted(
            id: request.id, edition: request.edition, state: request.state, need: request.need,
            remaining: support.remaining(of: request, at: now),
            isOpen: request.status(at: now) == .open && asking?.suspended == nil
                && asking?.belongs(on: now.day) ?? false,
            received: support.parts[request.state]?.received ?? 0)
    }

    func offered(_ offer: SupportOffer, at now: Instant) -> Offered {
        let status = support.status(of: offer, at: now)
        let giver = organisations[offer.offerer]
        return Offered(
            id: offer.id, edition: offer.edition, giver: offer.offerer, isMember: giver?.kind == .member,
            terms: offer.terms, available: support.available(of: offer, at: now),
            usesLeft: support.usesLeft(of: offer, at: now),
            isStanding: (status == .standing || status == .exhausted) && giver?.suspended == nil
                && giver?.belongs(on: now.day) ?? false,
            gave: support.parts[offer.offerer]?.gave ?? 0)
    }

    func fit(_ request: SupportRequest, _ offer: SupportOffer, at now: Instant) -> MatchFit {
        Matcher(on: now.day).fit(
            wanted(request, at: now), offered(offer, at: now),
            isRefused: support.isRefused(request, offer, at: now),
            isPaired: support.isPaired(request, offer, at: now))
    }

    /// All that is open now.
    func matchQuestion(at now: Instant) -> MatchQuestion {
        let requests = support.openRequests.compactMap { support.requests[$0] }
            .filter { $0.status(at: now) == .open }
        let offers = support.standingOffers.compactMap { support.offers[$0] }
            .map { offered($0, at: now) }.filter { $0.isStanding && $0.available > 0 && $0.usesLeft > 0 }
        var refused: Set<MatchPair> = []
        for request in requests {
            for id in request.pairings {
                guard let pairing = support.pairings[id], let offer = support.offers[pairing.plan.offer]
                else { continue }
                if pairing.isOpen(at: now) || support.isRefused(request, offer, at: now) {
                    refused.insert(.init(request.id, offer.id))
                }
            }
        }
        return MatchQuestion(
            wanted: requests.map { wanted($0, at: now) }.filter { $0.isOpen && $0.remaining > 0 },
            offered: offers,
            refused: refused, today: now.day)
    }
}
