// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What is asked for and offered of one capability, and what is lacking.
package struct SupportGap: Hashable, Sendable {
    package let capability: Charter.Capability
    /// Requests that are open.
    package private(set) var open = 0
    /// Of all requests that were not withdrawn: asked for, delivered, held by pairs.
    package private(set) var asked = 0
    package private(set) var delivered = 0
    package private(set) var reserved = 0
    /// Open, and neither delivered nor held by a pair.
    package private(set) var unmet = 0
    /// States with something unmet.
    package private(set) var states: [Organisation.ID] = []
    /// Offers that stand, and what is left of them.
    package private(set) var offers = 0
    package private(set) var available = 0
}

/// How the work of helping is shared.
package struct SupportShare: Hashable, Sendable {
    package let organisation: Organisation.ID
    /// Requests it made, offers it made.
    package let asked: Int
    package let offered: Int
    /// Pairs in which both sides agreed: it helps, it is helped.
    package let gave: Int
    package let received: Int
}

/// Two requests of one state for the same at the same time: perhaps one of them is meant.
package struct SupportDuplicate: Hashable, Sendable {
    package let first: SupportRequest
    package let second: SupportRequest
}

extension View {
    /// Capability by capability, in the order of the charter; those of which nobody speaks left out.
    package var supportGaps: [SupportGap] {
        guard isInside, me != nil else { return [] }
        var gaps: [Charter.Capability.ID: SupportGap] = [:]
        for capability in charter?.catalogue ?? [] { gaps[capability.id] = .init(capability: capability) }
        for request in supportRequests where request.withdrawn == nil {
            gaps[request.need.capability]?.count(request, view: self)
        }
        for id in state.support.standingOffers {
            guard let offer = supportOffer(id), status(of: offer) == .standing else { continue }
            gaps[offer.terms.capability]?.count(offer, view: self)
        }
        return (charter?.catalogue ?? []).compactMap { gaps[$0.id] }.filter { $0.asked + $0.offers > 0 }
    }

    /// Every organisation that has asked, offered, helped or been helped; who helped most first.
    package var supportShares: [SupportShare] {
        guard isInside, me != nil else { return [] }
        return organisations.compactMap { organisation -> SupportShare? in
            guard let part = state.support.parts[organisation.id] else { return nil }
            return SupportShare(
                organisation: organisation.id, asked: part.requests.count, offered: part.offers.count,
                gave: part.gave, received: part.received)
        }.sorted { ($1.gave, $1.offered, $0.organisation) < ($0.gave, $0.offered, $1.organisation) }
    }

    /// Open requests of one state for the same capability in the same place whose windows meet.
    package var supportDuplicates: [SupportDuplicate] {
        guard isInside, me != nil else { return [] }
        struct Key: Hashable {
            let state: Organisation.ID
            let capability: Charter.Capability.ID
            let place: Organisation.ID
        }
        let open = state.support.openRequests.compactMap { supportRequest($0) }
            .filter { $0.status(at: at) == .open }.sorted { $0.id < $1.id }
        let alike = Dictionary(grouping: open) {
            Key(state: $0.state, capability: $0.need.capability, place: $0.need.place)
        }
        return alike.values.flatMap { group in
            zip(group, group.dropFirst()).filter { first, second in
                first.need.from <= second.need.until && second.need.from <= first.need.until
            }.map { SupportDuplicate(first: $0, second: $1) }
        }.sorted { $0.first.id < $1.first.id }
    }

    /// Offers that stand and that nobody was ever asked to use, the oldest first.
    package var unusedOffers: [SupportOffer] {
        guard isInside, me != nil else { return [] }
        return state.support.standingOffers.sorted().compactMap { supportOffer($0) }
            .filter { status(of: $0) == .standing && $0.pairings.isEmpty }
    }
}

extension SupportGap {
    fileprivate init(capability: Charter.Capability) { self.capability = capability }

    fileprivate mutating func count(_ request: SupportRequest, view: View) {
        asked += request.need.quantity
        delivered += request.delivered
        guard request.status(at: view.at) == .open else { return }
        open += 1
        reserved += view.reserved(of: request)
        let rest = view.remaining(of: request)
        unmet += rest
        if rest > 0, !states.contains(request.state) { states.append(request.state) }
    }

    fileprivate mutating func count(_ offer: SupportOffer, view: View) {
        offers += 1
        available += view.available(of: offer)
    }
}
