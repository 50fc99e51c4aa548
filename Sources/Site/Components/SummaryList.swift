// SPDX-License-Identifier: Apache-2.0

/// Facts about one thing, term by term, each with a link to change it where the reader may.
package struct SummaryList: Component {
    package struct Row {
        package let term: String
        package let value: HTML
        package let change: (label: String, href: String)?

        package init(_ term: String, _ value: HTML, change: (label: String, href: String)? = nil) {
            self.term = term
            self.value = value
            self.change = change
        }
    }

    package let rows: [Row]

    package init(_ rows: [Row]) { self.rows = rows }

    package var template: String { "shared/summary-list" }
    package var fields: Fields {
        [
            "rows": rows.map { row in
                [
                    "term": row.term, "valueHTML": row.value, "changeHref": row.change?.href,
                    "changeLabel": row.change?.label,
                ] as Fields
            }
        ]
    }
}
