// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// What the vocabulary may not hold: a name that is taken, a word for what somebody is.
    func vocabularyProblems() -> [LawProblem] {
        parts.vocabulary.terms.flatMap { term in
            let path = "terms.\(term.id)"
            var found: [LawProblem] = []
            if term.id == Vocabulary.date {
                found.append(
                    problem(.form, at: path, "`\(term.id)` is in every vocabulary and is not defined again"))
            }
            if term.values.count >= Slots.valueLimit {
                found.append(
                    problem(
                        .form, at: path,
                        "\(term.values.count) values found, expected fewer than \(Slots.valueLimit)"))
            }
            found += barred([term.id.text] + term.values.map(\.text)).map { noFact($0, at: path) }
            found += term.kinds.filter { kind in !parts.vocabulary.kinds.contains { $0.text == kind } }.map {
                kind in
                problem(
                    .impossibleValue, at: "\(path).kinds", "there is no kind of act `\(kind)`",
                    nearest: NearestTerm.of(kind, among: parts.vocabulary.kinds.map(\.text)))
            }
            return found
        }
    }

    /// What people read of the vocabulary may not hold such a word either, in any language. It makes no rule meaningless:
    /// a book that is on the record goes on answering for what was assessed with it.
    func wordingProblems() -> [LawProblem] {
        parts.vocabulary.terms.flatMap { term in
            let values = term.values.map { ("values.\($0.text)", $0.label) }
            return ([("label", term.label), ("why", term.why)] + values).flatMap { field, wording in
                barred(wording, at: "terms.\(term.id).\(field)")
            }
        }
    }

    private func barred(_ wording: Wording, at path: String) -> [LawProblem] {
        Tongue.allCases.flatMap { tongue in
            ProtectedWords.found(in: wording[tongue] ?? "", tongue).map { word in
                noFact(word, at: "\(path).\(tongue.rawValue)")
            }
        }
    }

    private func noFact(_ word: String, at path: String) -> LawProblem {
        problem(
            .nonDiscrimination, at: path,
            "`\(word)` is no word for a fact: religion, ethnicity, nationality, belief and opposition are never a "
                + "risk")
    }

    /// The barred words that identifiers contain, each once.
    private func barred(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.flatMap { $0.lowercased().split { !($0.isLetter || $0.isNumber) } }.map(String.init)
            .filter { Gate.barredWords.contains($0) && seen.insert($0).inserted }
    }
}
