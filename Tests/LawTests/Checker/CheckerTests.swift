// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// One test for each check: the sound book has no problem, and one slip has exactly the problem that is meant.
struct CheckerTests: BookChecking {
    @Test func `a sound book has no problem`() { #expect(problems() == []) }

    @Test func `instrument on file`() {
        #expect(
            problems(rules: [rule(cites: citing("TRAETY", "art. 1", .custom))])
                == [
                    "rules.R.cites[0].instrument: there is no instrument `TRAETY` in the catalogue; did you mean `TREATY`?"
                ])
    }

    @Test func `provision on file`() {
        #expect(
            problems(rules: [rule(cites: citing("TREATY", "art. 3", .custom))])
                == [
                    "rules.R.cites[0].provision: `TREATY` has no provision `art. 3` on file, expected art. 1, art. 2; did "
                        + "you mean `art. 1`?"
                ])
        #expect(problems(rules: [rule(cites: [])]) == ["rules.R.cites: a rule cites at least one provision"])
    }

    @Test func `in force`() {
        let early = Validity(from: SmallBook.date("1980-01-01"))
        #expect(
            problems(rules: [rule(validity: early)])
                == [
                    "rules.R.cites[0]: `TREATY` is in force from 1990-01-01, cited from 1980-01-01: write `valid: {from: "
                        + "1990-01-01}`"
                ])
        let later = citing(
            "TREATY", "art. 1", .custom, validity: Validity(from: SmallBook.date("1990-01-01")))
        #expect(problems(rules: [rule(cites: later, validity: early)]) == [])
    }

    @Test func `article checked`() {
        func checked(_ state: Verification, isChecked: Bool, _ other: Rule? = nil) -> [String] {
            problems { parts in
                let provision = Provision(
                    reference: "art. 1", paraphrase: SmallBook.said, domains: [], modality: .obligation,
                    isSafeguard: false, isChecked: isChecked)
                let treaty = Instrument(
                    id: "TREATY", title: SmallBook.said, kind: .treaty,
                    inForce: PartialDate(SmallBook.date("1990-01-01")),
                    provisions: [provision], verification: state)
                parts.catalogue = Catalogue([treaty, SmallBook.resolution])
                parts.rules = [other ?? rule()]
                parts.tests = SmallBook.tests(for: parts.rules)
            }
        }
        #expect(
            checked(.recalled, isChecked: true)
                == [
                    "rules.R.cites[0]: `TREATY` is recalled and not checked: a lawyer has to tick it before a rule rests on "
                        + "it"
                ])
        #expect(
            checked(.checked, isChecked: false)
                == [
                    "rules.R.cites[0]: `TREATY art. 1` has not been compared with the text: a lawyer has to tick it"
                ])
        #expect(checked(.ticked, isChecked: false) == [])
        let binding = SmallBook.rule(
            "R", .needsReview, when: [.is(Vocabulary.kind, "visit")],
            cites: citing("RESOLUTION", "OP1", .councilDecision),
            binds: .byStanding("TREATY", [.party: .needsReview]))
        #expect(checked(.checked, isChecked: true, binding) == [])
        let start = "rules.R.binds.instrument: `TREATY` is recalled and not checked: "
        #expect(checked(.recalled, isChecked: true, binding).map { $0.hasPrefix(start) } == [true])
    }

    @Test func `undefined term`() {
        #expect(
            problems(rules: [rule(when: [.is("act.plannd", "yes")])])
                == ["rules.R.when[0]: undefined term `act.plannd`; did you mean `act.planned`?"])
    }

    @Test func `impossible value`() {
        #expect(
            problems(rules: [rule(when: [.any([.is("act.place", "indoor"), .is("act.planned", "yes")])])])
                == [
                    "rules.R.when[0].any[0]: `act.place` can never be `indoor`, expected indoors, outdoors, at_sea; did you "
                        + "mean `indoors`?"
                ])
        #expect(
            problems(rules: [rule(when: [.is("act.begins", "2020-01-01")])])
                == [
                    "rules.R.when[0]: `act.begins` is a day, expected `is before` or `is on or after` YYYY-MM-DD"
                ])
        #expect(
            problems(rules: [rule(when: [.isBefore("act.place", SmallBook.day)])])
                == ["rules.R.when[0]: `act.place` is no day, expected `act.place is value`"])
    }

    @Test func `unreachable rule`() {
        #expect(
            problems(rules: [rule(when: [.is("act.planned", "yes"), .is("act.planned", "no")])])
                == ["rules.R.when: no combination of facts makes `R` apply"])
        let turned = Validity(from: SmallBook.date("2010-01-01"), to: SmallBook.date("2009-01-01"))
        #expect(
            problems(rules: [rule(validity: turned)])
                == ["rules.R.valid: valid from 2010-01-01 until 2009-01-01, which is earlier"])
        let wide = SmallBook.rule(
            "WIDE", .needsReview, when: [.isOneOf(Vocabulary.kind, ["visit", "training"])])
        #expect(
            problems(rules: [wide, rule(yieldsTo: ["WIDE"])])
                == ["rules.R.yields_to: `R` is always set aside: `WIDE` applies whenever it does"])
    }

    @Test func `opposite verdicts, with a counter-example`() {
        let rules = [
            SmallBook.rule("YES", .compatible, when: [.is("act.planned", "yes")]),
            SmallBook.rule("NO", .incompatible, when: [.is("act.place", "at_sea")]),
        ]
        #expect(
            problems(rules: rules)
                == [
                    "rules.NO: `YES` and `NO` give opposite verdicts, for example when act.date is 2000-01-01, act.planned "
                        + "is yes, act.place is at_sea: say which `yields_to` the other"
                ])
        let yielding = SmallBook.rule(
            "YES", .compatible, when: [.is("act.planned", "yes")], yieldsTo: ["NO"])
        #expect(problems(rules: [yielding, rules[1]]) == [])
    }

    @Test func `incompatible on soft law alone`() {
        let message =
            "rules.R.cites: `incompatible` rests on recommendations and policies alone, expected a treaty, custom, a "
            + "decision of the Council, the Charter or a peremptory norm"
        let soft = citing("POLICY", "para. 1", .policy)
        #expect(problems(rules: [rule(cites: soft, verdict: .incompatible)]) == [message])
        #expect(problems(rules: [rule(cites: soft + [SmallBook.citation], verdict: .incompatible)]) == [])
    }

    @Test func `a call cited as a duty`() {
        #expect(
            problems(rules: [rule(cites: citing("RESOLUTION", "OP2", .councilDecision))])
                == [
                    "rules.R.cites[0].layer: `RESOLUTION OP2` recommends and is cited as a duty, expected recommendation or "
                        + "policy"
                ])
    }

    @Test func `a layer that the instrument is not of`() {
        #expect(
            problems(rules: [rule(cites: citing("POLICY", "para. 1", .custom))])
                == ["rules.R.cites[0].layer: `POLICY` is no custom, expected recommendation, policy"])
    }

    @Test func `a positive and a negative test`() {
        #expect(
            problems(rules: [rule()]) { $0.tests = [] }
                == [
                    "rules.R: `R` has no negative test, expected one that names it in `without`",
                    "rules.R: `R` has no positive test, expected one that names it in `rules` or `fires`",
                ])
    }

    @Test func `a missing translation`() {
        let half = Rule(
            id: "R", title: Wording(fr: "titre", en: "title"), when: .is(Vocabulary.kind, "visit"),
            cites: [SmallBook.citation], binds: .everyone(.needsReview), because: Wording(en: "because"),
            validity: SmallBook.since2000)
        #expect(
            problems(rules: [half]) == ["rules.R.title: no text in ar", "rules.R.because: no text in ar, fr"])
    }

    @Test func `yields_to: unknown, and in a circle`() {
        #expect(
            problems(rules: [rule(yieldsTo: ["S"])]) == [
                "rules.R.yields_to: there is no rule `S`; did you mean `R`?"
            ])
        let circle = [
            SmallBook.rule("A", .needsReview, when: [.is("act.planned", "yes")], yieldsTo: ["B"]),
            SmallBook.rule("B", .needsReview, when: [.is("act.urgent", "yes")], yieldsTo: ["A"]),
        ]
        #expect(
            problems(rules: circle) == [
                "rules.A.yields_to: rules yield in a circle: `A` yields to `B` yields to `A`"
            ])
        #expect(throws: LawError.self) { try SmallBook.book(rules: circle) }
    }

    @Test func `a hard rule says incompatible and yields to none`() {
        #expect(
            problems(rules: [rule(isHard: true)]) == [
                "rules.R.gate: a hard rule says `incompatible` and nothing else"
            ])
    }

    @Test func `conditions on file`() {
        let bare = Rule(
            id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"), cites: [SmallBook.citation],
            binds: .everyone(.compatibleWithConditions), conditions: ["plan_in"], because: SmallBook.said,
            validity: SmallBook.since2000)
        #expect(
            problems(rules: [bare])
                == ["rules.R.conditions: there is no condition `plan_in`; did you mean `plan_it`?"])
    }

    @Test func `no word for what somebody is`() {
        let terms = SmallBook.terms + [SmallBook.yesNo("act.targets_religion")]
        #expect(
            problems(terms: terms)
                == [
                    "terms.act.targets_religion: `religion` is no word for a fact: religion, ethnicity, nationality, belief "
                        + "and opposition are never a risk"
                ])
    }

    @Test func `names that appear twice`() {
        #expect(problems(rules: [rule(), rule()]).first == "rules.R: `R` appears twice among the rules")
    }

    @Test func `contested law has two readings and no verdict of its own`() {
        let reading = Reading(text: SmallBook.said, verdict: .compatible)
        let contested = Rule(
            id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"), cites: [SmallBook.citation],
            binds: .everyone(.compatible), because: SmallBook.said, validity: SmallBook.since2000,
            readings: [reading])
        #expect(
            problems(rules: [contested])
                == [
                    "rules.R.readings: contested law has at least two readings with different verdicts",
                    "rules.R.verdict: the law is contested, expected needs_legal_review: no reading is chosen",
                ])
    }

    @Test func `dates of participation that cannot be, or have not come`() {
        func row(signed: String, deposited: String) -> [Participation] {
            [
                Participation(
                    state: SmallBook.mali, instrument: "TREATY", listed: .party, signed: PartialDate(signed),
                    deposited: PartialDate(deposited), source: "made up")
            ]
        }
        #expect(
            problems(rows: row(signed: "2005-01-01", deposited: "2004-01-01"))
                == ["participation.ML.TREATY: deposited on 2004-01-01, signed later, on 2005-01-01"])
        #expect(
            problems(rows: row(signed: "2005-01-01", deposited: "2030-01-01"), today: SmallBook.day)
                == ["participation.ML.TREATY: 2030-01-01 has not come, expected a date until 2026-11-23"])
    }

    @Test func `a premise with too many ways is split`() {
        let word: (String) -> Premise = {
            .any([.is("act.place", $0), .is("act.planned", "yes"), .is("act.urgent", "no")])
        }
        let premise = Premise.all(Array(repeating: word("indoors"), count: 8))
        #expect(
            problems(rules: [rule(when: [premise])])
                == ["rules.R.when: the premise has more than 2048 ways to hold: split the rule"])
    }

    @Test func `a problem stands at its place in the file, or at the nearest part around it`() {
        let found = problems(rules: [rule(when: [.is("act.plannd", "yes")])]) { parts in
            parts.places = ["rules.R.when": SourcePlace(file: "rules.yaml", line: 4, column: 5)]
        }
        #expect(
            found == [
                "rules.yaml:4:5: rules.R.when[0]: undefined term `act.plannd`; did you mean `act.planned`?"
            ])
    }
}
