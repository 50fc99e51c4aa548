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

    package var template: String { "shared/table" }
    package var fields: Fields {
        [
            "caption": caption, "empty": empty, "style": isCards ? "table-cards" : "table",
            "hasRows": !rows.isEmpty, "quiet": isCaptionQuiet,
            "columns": columns.map { column in
                [
                    "label": column.label, "number": column.isNumber, "sortHref": column.sortHref,
                    "sort": column.sorted?.rawValue,
                ] as Fields
            },
            "rows": rows.map { ["cells": zip(columns, $0).enumerated().map(cell)] as Fields },
        ]
    }

    private func cell(_ index: Int, _ cell: (column: Column, value: HTML)) -> Fields {
        [
            "head": index == 0, "label": cell.column.label, "number": cell.column.isNumber,
            "valueHTML": cell.value,
        ]
    }
}
