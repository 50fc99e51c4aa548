// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Requests for support, offers, and what the secretariat's officer makes of the two.
extension Script {
    mutating func tell(_ plan: PlannedSupport) {
        for request in plan.requests { ask(request) }
        for offer in plan.offers { self.offer(offer) }
        for pair in plan.pairs {
            guard let request = plan.requests.first(where: { $0.key == pair.request }),
                let offer = plan.offers.first(where: { $0.key == pair.offer })
            else { continue }
            tell(pair, request.state, offer.giver)
        }
    }

    private mutating func ask(_ plan: PlannedSupport.Request) {
        let (from, until) = (plan.from.instant(present).day, plan.until.instant(present).day)
        add(plan.day.instant(present), .holder(of: .sign, in: plan.state), as: plan.key) { scene in
            let need = SupportNeed(
                capability: plan.capability, quantity: plan.quantity, from: from, until: until,
                place: plan.place, languages: plan.languages, purpose: plan.purpose,
                conditions: plan.conditions ?? [],
                initiative: try plan.initiative.map { try scene.named($0) }, partners: plan.partners)
            return .support(.request(need: need))
        }
        guard let withdrawn = plan.withdrawn else { return }
        add(withdrawn.day.instant(present), .holder(of: .sign, in: plan.state)) {
            .support(.withdrawRequest(request: try $0.named(plan.key), reason: withdrawn.reason))
        }
    }

    private mutating func offer(_ plan: PlannedSupport.Offer) {
        let until = plan.until.instant(present).day
        let terms = OfferTerms(
            capability: plan.capability, quantity: plan.quantity, uses: plan.uses,
            from: plan.from.instant(present).day, until: until, validUntil: until,
            places: plan.places ?? [], languages: plan.languages, cost: plan.cost ?? .free,
            price: plan.price, caveats: plan.caveats ?? [], note: plan.note)
        add(plan.day.instant(present), .holder(of: .sign, in: plan.giver), as: plan.key) { _ in
            .support(.offer(terms: terms))
        }
    }

    private mutating func tell(
        _ pair: PlannedSupport.Pair, _ requester: Organisation.ID, _ giver: Organisation.ID
    ) {
        let key = "\(pair.request)/\(pair.offer)"
        let proposed = pair.day.instant(present)
        add(proposed, .person("officer-programmes"), as: key) { scene in
            let view = View(of: scene.coalition, for: .keeper, at: proposed)
            guard let request = view.supportRequest(try scene.named(pair.request)),
                let offer = view.supportOffer(try scene.named(pair.offer)),
                let fit = view.fit(request, offer)
            else { throw DemonstrationError.unknown(key) }
            return .support(
                .propose(
                    plan: PairingPlan(
                        request: request.id, offer: offer.id, quantity: fit.quantity, from: fit.from,
                        until: fit.until, grounds: fit.grounds)))
        }
        func step(
            _ at: Moment?, _ organisation: Organisation.ID,
            _ deed: @escaping @Sendable (Pairing.ID) -> SupportDeed
        ) {
            guard let at else { return }
            add(at.instant(present), .holder(of: .sign, in: organisation)) {
                .support(deed(try $0.named(key)))
            }
        }
        step(pair.accepted?.requester, requester) { .accept(pairing: $0) }
        step(pair.accepted?.giver, giver) { .accept(pairing: $0) }
        if let declined = pair.declined {
            step(declined.day, declined.side == .requester ? requester : giver) {
                .decline(pairing: $0, reason: declined.reason)
            }
        }
        if let delivered = pair.delivered {
            step(delivered.day, requester) {
                .deliver(pairing: $0, quantity: delivered.quantity, note: delivered.note)
            }
        }
    }
}
