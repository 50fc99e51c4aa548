// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension Story {
    /// Appoints somebody at the capital of Mali, who sits in no body of the coalition.
    mutating func seatCapital() {
        expect(
            .directory(
                .appoint(person: "focal-point-ML", organisation: "ML", title: SmallCharter.same("Bamako"))),
            by: "registrar")
        expect(
            .directory(
                .accredit(person: "focal-point-ML", role: "focal-point", powers: nil, from: now, until: nil)),
            by: "registrar")
    }
}
