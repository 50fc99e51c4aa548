// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// Requests and offers belong to whoever made them; pairs are proposed by the secretariat and bind nobody before both sides
/// have signed.
extension Coalition {
    func inspect(
        _ deed: SupportDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .request(let need):
            inspection.require(
                organisations[author.organisation]?.kind == .member, SupportRefusal.notMember,
                ["organisation": author.organisation.text])
            inspect(need, by: author, at: now, &inspection)
            return Reach(
                audience: audience(of: need),
                about: [SupportRequest.ID(series: "W", support.requests.count + 1).subject])
        case .amendRequest(let id, let need):
            guard let request = ownRequest(id, author, at: now, &inspection) else { return nil }
            inspect(need, by: author, at: now, &inspection)
            return Reach(audience: audience(of: need), about: [request.id.subject])
        case .withdrawRequest(let id, let reason):
            guard let request = ownRequest(id, author, at: now, &inspection) else { return nil }
            inspection.requireText(reason, "reason", official: languages)
            return Reach(audience: audience(of: request.need), about: [id.subject])
        case .offer(let terms):
            inspection.require(
                [.member, .supporting, .partner].contains(organisations[author.organisation]?.kind),
                SupportRefusal.cannotOffer, ["organisation": author.organisation.text])
            inspect(terms, at: now, &inspection)
            return Reach(
                audience: audience(offeredBy: author.organisation),
                about: [SupportOffer.ID(series: "Y", support.offers.count + 1).subject])
        case .amendOffer(let id, let terms):
            guard ownOffer(id, author, at: now, &inspection) != nil else { return nil }
            inspect(terms, at: now, &inspection)
            return Reach(audience: audience(offeredBy: author.organisation), about: [id.subject])
        case .withdrawOffer(let id, let reason):
            guard ownOffer(id, author, at: now, &inspection) != nil else { return nil }
            inspection.requireText(reason, "reason", official: languages)
            return Reach(audience: audience(offeredBy: author.organisation), about: [id.subject])
        case .propose(let plan): return inspect(plan, by: author, at: now, &inspection)
        case .accept, .decline, .rescind, .deliver, .fail:
            return inspectStep(deed, by: author, at: now, &inspection)
        }
    }

    /// Requests are the coalition's, and those partners' and supporting states' with which they are shared.
    func audience(of need: SupportNeed) -> Audience { Audience(.coalition, need.partners ?? []) }

    /// Offers are the coalition's, and the giver's own.
    func audience(offeredBy giver: Organisation.ID) -> Audience {
        Audience(.coalition, organisations[giver]?.kind == .member ? [] : [giver])
    }

    private func ownRequest(
        _ id: SupportRequest.ID, _ author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> SupportRequest? {
        guard let request = support.requests[id], isIn(audience(of: request.need), author.organisation) else {
            inspection.refuse(SupportRefusal.unknownRequest, ["request": id.text])
            return nil
        }
        inspection.require(
            request.state == author.organisation, SupportRefusal.notOwner,
            ["thing": id.text, "organisation": request.state.text])
        let status = request.status(at: now)
        inspection.require(
            status == .open || status == .lapsed, SupportRefusal.requestClosed, ["request": id.text])
        requireSettled(request.pairings, of: id.subject, at: now, &inspection)
        return request
    }

    private func ownOffer(
        _ id: SupportOffer.ID, _ author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> SupportOffer? {
        guard let offer = support.offers[id],
            isIn(audience(offeredBy: offer.offerer), author.organisation)
        else {
            inspection.refuse(SupportRefusal.unknownOffer, ["offer": id.text])
            return nil
        }
        inspection.require(
            offer.offerer == author.organisation, SupportRefusal.notOwner,
            ["thing": id.text, "organisation": offer.offerer.text])
        inspection.require(offer.withdrawn == nil, SupportRefusal.offerClosed, ["offer": id.text])
        requireSettled(offer.pairings, of: id.subject, at: now, &inspection)
        return offer
    }

    /// What the other side was shown, or has signed for, does not change under its hands.
    private func requireSettled(
        _ pairings: [Pairing.ID], of thing: Subject, at now: Instant, _ inspection: inout Inspection
    ) {
        let open = pairings.first { support.pairings[$0]?.isOpen(at: now) ?? false }
        inspection.require(
            open == nil, SupportRefusal.pairOpen, ["thing": thing.text, "pairing": open?.text ?? ""])
    }

    mutating func apply(_ deed: SupportDeed, _ act: Act) {
        switch deed {
        case .request(let need):
            support.add(
                SupportRequest(
                    id: .init(series: "W", support.requests.count + 1), by: act.author, at: act.at, need: need
                ))
        case .amendRequest(let id, let need):
            support.requests[id]?.need = need
            support.requests[id]?.edition += 1
            settle(id)
        case .withdrawRequest(let id, let reason):
            support.requests[id]?.withdrawn = .init(by: act.author, at: act.at, reason: reason)
            support.openRequests.remove(id)
        case .offer(let terms):
            support.add(
                SupportOffer(
                    id: .init(series: "Y", support.offers.count + 1), by: act.author, at: act.at, terms: terms
                ))
        case .amendOffer(let id, let terms): support.amend(id, terms)
        case .withdrawOffer(let id, let reason):
            support.withdraw(id, .init(by: act.author, at: act.at, reason: reason))
        case .propose, .accept, .decline, .rescind, .deliver, .fail: applyToPairing(deed, act)
        }
    }
}
