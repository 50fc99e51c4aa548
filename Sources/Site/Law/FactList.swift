// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Recorded facts, in words.
enum FactList {
    static func rows(_ facts: Facts, _ book: LawBook, _ call: Call) -> [(term: HTML, answer: HTML)] {
        let order = book.parts.vocabulary.terms.map(\.id)
        func list(_ answers: [Term.ID: String], _ state: StateCode?) -> [(term: HTML, answer: HTML)] {
            order.filter { answers[$0] != nil }.map { id in
                let place: HTML = state.map { " – \(call.name($0))" } ?? ""
                return (
                    "\(call.label(id, in: book))\(place)", call.answer(answers[id] ?? "", to: id, in: book)
                )
            }
        }
        return list(facts.act, nil)
            + facts.participants.flatMap { list(facts.states[$0] ?? [:], $0) }
    }

    static func html(_ rows: [(term: HTML, answer: HTML)]) -> HTML {
        let items = rows.map { "<div><dt>\($0.term)</dt><dd>\($0.answer)</dd></div>" as HTML }
        return "<dl class=\"summary\">\(items.joined())</dl>"
    }
}
