// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// Everything that people read is there in three languages; what is left out altogether is left out.
struct TranslationCheckTests: BookChecking {
    private static let half = Wording(en: "text")

    private func saying(
        cites: [Citation] = [SmallBook.citation], floor: Wording = Wording(), readings: [Reading] = []
    ) -> Rule {
        Rule(
            id: "R", title: SmallBook.said, when: .is(Vocabulary.kind, "visit"), cites: cites,
            binds: .everyone(.needsReview), floor: floor, because: SmallBook.said,
            validity: SmallBook.since2000, readings: readings)
    }

    private func term(
        label: Wording = SmallBook.said, why: Wording = SmallBook.said, values: [Term.Value]
    ) -> [Term] {
        SmallBook.terms + [Term(id: "act.new", answer: .choice(values), label: label, why: why)]
    }

    private let answers: [Term.Value] = [.init("yes"), .init("no")]

    @Test func `the coalition's own policy`() {
        #expect(problems(rules: [saying(floor: Self.half)]) == ["rules.R.floor: no text in ar, fr"])
        #expect(problems(rules: [saying(floor: SmallBook.said)]) == [])
        #expect(problems(rules: [saying()]) == [])
    }

    @Test func `a text that was copied from another language is none of its own`() {
        let copied = Wording(ar: "Same text", fr: "same text", en: "Same text")
        #expect(
            problems(rules: [saying(floor: copied)])
                == [
                    "rules.R.floor: the text in ar has no Arabic letters",
                    "rules.R.floor: the text is the same in fr and en",
                ])
        let arabic = Wording(ar: "نص", fr: "نص", en: "نص آخر")
        #expect(
            problems(rules: [saying(floor: arabic)])
                == [
                    "rules.R.floor: the text in en has no Latin letters",
                    "rules.R.floor: the text in fr has no Latin letters",
                ])
        let shared = Wording(ar: "مبادرة", fr: "Initiative", en: "initiative")
        #expect(problems(rules: [saying(floor: shared)]) == [])
    }

    @Test func `the note of a citation`() {
        func noted(_ note: Wording) -> [String] {
            let citation = Citation(
                instrument: "TREATY", provision: "art. 1", layer: .custom, note: note)
            return problems(rules: [saying(cites: [citation])])
        }
        #expect(noted(Wording(ar: "نص")) == ["rules.R.cites[0].note: no text in fr, en"])
        #expect(noted(SmallBook.said) == [])
    }

    @Test func `a reading of contested law`() {
        func read(_ text: Wording) -> [String] {
            let readings = [
                Reading(text: SmallBook.said, verdict: .compatible),
                Reading(text: text, verdict: .incompatible),
            ]
            return problems(rules: [saying(readings: readings)])
        }
        #expect(read(Wording(fr: "texte")) == ["rules.R.readings[1].text: no text in ar, en"])
        #expect(read(SmallBook.said) == [])
    }

    @Test func `a condition`() {
        let found = problems { $0.conditions = [Condition(id: "plan_it", text: Self.half)] }
        #expect(found == ["conditions.plan_it.text: no text in ar, fr"])
    }

    @Test func `the label and the reason of a term`() {
        #expect(
            problems(terms: term(label: Self.half, values: answers))
                == ["terms.act.new.label: no text in ar, fr"])
        #expect(
            problems(terms: term(why: Wording(), values: answers))
                == ["terms.act.new.why: no text in ar, fr, en"])
    }

    @Test func `the values of a list, but for yes and no`() {
        let values: [Term.Value] = [.init("near", label: Self.half), .init("far", label: SmallBook.said)]
        #expect(problems(terms: term(values: values)) == ["terms.act.new.values.near: no text in ar, fr"])
        #expect(problems(terms: term(values: answers)) == [])
    }
}
