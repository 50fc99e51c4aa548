// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// Windows of derogation, from the row to the advice.
struct DerogationTests {
    private static let window = Participation.Derogation(
        from: SmallBook.date("2020-03-20"), until: SmallBook.date("2020-06-20"), provisions: ["art. 2"],
        source: "notice")
    private static let open = Participation.Derogation(
        from: SmallBook.date("2024-01-01"), source: "second notice")

    private static let rules = [
        SmallBook.rule(
            "MILD", .compatible, when: [.is(Vocabulary.kind, "visit")],
            binds: .byStanding("TREATY", [.party: .compatible])),
        SmallBook.rule(
            "SEVERE", .incompatible, when: [.is("act.place", "at_sea")],
            binds: .byStanding("TREATY", [.party: .incompatible])),
    ]

    private func rows(
        _ windows: [Participation.Derogation], listed: Participation.Listed = .party
    ) -> [Participation] {
        [
            Participation(
                state: SmallBook.mali, instrument: "TREATY", listed: listed,
                deposited: PartialDate(SmallBook.date("2001-05-31")), derogations: windows, source: "made up")
        ]
    }

    private func assess(
        _ day: String, at place: String = "indoors", rules: [Rule] = Self.rules
    ) throws -> (book: LawBook, assessment: Assessment) {
        let book = try SmallBook.book(rules: rules, rows: rows([Self.window, Self.open]))
        let facts = Facts(date: SmallBook.date(day), act: [Vocabulary.kind: "visit", "act.place": place])
        return (book, try book.assess(facts, for: SmallBook.mali))
    }

    @Test(arguments: [
        ("2020-03-19", false), ("2020-03-20", true), ("2020-06-20", true), ("2020-06-21", false),
        ("2023-12-31", false), ("2024-01-01", true), ("2026-11-23", true),
    ])
    func `within a window advice is never better than review, and the state stays a party`(
        day: String, isWithin: Bool
    ) throws {
        let (_, assessment) = try assess(day)
        #expect(assessment.verdict == (isWithin ? .needsReview : .compatible))
        #expect(assessment.firedRules == ["MILD"])
        let standing = try #require(assessment.grounds.first?.standing)
        #expect(standing.standing == .party && (standing.derogation != nil) == isWithin)
    }

    @Test func `a window makes nothing milder, and opens no rule that does not apply`() throws {
        #expect(try assess("2020-05-01", at: "at_sea").assessment.verdict == .incompatible)
        let forSignatories = SmallBook.rule(
            "OTHER", .compatible, when: [.is(Vocabulary.kind, "visit")],
            binds: .byStanding("TREATY", [.signatory: .compatible]))
        #expect(try assess("2020-05-01", rules: [forSignatories]).assessment.isUnmatched)
    }

    @Test func `text and stored form of an assessment name the window, and only within it`() throws {
        let (book, within) = try assess("2020-05-01")
        let text = book.text(of: within, in: .english)
        #expect(text.contains("; derogation 2020-03-20–2020-06-20 (art. 2; notice)"))
        let stored = String(decoding: within.json, as: UTF8.self)
        #expect(stored.contains(#""name":"standing-derogation""#))
        #expect(stored.contains(#""value":"2020-03-20/2020-06-20""#))
        let later = try assess("2026-11-23").assessment
        #expect(String(decoding: later.json, as: UTF8.self).contains(#""value":"2024-01-01/..""#))
        let outside = try assess("2021-01-01").assessment
        #expect(!book.text(of: outside, in: .english).contains("derogation"))
        #expect(!String(decoding: outside.json, as: UTF8.self).contains("standing-derogation"))
    }

    @Test
    func `windows are pinned and exported where there are any, and leave no trace where there are none`()
        throws
    {
        let (plain, derogating) = (
            try SmallBook.book(rows: rows([])), try SmallBook.book(rows: rows([Self.window]))
        )
        #expect(plain.pins.register != derogating.pins.register && plain.pins.rules == derogating.pins.rules)
        let row = try #require(plain.parts.register.rows.first)
        #expect(!String(decoding: row.canonical.bytes, as: UTF8.self).contains("derogation"))
        #expect(!String(decoding: plain.exported, as: UTF8.self).contains("derogation"))
        let windows =
            #""derogations":[{"instrument":"TREATY","state":"ML","windows":[{"from":"2020-03-20","#
            + #""provisions":["art. 2"],"source":"notice","until":"2020-06-20"}]}]"#
        #expect(String(decoding: derogating.exported, as: UTF8.self).contains(windows))
    }

    @Test func `windows that cannot be, or have not begun, are found`() {
        func problems(
            _ from: String, _ until: String? = nil, listed: Participation.Listed = .party
        ) -> [String] {
            let window = Participation.Derogation(
                from: SmallBook.date(from), until: until.map { SmallBook.date($0) }, source: "notice")
            let parts = SmallBook.parts(rows: rows([window], listed: listed))
            return LawChecker(parts, today: SmallBook.day).participationProblems().map(\.message)
        }
        #expect(problems("2020-03-20", "2030-01-01") == [])
        #expect(problems("2001-08-31") == [])
        #expect(
            problems("2001-08-30") == ["derogates from 2001-08-30, in force later, from 2001-08-31"])
        #expect(
            problems("2020-03-20", "2020-03-19")
                == ["derogates until 2020-03-19, begun later, on 2020-03-20"])
        #expect(
            problems("2020-03-20", listed: .signatory)
                == ["derogates from 2020-03-20 and is listed as signatory, expected party"])
        #expect(
            problems("2026-11-24") == ["2026-11-24 has not come, expected a date until 2026-11-23"])
    }
}
