// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(
        _ deed: ResultDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        inspection.refuse(InitiativeRefusal.unknown)
        return nil
    }

    mutating func apply(_ deed: ResultDeed, _ act: Act) {}
}
