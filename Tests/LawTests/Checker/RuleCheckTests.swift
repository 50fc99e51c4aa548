// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// What rules say of one another, of their conditions and of their tests.
struct RuleCheckTests: BookChecking {
    @Test func `compatible with conditions comes with a condition`() {
        func conditional(_ conditions: [Condition.ID], _ binds: Binding) -> Rule {
            Rule(
                id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"),
                cites: [SmallBook.citation], binds: binds, conditions: conditions, because: SmallBook.said,
                validity: SmallBook.since2000)
        }
        let message =
            "rules.R.verdict: `compatible_with_conditions` without a condition, expected at least one"
        let everyone = Binding.everyone(.compatibleWithConditions)
        let parties = Binding.byStanding("TREATY", [.party: .compatibleWithConditions])
        #expect(problems(rules: [conditional([], everyone)]) == [message])
        #expect(problems(rules: [conditional([], parties)]) == [message])
        #expect(problems(rules: [conditional(["plan_it"], everyone)]) == [])
        #expect(problems(rules: [conditional([], .everyone(.compatible))]) == [])
    }

    @Test func `a hard rule yields to no other`() {
        let other = SmallBook.rule("OTHER", .needsReview, when: [.is(Vocabulary.kind, "training")])
        func hard(yieldsTo others: [Rule.ID]) -> [String] {
            problems(rules: [other, rule(verdict: .incompatible, yieldsTo: others, isHard: true)])
        }
        #expect(hard(yieldsTo: ["OTHER"]) == ["rules.R.yields_to: a hard rule yields to no other"])
        #expect(hard(yieldsTo: []) == [])
    }

    @Test func `no rule of the files has the name of a gate`() throws {
        func named(_ id: Rule.ID) -> [Rule] {
            [SmallBook.rule(id, .needsReview, when: [.is(Vocabulary.kind, "visit")])]
        }
        #expect(
            problems(rules: named("gate.mine"))
                == ["rules.gate.mine: names that begin with `gate.` are the engine's own"])
        #expect(problems(rules: named("gateway")) == [])
        #expect(throws: LawError.self) { try SmallBook.book(rules: named("gate.mine")) }
    }

    @Test func `opposite verdicts by standing, towards one treaty and beside a rule for everyone`() {
        let yes = SmallBook.rule(
            "YES", .compatible, when: [.is("act.planned", "yes")],
            binds: .byStanding("TREATY", [.party: .compatible]))
        func beside(_ binds: Binding, when: Premise = .is("act.place", "at_sea")) -> [String] {
            problems(rules: [yes, SmallBook.rule("NO", .incompatible, when: [when], binds: binds)])
        }
        let message =
            "rules.NO: `YES` and `NO` give opposite verdicts, for example when act.date is 2000-01-01, act.planned is "
            + "yes, act.place is at_sea: say which `yields_to` the other"
        #expect(beside(.byStanding("TREATY", [.party: .incompatible])) == [message])
        #expect(beside(.everyone(.incompatible)) == [message])
        #expect(beside(.byStanding("TREATY", [.withdrawn: .incompatible])) == [])
        #expect(beside(.everyone(.incompatible), when: .is("act.planned", "no")) == [])
    }

    @Test func `a rule may yield to one that does not always apply beside it`() {
        let parties = SmallBook.rule(
            "WIDE", .needsReview, when: [.isOneOf(Vocabulary.kind, ["visit", "training"])],
            binds: .byStanding("TREATY", [.party: .needsReview]))
        #expect(problems(rules: [parties, rule(yieldsTo: ["WIDE"])]) == [])
        let narrow = SmallBook.rule(
            "WIDE", .needsReview, when: [.is(Vocabulary.kind, "visit"), .is("act.urgent", "yes")])
        #expect(problems(rules: [narrow, rule(yieldsTo: ["WIDE"])]) == [])
    }

    @Test func `a rule may hold for one day`() {
        let day = Validity(from: SmallBook.day, to: SmallBook.day)
        #expect(problems(rules: [rule(validity: day)]) == [])
    }

    @Test func `a test names rules that are on file, and gates`() {
        func naming(_ change: (inout RuleTest.Expectation) -> Void) -> [String] {
            problems { parts in
                var expectation = RuleTest.Expectation()
                change(&expectation)
                parts.tests.append(
                    RuleTest(
                        name: "more", facts: Facts(date: SmallBook.day), state: nil, expectation: expectation)
                )
            }
        }
        let message = "tests.more: there is no rule `UNPLANED`; did you mean `UNPLANNED`?"
        #expect(naming { $0.fires = ["UNPLANED"] } == [message])
        #expect(naming { $0.rules = ["UNPLANED"] } == [message])
        #expect(naming { $0.without = ["UNPLANED"] } == [message])
        #expect(naming { $0.without = ["UNPLANNED", "gate.persons.bulk_list"] } == [])
    }

    @Test func `contested law with two readings and no answer of its own`() {
        let contested = Rule(
            id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"), cites: [SmallBook.citation],
            binds: .everyone(.needsReview), because: SmallBook.said, validity: SmallBook.since2000,
            readings: [
                Reading(text: SmallBook.said, verdict: .compatible),
                Reading(text: SmallBook.said, verdict: .incompatible),
            ])
        #expect(problems(rules: [contested]) == [])
    }

    private static let duplicates: [(message: String, change: @Sendable (inout LawParts) -> Void)] = [
        (
            "terms.act.urgent: `act.urgent` appears twice among the terms",
            { $0.vocabulary = Vocabulary($0.vocabulary.terms + [SmallBook.yesNo("act.urgent")]) }
        ),
        (
            "instruments.POLICY: `POLICY` appears twice among the instruments",
            { $0.catalogue = Catalogue($0.catalogue.instruments + [SmallBook.policy, SmallBook.policy]) }
        ),
        (
            "conditions.plan_it: `plan_it` appears twice among the conditions",
            { $0.conditions += SmallBook.conditions }
        ),
        (
            "participation.ML.TREATY: `ML.TREATY` appears twice among the participation",
            { $0.register = ParticipationRegister(SmallBook.rows + SmallBook.rows.prefix(1)) }
        ),
        (
            "tests.SEA: `SEA` appears twice among the tests",
            { $0.tests += $0.tests.filter { $0.name == "SEA" } }
        ),
    ]

    @Test(arguments: duplicates.indices)
    func `a name stands once in its group, and what stands thrice is told once`(_ index: Int) {
        #expect(problems(change: Self.duplicates[index].change) == [Self.duplicates[index].message])
    }
}
