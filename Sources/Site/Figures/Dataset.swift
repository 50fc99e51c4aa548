// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Numbers by category and series. A figure's drawing and its table are both made from one of these, so that they
/// cannot disagree.
package struct Dataset: Sendable {
    package struct Cell: Sendable {
        /// Nil where nothing is known, which is not zero.
        package let value: Int?
        /// Where the records behind the number are.
        package let href: String?

        package init(_ value: Int?, href: String? = nil) {
            self.value = value
            self.href = href
        }
    }

    package struct Row: Sendable {
        package let label: String
        /// A short form for where space is scarce: the code of a state.
        package let code: String?
        package let href: String?
        /// One for each series.
        package let cells: [Cell]

        package init(_ label: String, code: String? = nil, href: String? = nil, _ cells: [Cell]) {
            self.label = label
            self.code = code
            self.href = href
            self.cells = cells
        }

        package var values: [Int?] { cells.map(\.value) }
    }

    package let title: String
    /// What the rows are: "Domain".
    package let rowHead: String
    package let series: [String]
    package let rows: [Row]
    /// How a number of it is written.
    package let format: @Sendable (Int) -> String

    package init(
        _ title: String, rowHead: String, series: [String], rows: [Row],
        format: @escaping @Sendable (Int) -> String
    ) {
        precondition(rows.allSatisfy { $0.cells.count == series.count }, "a row has one cell for each series")
        self.title = title
        self.rowHead = rowHead
        self.series = series
        self.rows = rows
        self.format = format
    }

    package func text(_ value: Int?) -> String { value.map(format) ?? "–" }

    /// The table of the figure's values, each opening onto its records.
    package func table(_ words: Words, isCaptionQuiet: Bool = true) -> Table {
        Table(
            title, columns: [.init(rowHead)] + series.map { .init($0, isNumber: true) },
            rows: rows.map { row in
                let head: HTML = row.href.map { .link($0, .text(row.label)) } ?? .text(row.label)
                return [head]
                    + row.cells.map { cell in
                        let number: HTML = .leftToRight(text(cell.value))
                        return cell.href.map { .link($0, number) } ?? number
                    }
            }, empty: words("figure.empty"), isCards: false, isCaptionQuiet: isCaptionQuiet)
    }

    /// What the drawing says in one sentence, for those who do not see it: how many, and the largest.
    package func summary(_ kind: String, _ words: Words) -> String {
        let largest = rows.flatMap { row in
            zip(series, row.values).compactMap { name, value in value.map { (row.label, name, $0) } }
        }.max { $0.2 < $1.2 }
        guard let largest else { return words("figure.empty") }
        let label = series.count > 1 ? "\(largest.0), \(largest.1)" : largest.0
        return words(
            "figure.summary",
            [
                "kind": words("figure.kind.\(kind)"), "count": Numbers.text(rows.count, in: words.numerals),
                "of": rowHead, "label": label, "value": format(largest.2),
            ])
    }
}
