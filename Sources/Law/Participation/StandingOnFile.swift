// SPDX-License-Identifier: Apache-2.0

/// A state's standing towards an instrument on a day, and what it rests on.
package struct StandingOnFile: Hashable, Sendable {
    /// Nil where an act is assessed for no state in particular; every standing is then unknown.
    package let state: StateCode?
    package let instrument: Instrument.ID
    package let standing: Standing
    /// Nil where nothing is on file.
    package let row: Participation?
    /// For the state; nil where it does not follow from what is on file.
    package let entryIntoForce: PartialDate?
    /// The derogation that covers the day.
    package let derogation: Participation.Derogation?
    /// Whether the row is too old, on the day, or too indirect to rest advice on.
    package let isStale: Bool
}

extension LawParts {
    /// Where a state stands towards an instrument on a day.
    package func standing(of state: StateCode, towards id: Instrument.ID, on day: LawDate) -> StandingOnFile {
        let row = register[state, id]
        let instrument = catalogue[id]
        return StandingOnFile(
            state: state, instrument: id,
            standing: row?.standing(on: day, towards: instrument) ?? .unknown, row: row,
            entryIntoForce: row?.entryIntoForce(of: instrument),
            derogation: row?.derogations.first { $0.covers(day) }, isStale: row?.isStale(on: day) ?? false)
    }
}
