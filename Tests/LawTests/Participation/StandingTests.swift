// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct StandingTests {
    private func row(
        _ listed: Participation.Listed, signed: String? = nil, deposited: String? = nil,
        inForce: String? = nil,
        withdrawn: String? = nil, asOf: String? = nil
    ) -> Participation {
        func read(_ text: String?) -> PartialDate? { text.flatMap { PartialDate($0) } }
        return Participation(
            state: SmallBook.mali, instrument: "TREATY", listed: listed, signed: read(signed),
            deposited: read(deposited), inForce: read(inForce), withdrawn: read(withdrawn), source: "made up",
            asOf: read(asOf))
    }

    private func standing(_ row: Participation, on day: String) -> Standing {
        row.standing(on: SmallBook.date(day), towards: SmallBook.treaty)
    }

    @Test func `a deposit binds only once the treaty has entered into force for the state`() {
        let row = row(.party, signed: "1999-01-01", deposited: "2001-05-31")
        #expect(standing(row, on: "1998-12-31") == .noActionListed)
        #expect(standing(row, on: "2001-05-30") == .signatory)
        #expect(standing(row, on: "2001-05-31") == .deposited)
        #expect(standing(row, on: "2001-08-30") == .deposited)
        #expect(standing(row, on: "2001-08-31") == .party)
    }

    @Test func `a state that acceded without signing has deposited, and is not one without any action`() {
        let row = row(.party, deposited: "2001-05-31")
        #expect(standing(row, on: "2001-05-30") == .noActionListed)
        #expect(standing(row, on: "2001-05-31") == .deposited)
    }

    @Test func `of a party without a day of deposit only the day of the list is known`() {
        let row = row(.party, inForce: "2001-06-02", asOf: "2000-01-01")
        #expect(standing(row, on: "1999-12-31") == .unknown)
        #expect(standing(row, on: "2000-01-01") == .deposited)
        #expect(standing(row, on: "2001-06-02") == .party)
    }

    @Test func `a state that has deposited is advised as a signatory, unless the rule says otherwise`() {
        let both = Binding.byStanding(
            "TREATY", [.party: .incompatible, .signatory: .needsReview, .noActionListed: .compatible])
        #expect(both.verdict(for: .deposited) == .needsReview)
        let own = Binding.byStanding(
            "TREATY", [.deposited: .compatibleWithConditions, .signatory: .needsReview])
        #expect(own.verdict(for: .deposited) == .compatibleWithConditions)
        #expect(Binding.byStanding("TREATY", [.party: .incompatible]).verdict(for: .deposited) == nil)
    }

    @Test func `a state that joined before the treaty was in force is bound when it is`() {
        #expect(standing(row(.party, deposited: "1985-01-01"), on: "1989-12-31") == .deposited)
        #expect(standing(row(.party, deposited: "1985-01-01"), on: "1990-01-01") == .party)
    }

    @Test func `the source's own date of entry into force goes before the clause`() {
        let row = row(.party, deposited: "2001-05-31", inForce: "2001-06-02")
        #expect(standing(row, on: "2001-06-02") == .party)
    }

    @Test func `what a year without a day leaves open is unknown`() {
        #expect(standing(row(.party, deposited: "2001"), on: "2001-02-01") == .unknown)
        #expect(standing(row(.party, deposited: "2001"), on: "2001-08-01") == .unknown)
        #expect(standing(row(.party, deposited: "2001"), on: "2002-03-31") == .party)
        #expect(standing(row(.signatory, signed: "2001"), on: "2001-08-01") == .unknown)
    }

    @Test func `a withdrawal ends it, and a party without dates is one from the day of the list`() {
        #expect(
            standing(row(.party, deposited: "2001-01-01", withdrawn: "2010-01-01"), on: "2010-01-01")
                == .withdrawn)
        #expect(standing(row(.party, asOf: "2020-01-01"), on: "2019-12-31") == .unknown)
        #expect(standing(row(.party, asOf: "2020-01-01"), on: "2020-01-01") == .party)
        #expect(standing(row(.ratifiedReported, deposited: "2001-01-01"), on: "2020-01-01") == .unknown)
    }

    private static let ages: [(asOf: String?, day: String, isStale: Bool)] = [
        ("2024-11-23", "2026-11-23", false), ("2024-11-22", "2026-11-23", true),
        ("2024-02-29", "2026-02-28", false), ("2024-02-29", "2026-03-01", true),
        // Of a month or a year, the first day counts.
        ("2024-12", "2026-12-01", false), ("2024-12", "2026-12-02", true),
        ("2024", "2026-01-01", false), ("2024", "2026-01-02", true),
        // A list that came after the act is not old.
        ("2026-02-03", "2010-01-01", false), (nil, "2026-11-23", false),
    ]

    @Test(arguments: ages.indices)
    func `a list of parties is relied on for two years`(_ index: Int) {
        let (asOf, day, isStale) = Self.ages[index]
        let row = row(.party, asOf: asOf)
        #expect(row.isStale(on: SmallBook.date(day)) == isStale)
        let parts = SmallBook.parts(rows: [row])
        let standing = parts.standing(of: SmallBook.mali, towards: "TREATY", on: SmallBook.date(day))
        #expect(standing.isStale == isStale)
    }

    @Test func `a row that was taken over as stale is so on every day`() {
        let row = Participation(
            state: SmallBook.mali, instrument: "TREATY", listed: .party, source: "made up",
            asOf: PartialDate("2026-02-03"), isStale: true)
        for day in ["2010-01-01", "2026-02-03"] { #expect(row.isStale(on: SmallBook.date(day))) }
        #expect(Participation.monthsUntilStale == 24)
    }

    @Test func `no row is unknown, never not bound`() {
        let parts = SmallBook.parts(rows: [])
        #expect(parts.standing(of: SmallBook.mali, towards: "TREATY", on: SmallBook.day).standing == .unknown)
    }

    @Test func `a derogation is found on the days that it covers`() {
        let window = Participation.Derogation(
            from: SmallBook.date("2020-01-01"), until: SmallBook.date("2020-12-31"), source: "notice")
        let row = Participation(
            state: SmallBook.mali, instrument: "TREATY", listed: .party, derogations: [window],
            source: "made up")
        let parts = SmallBook.parts(rows: [row])
        func derogation(_ day: String) -> Participation.Derogation? {
            parts.standing(of: SmallBook.mali, towards: "TREATY", on: SmallBook.date(day)).derogation
        }
        #expect(derogation("2020-12-31") == window && derogation("2021-01-01") == nil)
    }
}
