// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A rule as a decision table: one column for each thing that is looked at, one row for each way to apply. A rule that
/// binds by standing has a row for each group of standings that gets the same advice.
enum RuleTable {
    /// Where states may stand that get the same advice; none where the rule binds everyone.
    private struct Group {
        let verdict: LegalVerdict
        var standings: [Standing] = []
    }

    static func part(_ rule: Rule, _ book: LawBook, _ call: Call) -> any Component {
        let words = call.words
        guard let table = DecisionTable(rule, vocabulary: book.parts.vocabulary), !table.rows.isEmpty else {
            return Prose("<p class=\"muted\">\(words("law.rule.no-table"))</p>")
        }
        let ways = table.rows.flatMap { row in groups(of: rule.binds).map { (row: row, group: $0) } }
        return Table(
            words("law.rule.table-caption", ["rule": rule.id.text]),
            columns: columns(of: table, rule, book, call),
            rows: ways.enumerated().map { index, way in
                var cells: [HTML] = [.leftToRight(call.numerals.written(index + 1))]
                cells += zip(table.columns, way.row.cells).map { cell($1, of: $0, book, call) }
                if rule.binds.instrument != nil { cells.append(name(way.group.standings, call)) }
                return cells + [way.group.verdict.tag(words).html]
            }, empty: "", isCaptionQuiet: true)
    }

    private static func columns(
        of table: DecisionTable, _ rule: Rule, _ book: LawBook, _ call: Call
    ) -> [Table.Column] {
        let words = call.words
        var columns: [Table.Column] = [.init(words("law.rule.way"))]
        columns += table.columns.map { .init(call.plainLabel($0, in: book)) }
        if let instrument = rule.binds.instrument {
            let title = book.parts.catalogue[instrument].map { call.plain($0.title) } ?? instrument.text
            columns.append(.init(words("law.standing-towards", ["instrument": title])))
        }
        return columns + [.init(words("law.rule.then"))]
    }

    private static func groups(of binding: Binding) -> [Group] {
        guard case .byStanding = binding else { return binding.verdicts.map { Group(verdict: $0) } }
        return Standing.allCases.reduce(into: []) { groups, standing in
            guard let verdict = binding.verdict(for: standing) else { return }
            if let known = groups.firstIndex(where: { $0.verdict == verdict }) {
                groups[known].standings.append(standing)
            } else {
                groups.append(Group(verdict: verdict, standings: [standing]))
            }
        }
    }

    private static func name(_ standings: [Standing], _ call: Call) -> HTML {
        standings.map { HTML.text(call.name($0)) }.joined(separator: "<br>")
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
