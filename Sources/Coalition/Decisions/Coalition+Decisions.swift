// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(_ deed: DecisionDeed, by author: Author, at now: Instant, _ inspection: inout Inspection) -> Reach? {
        inspection.refuse(DecisionRefusal.unknown)
        return nil
    }
    mutating func apply(_ deed: DecisionDeed, _ act: Act) {}
    func reach(of decision: Decision) -> Reach { Reach(audience: .coalition, about: [decision.id.subject]) }
    mutating func expire(_ id: Decision.ID, _ act: Act) {}
}
