// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// What is on file about states: instruments that are on file, dates that can be, and none that has not come.
struct ParticipationCheckTests: BookChecking {
    private func row(
        _ state: StateCode = SmallBook.mali, _ instrument: Instrument.ID = "TREATY", signed: String? = nil,
        deposited: String? = nil, inForce: String? = nil, withdrawn: String? = nil, asOf: String? = nil
    ) -> Participation {
        func date(_ text: String?) -> PartialDate? { text.flatMap { PartialDate($0) } }
        return Participation(
            state: state, instrument: instrument, listed: .party, signed: date(signed),
            deposited: date(deposited), inForce: date(inForce), withdrawn: date(withdrawn),
            source: "made up", asOf: date(asOf))
    }

    @Test func `an instrument that is not on file is told once, however many states are listed`() {
        let rows = [row(SmallBook.mali, "TRAETY"), row(SmallBook.oman, "TRAETY")]
        #expect(
            problems(rows: rows)
                == [
                    "participation.ML.TRAETY: there is no instrument `TRAETY` in the catalogue; did you mean `TREATY`?"
                ])
        #expect(problems(rows: [row(), row(SmallBook.oman)]) == [])
    }

    @Test func `no state is bound before it deposits`() {
        #expect(
            problems(rows: [row(deposited: "2005-01-01", inForce: "2004-12-31")])
                == ["participation.ML.TREATY: in force from 2004-12-31, deposited later, on 2005-01-01"])
        #expect(problems(rows: [row(deposited: "2005-01-01", inForce: "2005-01-01")]) == [])
    }

    @Test func `dates that may be in order are taken to be`() {
        #expect(problems(rows: [row(signed: "2004-06-01", deposited: "2004")]) == [])
        #expect(problems(rows: [row(signed: "2005", deposited: "2004")]).count == 1)
    }

    @Test func `no date has yet to come, save that of entry into force`() {
        let later = "2026-11-24"
        let rows = [row(signed: later), row(deposited: later), row(withdrawn: later), row(asOf: later)]
        for row in rows {
            #expect(
                problems(rows: [row], today: SmallBook.day)
                    == ["participation.ML.TREATY: 2026-11-24 has not come, expected a date until 2026-11-23"])
            #expect(problems(rows: [row]) == [])
        }
        #expect(problems(rows: [row(inForce: later)], today: SmallBook.day) == [])
        #expect(problems(rows: [row(deposited: "2026-11-23")], today: SmallBook.day) == [])
    }
}
