// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Every word that a rule uses is in the vocabulary, and every value is one that its term can have.
    func termProblems() -> [LawProblem] {
        parts.rules.flatMap { rule in
            rule.when.comparisons(ofRule: rule.id).flatMap { comparison in
                problems(in: comparison.premise, at: comparison.path)
            }
        }
    }

    private func problems(in premise: Premise, at path: String) -> [LawProblem] {
        switch premise {
        case .isOneOf(let id, let values): choiceProblems(id, values, at: path)
        case .isBefore(let id, _), .isOnOrAfter(let id, _): dateProblems(id, at: path)
        case .any, .all, .not: []
        }
    }

    private func choiceProblems(_ id: Term.ID, _ values: [String], at path: String) -> [LawProblem] {
        if id == Vocabulary.date { return [comparedAsDay(id, at: path)] }
        guard let term = parts.vocabulary[id] else { return [undefined(id, at: path)] }
        guard case .choice(let known) = term.answer else { return [comparedAsDay(id, at: path)] }
        let words = known.map(\.text)
        var found: [LawProblem] = values.filter { !words.contains($0) }.map { value in
            problem(
                .impossibleValue, at: path,
                "`\(id)` can never be `\(value.prefix(60))`, expected \(words.joined(separator: ", "))",
                nearest: NearestTerm.of(value, among: words))
        }
        if Set(values).count < values.count {
            found.append(problem(.duplicate, at: path, "a value of `\(id)` appears twice"))
        }
        return found
    }

    private func dateProblems(_ id: Term.ID, at path: String) -> [LawProblem] {
        if id == Vocabulary.date { return [] }
        guard let term = parts.vocabulary[id] else { return [undefined(id, at: path)] }
        guard term.answer != .date else { return [] }
        return [problem(.impossibleValue, at: path, "`\(id)` is no day, expected `\(id) is value`")]
    }

    private func comparedAsDay(_ id: Term.ID, at path: String) -> LawProblem {
        problem(
            .impossibleValue, at: path,
            "`\(id)` is a day, expected `is before` or `is on or after` YYYY-MM-DD")
    }

    private func undefined(_ id: Term.ID, at path: String) -> LawProblem {
        problem(
            .undefinedTerm, at: path, "undefined term `\(id.text.prefix(60))`",
            nearest: NearestTerm.of(id.text, among: parts.vocabulary.terms.map(\.id.text)))
    }
}
