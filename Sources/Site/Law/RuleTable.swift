// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A rule as a decision table: one column for each thing that is looked at, one row for each way to apply.
enum RuleTable {
    static func part(_ rule: Rule, _ book: LawBook, _ call: Call) -> any Component {
        let words = call.words
        guard let table = DecisionTable(rule, vocabulary: book.parts.vocabulary), !table.rows.isEmpty else {
            return Prose("<p class=\"muted\">\(words("law.rule.no-table"))</p>")
        }
        let verdicts = rule.binds.verdicts.sorted().map { $0.tag(words).html }.joined(separator: "<br>")
        return Table(
            words("law.rule.table-caption", ["rule": rule.id.text]),
            columns: [.init(words("law.rule.way"))]
                + table.columns.map { .init(call.plainLabel($0, in: book)) }
                + [.init(words("law.rule.then"))],
            rows: table.rows.enumerated().map { index, row in
                [.leftToRight(String(index + 1))]
                    + zip(table.columns, row.cells).map { cell($1, of: $0, book, call) } + [verdicts]
            }, empty: "", isCaptionQuiet: true)
    }

    private static func cell(_ answers: [String], of term: Term.ID, _ book: LawBook, _ call: Call) -> HTML {
        let words = call.words
        guard !answers.isEmpty else { return "<span class=\"muted\">\(words("law.any-answer"))</span>" }
        if case .choice = book.parts.vocabulary[term]?.answer {
            return answers.map { call.answer($0, to: term, in: book) }
                .joined(separator: .text(" \(words("law.or-word")) "))
        }
        let (from, until) = (answers.first.flatMap { Day($0) }, answers.last.flatMap { Day($0) })
        return [
            from.map { words.filled("law.from-day", ["day": call.dates.day($0)]) },
            until.map { words.filled("history.until-day", ["day": call.dates.day($0)]) },
        ].compactMap(\.self).joined(separator: " ")
    }
}
