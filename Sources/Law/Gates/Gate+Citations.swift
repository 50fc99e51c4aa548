// SPDX-License-Identifier: Apache-2.0

extension Gate {
    /// An article of a treaty, from the day on which the treaty entered into force: before it there is nothing to cite.
    static func treaty(
        _ instrument: Instrument.ID, _ provision: String, as layer: Layer = .treaty
    ) -> Citation {
        Citation(
            instrument: instrument, provision: provision, layer: layer,
            validity: Validity(from: inForce[instrument] ?? nil))
    }

    static func charter(_ provision: String) -> Citation { treaty("UN-CHARTER", provision, as: .charter) }

    /// The checker compares these days with the catalogue.
    private static let inForce: [Instrument.ID: LawDate?] = [
        "UN-CHARTER": LawDate("1945-10-24"), "GC-1949": LawDate("1950-10-21"),
        "REFUGEES-1951": LawDate("1954-04-22"), "ICESCR": LawDate("1976-01-03"),
        "ICCPR": LawDate("1976-03-23"), "AP-I-1977": LawDate("1978-12-07"), "CAT": LawDate("1987-06-26"),
        "CRC": LawDate("1990-09-02"), "TERRORIST-BOMBINGS-1997": LawDate("2001-05-23"),
        "ICSFT-1999": LawDate("2002-04-10"), "ICPPED": LawDate("2010-12-23"),
    ]
}
