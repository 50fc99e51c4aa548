// SPDX-License-Identifier: Apache-2.0

/// How terms and answers are said. A word without a label is shown as it is written.
extension Vocabulary {
    package func label(of term: Term.ID, in tongue: Tongue) -> String {
        if term == Self.date { return LawPhrase.dayOfAct.text(in: tongue) }
        let text = self[term]?.label.text(in: tongue) ?? ""
        return text.isEmpty ? term.text : text
    }

    package func label(of answer: String, to term: Term.ID, in tongue: Tongue) -> String {
        let text = self[term]?.values.first { $0.text == answer }?.label.text(in: tongue) ?? ""
        guard text.isEmpty else { return text }
        switch answer {
        case "yes": return LawPhrase.yes.text(in: tongue)
        case "no": return LawPhrase.no.text(in: tongue)
        case Facts.unknown: return LawPhrase.unknown.text(in: tongue)
        default: return answer
        }
    }

    /// A comparison in words: "Kind of act: training or visit". The same form serves three grammars.
    func words(for premise: Premise, isNegated: Bool, in tongue: Tongue) -> String {
        let colon = tongue == .french ? " : " : ": "
        let not = isNegated ? LawPhrase.notValue.text(in: tongue) + " " : ""
        switch premise {
        case .isOneOf(let term, let values):
            let or = " \(LawPhrase.or.text(in: tongue)) "
            let answers = values.map { label(of: $0, to: term, in: tongue) }.joined(separator: or)
            return label(of: term, in: tongue) + colon + not + answers
        case .isBefore(let term, let day):
            let word = (isNegated ? LawPhrase.onOrAfter : LawPhrase.before).text(in: tongue)
            return label(of: term, in: tongue) + colon + "\(word) \(day)"
        case .isOnOrAfter(let term, let day):
            let word = (isNegated ? LawPhrase.before : LawPhrase.onOrAfter).text(in: tongue)
            return label(of: term, in: tongue) + colon + "\(word) \(day)"
        case .any, .all, .not: return ""
        }
    }
}
