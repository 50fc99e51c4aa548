// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// Requests, offers and pairs, as far as the viewer may know of them; the newest first.
extension View {
    package func supportRequest(_ id: SupportRequest.ID) -> SupportRequest? {
        state.support.requests[id].flatMap { sees($0) ? $0 : nil }
    }

    package var supportRequests: [SupportRequest] {
        me == nil ? [] : state.support.requests.newestFirst("W").filter(sees)
    }

    package func supportOffer(_ id: SupportOffer.ID) -> SupportOffer? {
        state.support.offers[id].flatMap { sees($0) ? $0 : nil }
    }

    package var supportOffers: [SupportOffer] {
        me == nil ? [] : state.support.offers.newestFirst("Y").filter(sees)
    }

    package func pairing(_ id: Pairing.ID) -> Pairing? {
        state.support.pairings[id].flatMap { sees($0) ? $0 : nil }
    }

    package var pairings: [Pairing] {
        me == nil ? [] : state.support.pairings.newestFirst("X").filter(sees)
    }

    package func pairings(of request: SupportRequest) -> [Pairing] { pairings(request.pairings) }
    package func pairings(of offer: SupportOffer) -> [Pairing] { pairings(offer.pairings) }

    private func pairings(_ ids: [Pairing.ID]) -> [Pairing] { ids.reversed().compactMap { pairing($0) } }

    private func sees(_ request: SupportRequest) -> Bool {
        isIn(state.audience(of: request.need)) || organisation?.id == request.state
    }

    private func sees(_ offer: SupportOffer) -> Bool {
        isIn(state.audience(offeredBy: offer.offerer)) || organisation?.id == offer.offerer
    }

    private func sees(_ pairing: Pairing) -> Bool {
        isIn(state.audience(of: pairing, at: at)) || organisation.flatMap { pairing.side(of: $0.id) } != nil
    }

    // MARK: How much

    package func status(of offer: SupportOffer) -> SupportOffer.Status {
        state.support.status(of: offer, at: at)
    }

    /// What is asked for and neither delivered nor held by a pair.
    package func remaining(of request: SupportRequest) -> Int {
        state.support.remaining(of: request, at: at)
    }

    /// What is held by pairs that are proposed or agreed.
    package func reserved(of request: SupportRequest) -> Int {
        state.support.reserved(request.pairings, at: at)
    }

    package func available(of offer: SupportOffer) -> Int { state.support.available(of: offer, at: at) }
    package func usesLeft(of offer: SupportOffer) -> Int { state.support.usesLeft(of: offer, at: at) }

    /// What one organisation has asked for and offered, the newest first.
    package func supportRequests(of id: Organisation.ID) -> [SupportRequest] {
        (state.support.parts[id]?.requests ?? []).reversed().compactMap { supportRequest($0) }
    }

    package func supportOffers(of id: Organisation.ID) -> [SupportOffer] {
        (state.support.parts[id]?.offers ?? []).reversed().compactMap { supportOffer($0) }
    }

    package func pairings(of id: Organisation.ID) -> [Pairing] {
        (state.support.parts[id]?.pairings ?? []).reversed().compactMap { pairing($0) }
    }

    // MARK: Matching

    /// Runs are the secretariat's.
    package var seesMatchRun: Bool { isSecretariat }

    /// What a run would be asked now.
    package var matchQuestion: MatchQuestion? { seesMatchRun ? state.matchQuestion(at: at) : nil }

    package var matchRun: MatchRun? { matchQuestion.map { MatchRun($0) } }

    /// Whether the viewer may look at the offers beside a request: the secretariat, and whoever asked.
    package func seesCandidates(for request: SupportRequest) -> Bool {
        seesMatchRun || organisation?.id == request.state
    }

    /// Every offer of the capability beside a request, those that fit first and the best of them on top.
    ///
    /// - Parameter run: nil for whoever asked, who is told what fits and not whom the secretariat would choose.
    package func candidates(for request: SupportRequest, in run: MatchRun?) -> [MatchCandidate] {
        guard seesCandidates(for: request) else { return [] }
        let offers = (state.support.offersByCapability[request.need.capability] ?? [])
            .compactMap { supportOffer($0) }
        return offers.map { offer -> MatchCandidate in
            let fit = state.fit(request, offer, at: at)
            let preference = run?.preference(of: fit) { state.support.parts[$0]?.gave ?? 0 }
            return MatchCandidate(fit: fit, preference: preference)
        }.sorted { left, right in
            let (a, b) = (left.fit, right.fit)
            if left.preference == .chosen || right.preference == .chosen {
                return left.preference == .chosen && right.preference != .chosen
            }
            return (a.reasons.count, b.score.total, a.pair.offer)
                < (b.reasons.count, a.score.total, b.pair.offer)
        }
    }

    /// What the matcher says of two, for whoever may look at them side by side.
    package func fit(_ request: SupportRequest, _ offer: SupportOffer) -> MatchFit? {
        seesCandidates(for: request) ? state.fit(request, offer, at: at) : nil
    }
}
