// SPDX-License-Identifier: Apache-2.0

/// What states ask of one another and offer, and how the two come together: proposed by the secretariat, accepted or declined
/// by both sides, confirmed by whoever asked.
package enum SupportDeed: Codable, Hashable, Sendable {
    case request(need: SupportNeed)
    case amendRequest(request: SupportRequest.ID, need: SupportNeed)
    case withdrawRequest(request: SupportRequest.ID, reason: Remark)
    case offer(terms: OfferTerms)
    case amendOffer(offer: SupportOffer.ID, terms: OfferTerms)
    case withdrawOffer(offer: SupportOffer.ID, reason: Remark)
    case propose(plan: PairingPlan)
    case accept(pairing: Pairing.ID)
    case decline(pairing: Pairing.ID, reason: Remark)
    /// The secretariat takes back what not both have accepted.
    case rescind(pairing: Pairing.ID, reason: Remark)
    /// Whoever asked confirms what has arrived.
    case deliver(pairing: Pairing.ID, quantity: Int, note: Remark?)
    case fail(pairing: Pairing.ID, reason: Remark)
}
