// SPDX-License-Identifier: Apache-2.0

/// The instruments on file, in the order of the file.
package struct Catalogue: Sendable {
    package let instruments: [Instrument]
    private let places: [Instrument.ID: Int]

    /// Where an identifier appears twice, the first stands; the checker reports the other.
    package init(_ instruments: [Instrument] = []) {
        self.instruments = instruments
        places = Dictionary(zip(instruments.map(\.id), instruments.indices), uniquingKeysWith: min)
    }

    package subscript(id: Instrument.ID) -> Instrument? { places[id].map { instruments[$0] } }

    package func provision(_ citation: Citation) -> Provision? {
        self[citation.instrument]?.provision(citation.provision)
    }
}
