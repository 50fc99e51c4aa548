// SPDX-License-Identifier: Apache-2.0

/// All rows on participation, found by state and instrument. What has no row is unknown.
package struct ParticipationRegister: Sendable {
    package struct Key: Hashable, Sendable {
        package let state: StateCode
        package let instrument: Instrument.ID

        package init(_ state: StateCode, _ instrument: Instrument.ID) {
            (self.state, self.instrument) = (state, instrument)
        }
    }

    package let rows: [Participation]
    private let places: [Key: Int]

    /// Where a state and an instrument have two rows, the first stands; the checker reports the other.
    package init(_ rows: [Participation] = []) {
        self.rows = rows
        places = Dictionary(
            zip(rows.map { Key($0.state, $0.instrument) }, rows.indices), uniquingKeysWith: min)
    }

    package subscript(state: StateCode, instrument: Instrument.ID) -> Participation? {
        places[Key(state, instrument)].map { rows[$0] }
    }
}
