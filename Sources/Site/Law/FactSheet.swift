// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Law
import Record

/// What has been answered so far about an act, as a form carries it from step to step.
///
/// Names: `initiative`, `title`, `date`, `state` (several), `fact.<term>` for the act, `fact.<term>@<state>` for a state.
struct FactSheet: Sendable {
    let book: LawBook
    let initiative: Initiative?
    let title: Multilingual
    let facts: Facts

    init(book: LawBook, initiative: Initiative?, title: Multilingual, facts: Facts) {
        (self.book, self.initiative, self.title, self.facts) = (book, initiative, title, facts)
    }

    init(_ input: FormInput, initiative: Initiative?, book: LawBook, _ call: Call) {
        self.book = book
        self.initiative = initiative
        title = initiative?.proposal.title ?? input.multilingual("name")
        let day = input.day("date") ?? call.now.day
        var facts = Facts(date: LawDate(day))
        for code in input.all("state").compactMap({ StateCode($0) }) { facts.states[code] = [:] }
        for (name, values) in input.values where name.hasPrefix("fact.") {
            guard let answer = values.first, !answer.isEmpty else { continue }
            let parts = name.dropFirst("fact.".count).split(separator: "@", maxSplits: 1).map(String.init)
            guard let name = parts.first, let term = book.parts.vocabulary[.init(name)] else { continue }
            if parts.count == 2, let state = StateCode(parts[1]), facts.states[state] != nil {
                facts.states[state]?[term.id] = answer
            } else if parts.count == 1, term.scope == .act {
                facts.act[term.id] = answer
            }
        }
        self.facts = facts
    }

    /// The question's name in the form.
    static func name(of term: Term.ID, for state: StateCode?) -> String {
        "fact.\(term)" + (state.map { "@\($0)" } ?? "")
    }

    /// Everything answered, to be carried along hidden.
    var answered: [(name: String, value: String)] {
        var pairs = facts.act.map { (Self.name(of: $0.key, for: nil), $0.value) }
        for (state, answers) in facts.states {
            pairs += answers.map { (Self.name(of: $0.key, for: state), $0.value) }
        }
        return pairs.sorted { $0.0 < $1.0 }
    }

    /// What the law book still asks: answers that can change the advice and were not given yet. Nobody is asked again
    /// what they said they do not know.
    func open() throws(LawError) -> [Question] {
        try book.questions(facts).filter { $0.matters && $0.answer == nil && !isAnswered($0) }
    }

    /// What was answered and makes no difference any more, given the other answers.
    func idle() throws(LawError) -> Set<String> {
        Set(try book.questions(facts).filter { !$0.matters }.map { Self.name(of: $0.term.id, for: $0.state) })
    }

    private func isAnswered(_ question: Question) -> Bool {
        let answers = question.state.map { facts.states[$0] ?? [:] } ?? facts.act
        return answers[question.term.id] != nil
    }

    /// The assessment as it goes on the record.
    func draft() throws(LawError) -> AssessmentDraft {
        let answer = try book.assess(facts)
        return AssessmentDraft(
            initiative: initiative?.id, textHash: initiative?.texts.hash, title: title,
            date: Day(facts.date), facts: facts.act.plain,
            states: Dictionary(
                uniqueKeysWithValues: facts.states.compactMap { state, answers in
                    Organisation.ID(state).map { ($0, answers.plain) }
                }),
            book: book.pins,
            answers: answer.assessments.map { .init(of: $0) }, verdict: answer.verdict,
            digest: LawAnswer.digest(of: answer), worded: answer.conditions.map { .init($0) })
    }
}

extension [Term.ID: String] {
    fileprivate var plain: [String: String] {
        reduce(into: [String: String]()) { $0[$1.key.text] = $1.value }
    }
}

extension AssessmentDraft.Answer {
    init(of assessment: Assessment) {
        self.init(
            state: assessment.state.flatMap { Organisation.ID($0) }, verdict: assessment.verdict,
            rules: assessment.firedRules.map(\.text), conditions: assessment.conditions.map(\.id.text),
            missing: assessment.missing.map(\.text), hard: assessment.hardGrounds)
    }
}

extension Assessment {
    /// The gates, and the hard rules of the files, that stand in the way or are not answered.
    var hardGrounds: [String] {
        Set(
            grounds.filter { $0.isHard && ($0.applies || $0.effect == .undecided) }
                .map { $0.gate?.rawValue ?? $0.rule.text }
        ).sorted()
    }
}

extension AssessmentDraft {
    /// The facts as the engine takes them.
    var asked: Facts {
        var asked = Facts(date: LawDate(date))
        for (term, answer) in facts { asked.act[.init(term)] = answer }
        for (state, answers) in states {
            guard let code = StateCode(state.text) else { continue }
            asked.states[code] = [:]
            for (term, answer) in answers { asked.states[code]?[.init(term)] = answer }
        }
        return asked
    }
}

extension LawBook {
    /// What the law engine answers to facts about an initiative, as it goes on the record.
    ///
    /// - Throws: what is wrong with the facts.
    package func draft(
        _ facts: [String: String], states: [Organisation.ID: [String: String]], on day: Day,
        about initiative: Initiative
    ) throws(LawError) -> AssessmentDraft {
        var asked = Facts(date: LawDate(day))
        for (term, answer) in facts { asked.act[.init(term)] = answer }
        for (state, answers) in states {
            guard let code = StateCode(state.text) else { continue }
            asked.states[code] = [:]
            for (term, answer) in answers { asked.states[code]?[.init(term)] = answer }
        }
        let sheet = FactSheet(
            book: self, initiative: initiative, title: initiative.proposal.title, facts: asked)
        return try sheet.draft()
    }
}
