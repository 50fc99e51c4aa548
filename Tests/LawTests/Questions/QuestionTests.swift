// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct QuestionTests {
    private func asked(
        _ act: [Term.ID: String], states: [StateCode: [Term.ID: String]] = [SmallBook.mali: [:]]
    ) throws
        -> [Question]
    {
        try SmallBook.book().questions(SmallBook.facts(act, states: states))
    }

    @Test func `the kind of act is asked first, and nothing else before it`() throws {
        #expect(try asked([:]).map(\.term.id) == [Vocabulary.kind])
    }

    @Test func `only what can still matter is asked, and by whom it is asked`() throws {
        let questions = try asked([Vocabulary.kind: "training"])
        #expect(questions.filter { $0.answer == nil }.map(\.term.id) == ["act.planned"])
        #expect(questions.last?.asking == ["PLANNED", "UNPLANNED"])
    }

    @Test func `an answer goes on to matter while another would change the advice`() throws {
        let questions = try asked([Vocabulary.kind: "training", "act.planned": "yes", "act.place": "at_sea"])
        let matters = Dictionary(uniqueKeysWithValues: questions.map { ($0.term.id, $0.matters) })
        #expect(matters == [Vocabulary.kind: true, "act.planned": true, "act.place": false])
    }

    @Test func `once an act is incompatible nothing more is asked`() throws {
        let questions = try asked([Vocabulary.kind: "visit", "act.place": "at_sea"])
        #expect(questions.filter { $0.answer == nil }.isEmpty)
    }

    /// Two soft rules and a hard one about visits.
    private static let guarded = [
        SmallBook.rule(
            "SEA", .incompatible, when: [.is(Vocabulary.kind, "visit"), .is("act.place", "at_sea")]),
        SmallBook.rule(
            "PLAN", .needsReview, when: [.is(Vocabulary.kind, "visit"), .is("act.planned", "no")]),
        SmallBook.rule(
            "HARD", .incompatible, when: [.is(Vocabulary.kind, "visit"), .is("act.urgent", "yes")],
            isHard: true),
    ]

    @Test(
        arguments: [
            (["act.place": "at_sea"], ["act.urgent"]), (["act.place": "at_sea", "act.urgent": "no"], []),
            (["act.place": "at_sea", "act.urgent": "yes"], []), (["act.urgent": "yes"], []),
            (["act.place": "indoors", "act.urgent": "no"], ["act.planned"]),
        ] as [([Term.ID: String], [Term.ID])])
    func `a soft rule that settles it leaves the questions of hard ones, and a hard one leaves none`(
        _ answers: [Term.ID: String], _ asked: [Term.ID]
    ) throws {
        let facts = SmallBook.facts(
            answers.merging([Vocabulary.kind: "visit"]) { $1 }, states: [SmallBook.mali: [:]])
        let questions = try SmallBook.book(rules: Self.guarded).questions(facts)
        #expect(questions.filter { $0.matters && $0.answer == nil }.map(\.term.id) == asked)
    }

    /// An officer may depart from what a soft rule says, but only once every hard gate is answered: the form leads there.
    @Test(arguments: [
        "training", "data_transfer", "person_transfer", "asset_freeze", "content_takedown", "initiative",
    ])
    func `an act that a soft rule bars can have every hard gate answered`(_ kind: String) throws {
        let soft = SmallBook.rule("SOFT", .incompatible, when: [.is(Vocabulary.kind, kind)])
        let book = try LawBook(
            SmallBook.parts(rules: [soft], terms: GateTests.vocabulary, gates: Gate.allCases))
        let open = GateTests.open(kind)
        var facts = SmallBook.facts([Vocabulary.kind: kind], states: [SmallBook.mali: [:]])
        #expect(try book.assess(facts, for: SmallBook.mali).isHard)
        while let next = try book.questions(facts).first(where: { $0.matters && $0.answer == nil }) {
            let answers = next.state.flatMap { open.states[$0] } ?? open.act
            let answer: String = try #require(answers[next.term.id])
            facts = facts.answering(next.term.id, answer, for: next.state)
        }
        let answered = try book.assess(facts, for: SmallBook.mali)
        #expect(answered.verdict == .incompatible && !answered.isHard)
        #expect(answered.firedRules == ["SOFT"])
    }

    @Test func `a state is asked for itself`() throws {
        let rules = [SmallBook.rule("AGREED", .compatible, when: [.is("state.agrees", "yes")])]
        let facts = SmallBook.facts(
            [Vocabulary.kind: "visit"],
            states: [SmallBook.mali: ["state.agrees": "yes"], SmallBook.oman: [:]])
        let questions = try SmallBook.book(rules: rules).questions(facts).filter { $0.term.scope == .state }
        #expect(questions.map(\.state) == [SmallBook.mali, SmallBook.oman])
        #expect(questions.map(\.answer) == ["yes", nil])
    }
}
