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
