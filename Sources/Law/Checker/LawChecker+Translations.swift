// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// What people read is there in all three languages. Titles of instruments may be untranslated: pages mark them.
    func translationProblems() -> [LawProblem] {
        var found: [LawProblem] = []
        func expect(_ wording: Wording, at path: String) {
            guard !wording.missing.isEmpty else { return }
            let missing = wording.missing.map(\.rawValue).joined(separator: ", ")
            found.append(problem(.translation, at: path, "no text in \(missing)"))
        }
        func expectIfAny(_ wording: Wording, at path: String) {
            if wording != Wording() { expect(wording, at: path) }
        }
        for rule in parts.rules {
            let path = "rules.\(rule.id)"
            expect(rule.title, at: "\(path).title")
            expect(rule.because, at: "\(path).because")
            expectIfAny(rule.floor, at: "\(path).floor")
            for (place, citation) in rule.cites.enumerated() {
                expectIfAny(citation.note, at: "\(path).cites[\(place)].note")
            }
            for (place, reading) in rule.readings.enumerated() {
                expect(reading.text, at: "\(path).readings[\(place)].text")
            }
        }
        for condition in parts.conditions { expect(condition.text, at: "conditions.\(condition.id).text") }
        for term in parts.vocabulary.terms {
            expect(term.label, at: "terms.\(term.id).label")
            expect(term.why, at: "terms.\(term.id).why")
            for value in term.values where !term.isYesNo {
                expect(value.label, at: "terms.\(term.id).values.\(value.text)")
            }
        }
        return found
    }
}
