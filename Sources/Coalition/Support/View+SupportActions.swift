// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

extension View {
    /// Pairs that await one's own answer, deliveries to confirm; for an officer, requests that an offer could answer.
    var supportActions: [ActionItem] {
        guard let organisation else { return [] }
        if isSecretariat { return may(.administer) ? unpairedActions : [] }
        guard may(.sign) else { return [] }
        return (state.support.parts[organisation.id]?.pairings ?? []).compactMap { id in
            guard state.support.openPairings.contains(id), let pairing = pairing(id),
                let side = pairing.side(of: organisation.id)
            else { return nil }
            let subjects = [id.subject, pairing.plan.request.subject]
            switch pairing.status(at: at) {
            case .proposed where pairing.answers[side] == nil:
                return ActionItem(
                    .answerPairing, subjects, due: .day(min(pairing.plan.from, pairing.answerBy)))
            case .agreed where side == .requester && pairing.plan.from <= at.day:
                return ActionItem(.confirmDelivery, subjects, due: .day(pairing.plan.until))
            default: return nil
            }
        }
    }

    /// Open requests that an offer could answer, of the domains that are one's own. Which of them a run would serve is not
    /// asked here: it weighs all of them against one another, and a home is read by everyone after every act.
    private var unpairedActions: [ActionItem] {
        guard state.support.openRequests.count > 0, state.support.standingOffers.count > 0 else { return [] }
        let own = ownDomains
        return state.matchQuestion(at: at).answerable.compactMap { request in
            guard let capability = charter?.capability(request.need.capability),
                own?.contains(capability.domain) ?? true
            else { return nil }
            return ActionItem(.pairRequest, [request.id.subject], due: .day(request.need.from))
        }
    }
}
