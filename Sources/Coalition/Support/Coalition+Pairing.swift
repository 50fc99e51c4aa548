// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// From the proposal of a pair to the confirmation of what has arrived.
extension Coalition {
    /// A proposal is admitted only where it can be computed again from what both sides say now, to the last figure.
    func inspect(
        _ plan: PairingPlan, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        inspection.require(
            organisations[author.organisation]?.kind == .secretariat, SupportRefusal.notSecretariat)
        guard let request = support.requests[plan.request] else {
            inspection.refuse(SupportRefusal.unknownRequest, ["request": plan.request.text])
            return nil
        }
        guard let offer = support.offers[plan.offer] else {
            inspection.refuse(SupportRefusal.unknownOffer, ["offer": plan.offer.text])
            return nil
        }
        let fit = fit(request, offer, at: now)
        guard fit.reasons.isEmpty else {
            inspection.refuse(
                SupportRefusal.notFitting, ["request": request.id.text, "offer": offer.id.text])
            return nil
        }
        inspection.require(plan.grounds == fit.grounds, SupportRefusal.groundsMoved)
        inspection.require(
            (1...max(1, fit.quantity)).contains(plan.quantity), SupportRefusal.quantityTooLarge,
            ["quantity": String(plan.quantity), "limit": String(fit.quantity)])
        inspection.require(plan.from <= plan.until, SupportRefusal.emptyWindow)
        inspection.require(
            fit.from <= plan.from && plan.until <= fit.until && now.day <= plan.until,
            SupportRefusal.outsideWindow,
            ["from": fit.from.description, "until": fit.until.description])
        let id = Pairing.ID(series: "X", support.pairings.count + 1)
        return Reach(
            audience: .only([request.state, offer.offerer]),
            about: [id.subject, request.id.subject, offer.id.subject])
    }

    func inspectStep(
        _ deed: SupportDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        guard let pairing = deed.pairing.flatMap({ support.pairings[$0] }),
            isIn(audience(of: pairing, at: now), author.organisation)
        else {
            inspection.refuse(
                SupportRefusal.unknownPairing, ["pairing": deed.pairing?.text ?? ""])
            return nil
        }
        switch deed {
        case .accept: answer(pairing, nil, by: author, at: now, &inspection)
        case .decline(_, let reason): answer(pairing, reason, by: author, at: now, &inspection)
        case .rescind(_, let reason):
            inspection.require(
                organisations[author.organisation]?.kind == .secretariat, SupportRefusal.notSecretariat)
            require(pairing, is: .proposed, at: now, &inspection)
            inspection.requireText(reason, "reason", official: languages)
        case .deliver(_, let quantity, let note):
            requireRequester(of: pairing, author, at: now, &inspection)
            inspection.require(
                (1...pairing.plan.quantity).contains(quantity), SupportRefusal.quantityTooLarge,
                ["quantity": String(quantity), "limit": String(pairing.plan.quantity)])
            if let note { inspection.requireText(note, "note", official: languages) }
        case .fail(_, let reason):
            requireRequester(of: pairing, author, at: now, &inspection)
            inspection.requireText(reason, "reason", official: languages)
        case .request, .amendRequest, .withdrawRequest, .offer, .amendOffer, .withdrawOffer, .propose: break
        }
        let about = [pairing.id.subject, pairing.plan.request.subject, pairing.plan.offer.subject]
        return Reach(audience: reach(of: deed, on: pairing, at: now), about: about)
    }

    /// Before both have accepted it is between the two and the secretariat; what was agreed the coalition may know.
    func audience(of pairing: Pairing, at now: Instant) -> Audience {
        switch pairing.status(at: now) {
        case .agreed, .delivered, .failed: Audience(.coalition, [pairing.giver])
        case .proposed, .declined, .rescinded, .lapsed: .only([pairing.requester, pairing.giver])
        }
    }

    private func reach(of deed: SupportDeed, on pairing: Pairing, at now: Instant) -> Audience {
        switch deed {
        case .accept where pairing.answers.count == 1: Audience(.coalition, [pairing.giver])
        default: audience(of: pairing, at: now)
        }
    }

    private func answer(
        _ pairing: Pairing, _ reason: Remark?, by author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        require(pairing, is: .proposed, at: now, &inspection)
        let side = pairing.side(of: author.organisation)
        inspection.require(
            side != nil, SupportRefusal.notParty,
            ["organisation": author.organisation.text, "pairing": pairing.id.text])
        inspection.require(
            side.map { pairing.answers[$0] == nil } ?? true, SupportRefusal.alreadyAnswered,
            ["organisation": author.organisation.text, "pairing": pairing.id.text])
        if let reason { inspection.requireText(reason, "reason", official: languages) }
    }

    private func requireRequester(
        of pairing: Pairing, _ author: Author, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(
            author.organisation == pairing.requester, SupportRefusal.notRequester,
            ["organisation": pairing.requester.text, "pairing": pairing.id.text])
        require(pairing, is: .agreed, at: now, &inspection)
        inspection.require(
            pairing.plan.from <= now.day, SupportRefusal.notBegun,
            ["pairing": pairing.id.text, "from": pairing.plan.from.description])
    }

    private func require(
        _ pairing: Pairing, is expected: Pairing.Status, at now: Instant, _ inspection: inout Inspection
    ) {
        let status = pairing.status(at: now)
        inspection.require(
            status == expected, SupportRefusal.wrongStatus,
            [
                "pairing": pairing.id.text, "status": status.rawValue,
                "expected": expected.rawValue,
            ])
    }

    mutating func applyToPairing(_ deed: SupportDeed, _ act: Act) {
        switch deed {
        case .propose(let plan): propose(plan, act)
        case .accept(let id): answer(id, nil, act)
        case .decline(let id, let reason): answer(id, reason, act)
        case .rescind(let id, let reason): end(id, .rescinded(reason: reason), act)
        case .deliver(let id, let quantity, let note):
            end(id, .delivered(quantity: quantity, note: note), act)
            guard let request = support.pairings[id]?.plan.request else { return }
            support.requests[request]?.delivered += quantity
            settle(request)
        case .fail(let id, let reason): end(id, .failed(reason: reason), act)
        case .request, .amendRequest, .withdrawRequest, .offer, .amendOffer, .withdrawOffer: break
        }
    }

    /// What is met is open no more.
    mutating func settle(_ id: SupportRequest.ID) {
        guard let request = support.requests[id] else { return }
        support.openRequests.set(id, request.withdrawn == nil && request.delivered < request.need.quantity)
    }

    private mutating func propose(_ plan: PairingPlan, _ act: Act) {
        guard let request = support.requests[plan.request], let offer = support.offers[plan.offer] else {
            return
        }
        support.add(
            Pairing(
                id: .init(series: "X", support.pairings.count + 1), plan: plan, by: act.author, at: act.at,
                requester: request.state, giver: offer.offerer,
                editions: .init(request: request.edition, offer: offer.edition),
                answerBy: min(plan.until, offer.terms.validUntil)))
    }

    private mutating func answer(_ id: Pairing.ID, _ reason: Remark?, _ act: Act) {
        guard let side = support.pairings[id]?.side(of: act.author.organisation) else { return }
        support.pairings[id]?.answers[side] = .init(by: act.author, at: act.at, declined: reason)
        guard let pairing = support.pairings[id] else { return }
        if reason != nil { support.openPairings.remove(id) }
        if pairing.status(at: act.at) == .agreed {
            support.parts[pairing.giver, default: .init()].gave += 1
            support.parts[pairing.requester, default: .init()].received += 1
        }
    }

    private mutating func end(_ id: Pairing.ID, _ ending: Pairing.Ending, _ act: Act) {
        support.pairings[id]?.ending = ending
        support.pairings[id]?.ended = act.at
        support.openPairings.remove(id)
    }
}
