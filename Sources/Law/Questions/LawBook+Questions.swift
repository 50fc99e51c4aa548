// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// The facts form: what is asked about an act, in the order of the vocabulary. Before the kind of act is known
    /// nothing else is asked. What can neither change the advice any more nor open a hard gate is listed only where it
    /// has an answer.
    ///
    /// - Throws: what is wrong with the facts.
    package func questions(_ facts: Facts) throws(LawError) -> [Question] {
        let problems = problems(in: facts)
        guard problems.isEmpty else { throw LawError(problems) }
        let states: [StateCode?] = facts.states.isEmpty ? [nil] : facts.participants
        let asked = Asking(book: self, facts: facts, states: states)
        return parts.vocabulary.terms.flatMap { term in
            switch term.scope {
            case .act: [asked.question(term, for: nil)].compactMap(\.self)
            case .state: facts.participants.compactMap { asked.question(term, for: $0) }
            }
        }
    }
}

/// Which rules ask for which answers.
private struct Asking {
    let book: LawBook
    let facts: Facts
    let states: [StateCode?]
    /// By state, the rules that are waiting for a term.
    private let waiting: [StateCode?: [Term.ID: [Rule.ID]]]

    init(book: LawBook, facts: Facts, states: [StateCode?]) {
        (self.book, self.facts, self.states) = (book, facts, states)
        waiting = Dictionary(uniqueKeysWithValues: states.map { ($0, book.waitingRules(facts, for: $0)) })
    }

    func question(_ term: Term, for state: StateCode?) -> Question? {
        let answers = state.map { facts.states[$0] ?? [:] } ?? facts.act
        let answer = answers[term.id].flatMap { $0 == Facts.unknown ? nil : $0 }
        let asking = answer == nil ? rulesWaiting(for: term, state) : rulesWaitingWithout(term, state)
        guard answer != nil || !asking.isEmpty else { return nil }
        if facts.act[Vocabulary.kind].map({ $0 == Facts.unknown }) ?? true, term.id != Vocabulary.kind,
            answer == nil
        {
            return nil
        }
        return Question(term: term, state: state, answer: answer, matters: !asking.isEmpty, asking: asking)
    }

    private func rulesWaiting(for term: Term, _ state: StateCode?) -> [Rule.ID] {
        merged((term.scope == .state ? [state] : states).map { waiting[$0]?[term.id] ?? [] })
    }

    /// The rules that would wait if the term had no answer.
    private func rulesWaitingWithout(_ term: Term, _ state: StateCode?) -> [Rule.ID] {
        let open = facts.answering(term.id, nil, for: state)
        return merged(
            (term.scope == .state ? [state] : states).map { book.waitingRules(open, for: $0)[term.id] ?? [] })
    }

    private func merged(_ rules: [[Rule.ID]]) -> [Rule.ID] {
        let all = Set(rules.joined())
        return book.rules.map(\.id).filter(all.contains)
    }
}

extension LawBook {
    /// By term, the undecided rules whose answer it would help to find. Where the advice is settled, incompatible by a
    /// rule that yields to nothing undecided, only hard rules go on asking: an officer may depart from such advice once
    /// every hard gate is answered. Where a hard rule settles it nobody may, and nothing more is asked.
    fileprivate func waitingRules(_ facts: Facts, for state: StateCode?) -> [Term.ID: [Rule.ID]] {
        var outcome = Evaluation()
        let cells = FactReader(slots: program.slots).cells(facts, for: state)
        program.run(cells, standings(of: state, on: facts.date).map { StandingCell($0) }, into: &outcome)
        var undecided = outcome.marks.filter { $0.effect == .undecided }.map(\.rule).sorted()
        let settling = outcome.marks.filter { mark in
            mark.effect == .applies && mark.severity == LegalVerdict.incompatible.severity
                && !program.yields[program.rules[mark.rule].yieldsTo].contains(where: undecided.contains)
        }
        guard !settling.contains(where: { rules[$0.rule].isHard }) else { return [:] }
        if !settling.isEmpty { undecided = undecided.filter { rules[$0].isHard } }
        var waiting: [Term.ID: [Rule.ID]] = [:]
        for place in undecided {
            let trace = Tracing(slots: program.slots, cells: cells).trace(rules[place].when)
            for term in trace.unanswered { waiting[term, default: []].append(rules[place].id) }
        }
        return waiting
    }
}
