// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(_ deed: ClockDeed, at now: Instant, _ inspection: inout Inspection) -> Reach? {
        switch deed {
        case .expire(let id):
            guard let decision = decisions[id], decision.status == .open, let deadline = decision.deadline,
                deadline < now
            else {
                inspection.refuse(DecisionRefusal.notDue, ["decision": id.text])
                return nil
            }
            return reach(of: decision)
        case .outage(let from, let until):
            inspection.require(from < until && until <= now, DecisionRefusal.impossibleOutage)
            return Reach(audience: .coalition, about: [])
        }
    }

    mutating func apply(_ deed: ClockDeed, _ act: Act) {
        switch deed {
        case .expire(let id): expire(id, act)
        case .outage(let from, let until): outages.append(Outage(from: from, until: until))
        }
    }
}
