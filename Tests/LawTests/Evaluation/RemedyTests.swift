// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// How far the search for a milder verdict reaches, and what it says where it ends early.
struct RemedyTests {
    /// A visit is compatible, unless one of so many questions is answered with yes.
    private func book(questions: Int) throws -> LawBook {
        let asked = (1...questions).map { Term.ID("act.q\($0)") }
        let rules = [
            SmallBook.rule("GOOD", .compatible, when: [.is(Vocabulary.kind, "visit")]),
            SmallBook.rule("BAD", .incompatible, when: [.any(asked.map { .is($0, "yes") })]),
        ]
        return try LawBook(
            SmallBook.parts(rules: rules, terms: SmallBook.terms + asked.map(SmallBook.yesNo)))
    }

    private func allYes(_ questions: Int) -> Facts {
        var facts = SmallBook.facts([Vocabulary.kind: "visit"])
        for number in 1...questions { facts.act[Term.ID("act.q\(number)")] = "yes" }
        return facts
    }

    @Test func `a set is looked at once, in whatever order its answers could be given`() throws {
        let assessment = try book(questions: 7).assess(allYes(7), for: nil)
        #expect(assessment.verdict == .incompatible && assessment.isSearchedThrough)
        let remedy = try #require(assessment.remedies.first)
        #expect(remedy.verdict == .compatible && assessment.remedies.count == 1)
        #expect(Set(remedy.changes.map(\.term)) == Set((1...7).map { Term.ID("act.q\($0)") }))
        #expect(remedy.changes.allSatisfy { $0.from == "yes" && $0.to == "no" })
    }

    @Test func `a search that ends before it has looked at everything says so`() throws {
        let book = try book(questions: 14)
        func isTold(_ assessment: Assessment) -> Bool {
            let json = String(decoding: assessment.json, as: UTF8.self)
            let isMarked = json.contains(#""remedies-searched""#)
            let texts = Tongue.allCases.filter { tongue in
                let said = AssessmentPhrase.notAllSearched.wording.text(in: tongue)
                return book.text(of: assessment, in: tongue).contains(said)
            }
            #expect(texts.count == (isMarked ? 3 : 0))
            return isMarked
        }
        let long = try book.assess(allYes(14), for: nil)
        #expect(!long.isSearchedThrough && long.remedies.isEmpty && isTold(long))
        var facts = allYes(14)
        for number in 2...14 { facts.act[Term.ID("act.q\(number)")] = "no" }
        let short = try book.assess(facts, for: nil)
        #expect(short.isSearchedThrough && short.remedies.count == 1 && !isTold(short))
    }

    @Test func `what is on file may be otherwise for a rule without conditions, never for one with them`()
        throws
    {
        let visit = Premise.is(Vocabulary.kind, "visit")
        let calm = SmallBook.rule("CALM", .compatible, when: [visit, .is("act.urgent", "no")])
        let loose = SmallBook.rule(
            "LOOSE", .compatibleWithConditions, when: [visit, .is("act.planned", "no")])
        let facts = SmallBook.facts(
            [Vocabulary.kind: "visit", "act.urgent": "yes", "act.planned": "yes"])
        let calmed = try SmallBook.book(rules: [calm, loose]).assess(facts, for: nil)
        #expect(calmed.verdict == .needsReview && calmed.isUnmatched)
        #expect(
            calmed.remedies == [
                Remedy(changes: [.init(term: "act.urgent", from: "yes", to: "no")], verdict: .compatible)
            ])
        #expect(try SmallBook.book(rules: [loose]).assess(facts, for: nil).remedies.isEmpty)
    }

    @Test func `a rule on another kind of act is no way to a milder verdict`() throws {
        let training = Premise.is(Vocabulary.kind, "training")
        let rules = [SmallBook.rule("OTHER", .compatible, when: [training, .is("act.urgent", "no")])]
        let facts = SmallBook.facts([Vocabulary.kind: "visit"])
        let assessment = try SmallBook.book(rules: rules).assess(facts, for: nil)
        #expect(assessment.remedies.isEmpty && assessment.isSearchedThrough)
    }
}
