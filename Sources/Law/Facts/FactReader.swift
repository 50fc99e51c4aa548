// SPDX-License-Identifier: Apache-2.0

/// Reads facts against a vocabulary: every term is known and every answer possible, or nothing is read.
struct FactReader {
    let slots: Slots

    /// The cells of the facts for a state. Only what `problems` finds nothing against.
    func cells(_ facts: Facts, for state: StateCode?) -> [Int32] {
        var cells = Array(repeating: Int32(0), count: slots.count)
        fill(&cells, from: facts.act)
        if let state, let own = facts.states[state] { fill(&cells, from: own) }
        cells[0] = Slots.cell(facts.date)
        return cells
    }

    /// The same in one go with the question whether all is well with the facts; nil where `problems` finds something.
    func soundCells(_ facts: Facts, for state: StateCode?) -> [Int32]? {
        var cells = Array(repeating: Int32(0), count: slots.count)
        guard eachCell(of: facts.act, .act, { cells[$0] = $1 }) else { return nil }
        for (other, answers) in facts.states {
            let isOwn = other == state
            guard eachCell(of: answers, .state, { if isOwn { cells[$0] = $1 } }) else { return nil }
        }
        cells[0] = Slots.cell(facts.date)
        return cells
    }

    /// Whether every term is known and asked here, and every answer possible; what is known is taken as it comes.
    private func eachCell(
        of answers: [Term.ID: String], _ scope: Term.Scope, _ take: (_ slot: Int, _ cell: Int32) -> Void
    ) -> Bool {
        for (term, answer) in answers {
            guard let slot = slots.place(of: term), slot > 0, slots.scope(at: slot) == scope else {
                return false
            }
            if answer == Facts.unknown { continue }
            guard let cell = slots.cell(answer, at: slot) else { return false }
            take(slot, cell)
        }
        return true
    }

    private func fill(_ cells: inout [Int32], from answers: [Term.ID: String]) {
        for (term, answer) in answers {
            guard answer != Facts.unknown, let slot = slots.place(of: term) else { continue }
            cells[slot] = slots.cell(answer, at: slot) ?? 0
        }
    }

    /// Everything that is wrong with facts, in alphabetical order of terms.
    func problems(in facts: Facts) -> [LawProblem] {
        var found = problems(in: facts.act, scope: .act, at: "facts")
        for state in facts.participants {
            found += problems(in: facts.states[state] ?? [:], scope: .state, at: "states.\(state)")
        }
        return found
    }

    private func problems(in answers: [Term.ID: String], scope: Term.Scope, at path: String) -> [LawProblem] {
        answers.sorted { $0.key < $1.key }.compactMap { term, answer in
            let path = "\(path).\(term)"
            guard let slot = slots.place(of: term), term != Vocabulary.date else {
                return LawProblem(
                    .undefinedTerm, at: path, "undefined term `\(term.text.prefix(60))`",
                    nearest: NearestTerm.of(term.text, among: slots.terms.dropFirst().map(\.id.text)))
            }
            guard slots.terms[slot].scope == scope else {
                let place = scope == .act ? "under the state that it is about" : "once, for the act"
                return LawProblem(.form, at: path, "`\(term)` is answered \(place)")
            }
            guard answer != Facts.unknown, slots.cell(answer, at: slot) == nil else { return nil }
            return impossible(answer, slots.terms[slot], at: path)
        }
    }

    private func impossible(_ answer: String, _ term: Term, at path: String) -> LawProblem {
        guard case .choice(let values) = term.answer else {
            return LawProblem(
                .impossibleValue, at: path, "`\(answer.prefix(60))` is no day, expected YYYY-MM-DD")
        }
        let known = values.map(\.text)
        return LawProblem(
            .impossibleValue, at: path,
            "`\(term.id)` can never be `\(answer.prefix(60))`, expected \(known.joined(separator: ", ")) or unknown",
            nearest: NearestTerm.of(answer, among: known))
    }
}
