// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct AssessmentTests {
    private func assess(
        _ act: [Term.ID: String], for state: StateCode? = SmallBook.mali, rules: [Rule] = SmallBook.rules,
        rows: [Participation] = SmallBook.rows
    ) throws -> Assessment {
        try SmallBook.book(rules: rules, rows: rows).assess(SmallBook.facts(act), for: state)
    }

    @Test func `only an explicit positive rule makes an act compatible`() throws {
        let assessment = try assess([Vocabulary.kind: "training", "act.planned": "yes"])
        #expect(assessment.verdict == .compatible)
        #expect(assessment.firedRules == ["PLANNED"])
        #expect(!assessment.isHard && assessment.remedies.isEmpty)
    }

    @Test func `no match is review, never compatible`() throws {
        let assessment = try assess([Vocabulary.kind: "asset_freeze"])
        #expect(assessment.verdict == .needsReview && assessment.isUnmatched)
    }

    @Test func `a missing fact is named and needs review`() throws {
        let assessment = try assess([Vocabulary.kind: "training"])
        #expect(assessment.verdict == .needsReview)
        #expect(assessment.missing == ["act.planned"])
        let written = try assess([Vocabulary.kind: "training", "act.planned": "unknown"])
        #expect(written.missing == ["act.planned"] && written.verdict == .needsReview)
    }

    @Test func `the most severe rule decides, and conditions are those of the rules that apply`() throws {
        let rules =
            SmallBook.rules + [
                SmallBook.rule("ALSO", .needsReview, when: [.is("act.urgent", "yes")])
            ]
        let facts: [Term.ID: String] = [
            Vocabulary.kind: "training", "act.planned": "no", "act.urgent": "yes",
        ]
        let assessment = try assess(facts, rules: rules)
        #expect(assessment.verdict == .needsReview)
        #expect(assessment.conditions.map(\.id) == ["plan_it"])
        #expect(assessment.firedRules == ["UNPLANNED", "ALSO"])
    }

    @Test func `a treaty binds its parties only, and an unknown standing needs review`() throws {
        let facts: [Term.ID: String] = [
            Vocabulary.kind: "visit", "act.urgent": "yes", "act.place": "indoors",
        ]
        #expect(try assess(facts).firedRules == ["URGENT"])
        #expect(try assess(facts, for: SmallBook.oman).firedRules == [])
        let unknown = try assess(facts, for: SmallBook.state("SA"))
        #expect(unknown.verdict == .needsReview && unknown.unknownStandings.map(\.instrument) == ["TREATY"])
    }

    @Test func `a stale row caps the advice at review, and a stale absence keeps the rule open`() throws {
        let mild = SmallBook.rule(
            "MILD", .compatible, when: [.is(Vocabulary.kind, "visit")],
            binds: .byStanding("TREATY", [.party: .compatible]))
        func stale(_ listed: Participation.Listed) -> [Participation] {
            [
                Participation(
                    state: SmallBook.mali, instrument: "TREATY", listed: listed, source: "old", isStale: true)
            ]
        }
        let party = try assess([Vocabulary.kind: "visit"], rules: [mild], rows: stale(.party))
        #expect(party.verdict == .needsReview && party.stale.count == 1 && party.firedRules == ["MILD"])
        let absent = try assess([Vocabulary.kind: "visit"], rules: [mild], rows: stale(.noActionListed))
        #expect(absent.verdict == .needsReview && absent.grounds.map(\.effect) == [.undecided])
    }

    @Test func `advice that rests on a list older than two years is never better than review`() throws {
        let mild = SmallBook.rule(
            "MILD", .compatible, when: [.is(Vocabulary.kind, "visit")],
            binds: .byStanding("TREATY", [.party: .compatible]))
        func assessed(listedOn day: String) throws -> Assessment {
            try assess([Vocabulary.kind: "visit"], rules: [mild], rows: [SmallBook.listed(asOf: day)])
        }
        let fresh = try assessed(listedOn: "2024-11-23")
        #expect(fresh.verdict == .compatible && fresh.stale.isEmpty)
        let old = try assessed(listedOn: "2024-11-22")
        #expect(old.verdict == .needsReview && old.stale.count == 1 && old.firedRules == ["MILD"])
    }

    @Test func `a rule that yields is set aside where the other applies, and only there`() throws {
        let rules = [
            SmallBook.rule(
                "STRICT", .incompatible, when: [.is(Vocabulary.kind, "visit")], yieldsTo: ["LENIENT"]),
            SmallBook.rule("LENIENT", .compatible, when: [.is("act.planned", "yes")]),
        ]
        let both = try assess([Vocabulary.kind: "visit", "act.planned": "yes"], rules: rules)
        #expect(both.verdict == .compatible)
        #expect(both.grounds.map(\.effect) == [.setAside(by: "LENIENT"), .applies(.compatible)])
        #expect(
            try assess([Vocabulary.kind: "visit", "act.planned": "no"], rules: rules).verdict == .incompatible
        )
        // While the other is open, nothing is set aside.
        #expect(try assess([Vocabulary.kind: "visit"], rules: rules).verdict == .incompatible)
    }

    @Test func `rules and dates are taken at the day of the act`() throws {
        let rules = [
            SmallBook.rule(
                "NEW", .incompatible, when: [.isOnOrAfter(Vocabulary.date, SmallBook.date("2020-01-01"))]),
            SmallBook.rule(
                "OLD", .compatible, when: [.is(Vocabulary.kind, "visit")],
                validity: Validity(from: nil, to: SmallBook.date("2019-12-31"))),
            SmallBook.rule(
                "LATE", .needsReview, when: [.isBefore("act.begins", SmallBook.date("2015-01-01"))]),
        ]
        let book = try SmallBook.book(rules: rules)
        func fired(_ day: String) throws -> [Rule.ID] {
            let facts = Facts(
                date: SmallBook.date(day), act: [Vocabulary.kind: "visit", "act.begins": "2019-06-01"])
            return try book.assess(facts, for: nil).firedRules
        }
        #expect(try fired("2019-12-31") == ["OLD"] && fired("2020-01-01") == ["NEW"])
    }

    @Test func `each state has its own answer, and the act has the most severe`() throws {
        let rules = [
            SmallBook.rule("AGREED", .compatible, when: [.is("state.agrees", "yes")]),
            SmallBook.rule("REFUSED", .incompatible, when: [.is("state.agrees", "no")]),
        ]
        let facts = SmallBook.facts(
            [Vocabulary.kind: "visit"],
            states: [SmallBook.mali: ["state.agrees": "yes"], SmallBook.oman: ["state.agrees": "no"]])
        let whole = try SmallBook.book(rules: rules).assess(facts)
        #expect(whole.verdict == .incompatible && whole.differs)
        #expect(whole[SmallBook.mali]?.verdict == .compatible)
        #expect(whole.deciding.map(\.state) == [SmallBook.oman])
    }

    @Test func `contested law is review, with both readings`() throws {
        let reading = Reading(text: SmallBook.said, verdict: .incompatible)
        let other = Reading(text: SmallBook.said, verdict: .compatible)
        let rule = Rule(
            id: "CONTESTED", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"),
            cites: [SmallBook.citation],
            binds: .everyone(.needsReview), because: SmallBook.said, readings: [reading, other])
        let assessment = try assess([Vocabulary.kind: "visit"], rules: [rule])
        #expect(assessment.contested.first?.readings == [reading, other])
    }

    @Test func `an open finding says what the rule is about, not that its reason holds`() throws {
        let rule = Rule(
            id: "PLAN", title: Wording(en: "Plans are needed"), when: .is("act.planned", "no"),
            cites: [SmallBook.citation], binds: .everyone(.needsReview),
            because: Wording(en: "Nobody has planned it."))
        let open = String(decoding: try assess([:], rules: [rule]).json, as: UTF8.self)
        #expect(
            open.contains(#""description":"Plans are needed""#) && !open.contains("Nobody has planned it."))
        let applies = String(decoding: try assess(["act.planned": "no"], rules: [rule]).json, as: UTF8.self)
        #expect(applies.contains(#""description":"Nobody has planned it.""#))
    }

    @Test func `the smallest sets of answers that would change the advice are found`() throws {
        let assessment = try assess([Vocabulary.kind: "visit", "act.urgent": "yes", "act.place": "at_sea"])
        #expect(assessment.verdict == .incompatible)
        // No rule says compatible of a visit, so review is the best that can be had, with one answer.
        let remedy = try #require(assessment.remedies.first)
        #expect(remedy.verdict == .needsReview)
        #expect(assessment.remedies.map { $0.changes.map(\.to) } == [["indoors"], ["outdoors"]])
        let training = try assess([Vocabulary.kind: "training", "act.planned": "no"])
        #expect(
            training.remedies == [
                Remedy(changes: [.init(term: "act.planned", from: "no", to: "yes")], verdict: .compatible)
            ])
    }

    @Test func `bad facts are refused with the nearest word, and nothing is assessed`() throws {
        let book = try SmallBook.book()
        func message(_ act: [Term.ID: String]) -> String? {
            do throws(LawError) {
                _ = try book.assess(SmallBook.facts(act), for: nil)
                return nil
            } catch {
                return error.description
            }
        }
        #expect(
            message(["act.knid": "visit"])
                == "facts.act.knid: undefined term `act.knid`; did you mean `act.kind`?")
        #expect(
            message(["act.kind": "vist"])
                == "facts.act.kind: `act.kind` can never be `vist`, expected training, visit, asset_freeze or unknown; did "
                + "you mean `visit`?")
        #expect(
            message(["state.agrees": "yes"])
                == "facts.state.agrees: `state.agrees` is answered under the state that it is about")
        #expect(message(["act.begins": "soon"]) == "facts.act.begins: `soon` is no day, expected YYYY-MM-DD")
        let future = book.problems(in: SmallBook.facts([:]), today: SmallBook.date("2026-01-01"))
        #expect(future.map(\.check) == [.futureDate])
    }
}
