// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Recorded facts, in words.
enum FactList {
    /// - Parameter idle: the names, as a form has them, of answers that make no difference any more.
    static func rows(
        _ facts: Facts, _ book: LawBook, _ call: Call, idle: Set<String> = []
    ) -> [(term: HTML, answer: HTML)] {
        let order = book.parts.vocabulary.terms.map(\.id)
        func list(_ answers: [Term.ID: String], _ state: StateCode?) -> [(term: HTML, answer: HTML)] {
            order.filter { answers[$0] != nil }.map { id in
                let place: HTML = state.map { " – \(call.name($0))" } ?? ""
                let note: HTML =
                    idle.contains(FactSheet.name(of: id, for: state))
                    ? " <span class=\"small muted\">(\(call.words("law.idle-answer")))</span>" : ""
                return (
                    "\(call.label(id, in: book))\(place)",
                    "\(call.answer(answers[id] ?? "", to: id, in: book))\(note)"
                )
            }
        }
        return list(facts.act, nil)
            + facts.participants.flatMap { list(facts.states[$0] ?? [:], $0) }
    }

    /// What was answered for each state, a state a line: of many states, a list of single answers would not be read.
    static func table(_ facts: Facts, _ book: LawBook, _ call: Call) -> Table? {
        let answered = Set(facts.states.values.flatMap(\.keys))
        let terms = book.parts.vocabulary.terms.map(\.id).filter(answered.contains)
        guard !terms.isEmpty else { return nil }
        return Table(
            call.words("law.facts-of-states"),
            columns: [.init(call.words("law.state"))] + terms.map { .init(call.plainLabel($0, in: book)) },
            rows: facts.participants.map { state in
                [.text(call.name(state))]
                    + terms.map { term in
                        facts.states[state]?[term].map { call.answer($0, to: term, in: book) } ?? "–"
                    }
            }, empty: "")
    }

    static func html(_ rows: [(term: HTML, answer: HTML)]) -> HTML {
        let items = rows.map { "<div><dt>\($0.term)</dt><dd>\($0.answer)</dd></div>" as HTML }
        return "<dl class=\"summary\">\(items.joined())</dl>"
    }
}
