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
                return ActionItem(.answerPairing, subjects, due: .day(pairing.plan.from))
            case .agreed where side == .requester && pairing.plan.from <= at.day:
                return ActionItem(.confirmDelivery, subjects, due: .day(pairing.plan.until))
            default: return nil
            }
        }
    }

    /// Open requests for which nothing is proposed and the run has found something, the most urgent first.
    private var unpairedActions: [ActionItem] {
        guard state.support.openRequests.count > 0, state.support.standingOffers.count > 0 else { return [] }
        let own = ownDomains
        return state.matchRun(at: at).proposals.compactMap { fit in
            guard let request = state.support.requests[fit.pair.request],
                let capability = charter?.capability(request.need.capability),
                own?.contains(capability.domain) ?? true
            else { return nil }
            return ActionItem(.pairRequest, [request.id.subject], due: .day(request.need.from))
        }
    }
}
