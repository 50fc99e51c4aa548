// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// The words that rules use, and those that the vocabulary may hold.
struct TermCheckTests: BookChecking {
    @Test func `every comparison that a term admits`() {
        let premises: [Premise] = [
            .is("act.planned", "yes"), .isOneOf("act.place", ["indoors", "at_sea"]),
            .isBefore("act.begins", SmallBook.day), .not(.isOnOrAfter("act.begins", SmallBook.day)),
            .isOnOrAfter(Vocabulary.date, SmallBook.day),
        ]
        for premise in premises { #expect(problems(rules: [rule(when: [premise])]) == [], "\(premise)") }
    }

    @Test func `a day is compared as a day, also that of the act`() {
        #expect(
            problems(rules: [rule(when: [.is(Vocabulary.date, "2020-01-01")])])
                == [
                    "rules.R.when[0]: `act.date` is a day, expected `is before` or `is on or after` YYYY-MM-DD"
                ])
        #expect(
            problems(rules: [rule(when: [.not(.isOnOrAfter("act.begns", SmallBook.day))])])
                == ["rules.R.when[0].not: undefined term `act.begns`; did you mean `act.begins`?"])
    }

    @Test func `a value stands once in a list`() {
        #expect(
            problems(rules: [rule(when: [.isOneOf("act.place", ["indoors", "indoors"])])])
                == ["rules.R.when[0]: a value of `act.place` appears twice"])
    }

    @Test func `the day of the act is in every vocabulary`() {
        let term = Term(id: Vocabulary.date, answer: .date, label: SmallBook.said, why: SmallBook.said)
        #expect(
            problems(terms: SmallBook.terms + [term])
                == ["terms.act.date: `act.date` is in every vocabulary and is not defined again"])
    }

    @Test func `a closed list has an end`() {
        func counting(_ count: Int) -> [String] {
            problems(
                terms: SmallBook.terms + [SmallBook.choice("act.many", (1...count).map { "v\($0)" })])
        }
        #expect(counting(63) == ["terms.act.many: 63 values found, expected fewer than 63"])
        #expect(counting(62) == [])
    }

    @Test func `a term is for kinds of act that are on file`() {
        func forKinds(_ kinds: [String]) -> [String] {
            let term = Term(
                id: "act.new", answer: .date, label: SmallBook.said, why: SmallBook.said, kinds: kinds)
            return problems(terms: SmallBook.terms + [term])
        }
        #expect(
            forKinds(["visit", "trainig"])
                == ["terms.act.new.kinds: there is no kind of act `trainig`; did you mean `training`?"])
        #expect(forKinds(["visit", "training"]) == [])
    }

    @Test func `no value names what somebody is, and a part of a word is no word`() {
        #expect(
            problems(terms: SmallBook.terms + [SmallBook.choice("act.group", ["tribal", "other"])])
                == [
                    "terms.act.group: `tribal` is no word for a fact: religion, ethnicity, nationality, belief and "
                        + "opposition are never a risk"
                ])
        #expect(problems(terms: SmallBook.terms + [SmallBook.yesNo("act.sector_grace")]) == [])
    }

    /// A gate that reads a word which no vocabulary has would stand open.
    @Test func `the vocabulary has every word that the gates read`() {
        func found(_ more: [Term]) -> [String] {
            var parts = SmallBook.parts(terms: SmallBook.terms + more)
            parts.gates = [.nonDiscrimination]
            return LawChecker(parts).gateTermProblems().map(\.description)
        }
        let id: Term.ID = "act.selects_by_protected_ground"
        #expect(
            found([]) == ["terms: there is no term `\(id)`, which the gate `non_discrimination` reads"])
        #expect(
            found([SmallBook.choice(id, ["perhaps", "no"])])
                == ["terms.\(id): `\(id)` has no value `yes`, which the gate `non_discrimination` reads"])
        #expect(found([SmallBook.yesNo(id)]) == [])
        #expect(throws: LawError.self) {
            try LawBook(SmallBook.parts(gates: [.nonDiscrimination]))
        }
    }
}
