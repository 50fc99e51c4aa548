// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A rule's premise as people read it: sentences in words of the vocabulary, and what each came to on facts.
struct PremiseMarkup {
    let book: LawBook
    let call: Call

    private var words: Words { call.words }

    /// The premise as nested sentences.
    func prose(_ premise: Premise) -> HTML {
        switch premise {
        case .all(let parts): list("law.all-of", parts.map { prose($0) })
        case .any(let parts): list("law.any-of", parts.map { prose($0) })
        case .not(let part): list("law.none-of", [prose(part)])
        case .isOneOf, .isBefore, .isOnOrAfter: sentence(premise)
        }
    }

    /// What each part of a premise came to, and why.
    func tree(_ trace: Trace) -> HTML {
        let mark = mark(trace.truth)
        switch trace.premise {
        case .all: return "\(mark) \(list("law.all-of", trace.parts.map { tree($0) }))"
        case .any: return "\(mark) \(list("law.any-of", trace.parts.map { tree($0) }))"
        case .not: return "\(mark) \(list("law.none-of", trace.parts.map { tree($0) }))"
        case .isOneOf(let term, _), .isBefore(let term, _), .isOnOrAfter(let term, _):
            let given =
                trace.answer.map { call.answer($0, to: term, in: book) } ?? .text(words("law.unknown"))
            return
                "\(mark) \(sentence(trace.premise)) <span class=\"muted\">(\(words("law.recorded"))\(words.colon)\(given))</span>"
        }
    }

    func sentence(_ premise: Premise) -> HTML {
        switch premise {
        case .isOneOf(let term, let values):
            let answers = values.map { call.answer($0, to: term, in: book) }
            let alternatives = answers.dropFirst().reduce(answers.first ?? "") {
                words.filled("law.or", ["first": $0, "second": $1])
            }
            return words.filled(
                "law.is", ["term": call.label(term, in: book), "value": "<strong>\(alternatives)</strong>"])
        case .isBefore(let term, let day):
            return words.filled(
                "law.is-before", ["term": call.label(term, in: book), "day": call.dates.day(Day(day))])
        case .isOnOrAfter(let term, let day):
            return words.filled(
                "law.is-on-or-after", ["term": call.label(term, in: book), "day": call.dates.day(Day(day))])
        case .all, .any, .not: return prose(premise)
        }
    }

    private func list(_ key: String, _ items: [HTML]) -> HTML {
        "<span>\(words(key))</span><ul>\(items.map { "<li>\($0)</li>" as HTML }.joined())</ul>"
    }

    private func mark(_ truth: Truth) -> HTML {
        let tone: Tag.Tone =
            switch truth {
            case .yes: .success
            case .no: .neutral
            case .unknown: .review
            }
        return Tag(words("law.truth.\(truth.rawValue)"), tone).html
    }
}
