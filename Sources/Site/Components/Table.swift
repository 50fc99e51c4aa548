// SPDX-License-Identifier: Apache-2.0

/// A table of data. On a narrow screen its rows become cards, where `isCards` says so.
package struct Table: Component {
    package struct Column {
        package let label: String
        package let isNumber: Bool
        /// The address that sorts by this column; nil where it cannot be sorted.
        package let sortHref: String?
        package let sorted: Direction?

        package enum Direction: String, Sendable { case ascending, descending }

        package init(
            _ label: String,
            isNumber: Bool = false,
            sortHref: String? = nil,
            sorted: Direction? = nil
        ) {
            self.label = label
            self.isNumber = isNumber
            self.sortHref = sortHref
            self.sorted = sorted
        }
    }

    package let caption: String
    package let columns: [Column]
    /// One cell for each column; the first is the head of its row.
    package let rows: [[HTML]]
    /// What stands there when there are no rows.
    package let empty: String
    package let isCards: Bool
    /// Where the heading above says the same, the caption is for screen readers alone.
    package let isCaptionQuiet: Bool
    /// On a narrow screen a row is the head and one line of facts, without the names of the columns.
    package var isBrief = false
    /// Which part of a longer list this is: "26–50 of 1 203".
    package var note: String?
    /// The ways to the same as a file.
    package var downloads: [(label: String, href: String)] = []

    package init(
        _ caption: String, columns: [Column], rows: [[HTML]], empty: String, isCards: Bool = true,
        isCaptionQuiet: Bool = false
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.empty = empty
        self.isCards = isCards
        self.isCaptionQuiet = isCaptionQuiet
    }

    // Written in Swift: a template takes thirty times as long for each cell, and tables have thousands.
    package var template: String { "shared/markup" }
    package var fields: Fields { ["bodyHTML": html] }

    var html: HTML {
        guard !rows.isEmpty else { return "<p class=\"muted\">\(empty)</p>" }
        let style = isCards ? (isBrief ? "table-cards table-brief" : "table-cards") : "table"
        let quiet: HTML = isCaptionQuiet ? " class=\"hidden-visually\"" : ""
        return """
            <div class="table-scroll" role="region" aria-label="\(caption)" tabindex="0">
            <table class="\(style)">
            <caption\(quiet)>\(caption)</caption>
            <thead><tr>\(columns.map(head).joined())</tr></thead>
            <tbody>
            \(body)</tbody>
            </table>
            </div>
            \(foot)
            """
    }

    private func head(_ column: Column) -> HTML {
        let number: HTML = column.isNumber ? " class=\"number\"" : ""
        let sort: HTML = column.sorted.map { " aria-sort=\"\($0.rawValue)\"" } ?? ""
        let label: HTML = column.sortHref.map { .link($0, .text(column.label)) } ?? .text(column.label)
        return "<th scope=\"col\"\(number)\(sort)>\(label)</th>"
    }

    private var body: HTML {
        // The beginning of each column's cells is the same in every row.
        let openings = columns.map { column -> HTML in
            let number: HTML = column.isNumber ? " class=\"number\"" : ""
            return "<td data-label=\"\(column.label)\"\(number)>"
        }
        return rows.map { row -> HTML in
            let cells = zip(openings, row).dropFirst().map { "\($0)\($1)</td>" as HTML }
            let head = row.first ?? ""
            let number: HTML = Self.isIdentifier(head) ? " class=\"identifier\"" : ""
            return "<tr><th scope=\"row\"\(number)>\(head)</th>\(cells.joined())</tr>\n"
        }.joined()
    }

    /// Whether a cell holds a number like "H-12" and nothing else. Told here, not by a selector that looks at what follows:
    /// such a one changes its mind while a page is still arriving, and the table moves.
    private static func isIdentifier(_ cell: HTML) -> Bool {
        let text = cell.source
        guard text.hasSuffix("</bdi>") || text.hasSuffix("</bdi></a>") else { return false }
        let opening = "<bdi dir=\"ltr\">"
        return text.hasPrefix(opening) || text.hasPrefix("<a href=") && text.contains("\">\(opening)")
    }

    private var foot: HTML {
        guard note != nil || !downloads.isEmpty else { return "" }
        let place: HTML = note.map { "<span class=\"muted\">\($0)</span>" } ?? ""
        let ways = downloads.map { HTML.link($0.href, .text($0.label)) }
        let files: HTML = ways.isEmpty ? "" : "<span class=\"table-files\">\(ways.joined())</span>"
        return "<div class=\"table-foot\">\(place)\(files)</div>"
    }
}
