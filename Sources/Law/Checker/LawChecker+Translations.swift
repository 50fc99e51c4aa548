// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// What people read is there in three languages, each text in its own. Titles of instruments may be untranslated:
    /// pages mark them.
    func translationProblems() -> [LawProblem] {
        var found: [LawProblem] = []
        func expect(_ wording: Wording, at path: String) {
            if !wording.missing.isEmpty {
                let missing = wording.missing.map(\.rawValue).joined(separator: ", ")
                found.append(problem(.translation, at: path, "no text in \(missing)"))
            }
            found += wording.untranslated.map { problem(.translation, at: path, $0) }
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

extension Wording {
    /// Words that French and English write alike: where a text is nothing else, it may be the same in both.
    private static let shared: Set<String> = [
        "assistance", "convention", "extradition", "initiative", "justice", "mission", "organisation",
        "protection", "sanctions", "satire", "surveillance",
    ]

    /// What shows that a text was copied and not translated.
    fileprivate var untranslated: [String] {
        var found: [String] = []
        if let ar, !ar.unicodeScalars.contains(where: \.isArabicLetter) {
            found.append("the text in ar has no Arabic letters")
        }
        for (tongue, text) in [("fr", fr), ("en", en)] {
            guard let text, !text.unicodeScalars.contains(where: \.isLatinLetter) else { continue }
            found.append("the text in \(tongue) has no Latin letters")
        }
        if let fr = fr?.lowercased(), fr == en?.lowercased(), !Self.shared.contains(fr) {
            found.append("the text is the same in fr and en")
        }
        return found
    }
}

extension Unicode.Scalar {
    /// No sign, nor a digit, that other scripts share.
    fileprivate var isArabicLetter: Bool {
        ("\u{620}"..."\u{64A}").contains(self) || ("\u{671}"..."\u{6D3}").contains(self)
    }

    /// Accents stand on a plain letter in some word of every sentence.
    fileprivate var isLatinLetter: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self)
    }
}
