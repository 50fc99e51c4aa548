// SPDX-License-Identifier: Apache-2.0

/// A few numbers that matter, each opening onto the records it counts.
package struct KeyFigures: Component {
    package struct Item {
        package let number: String
        package let label: String
        package let note: String?
        package let href: String?

        package init(_ number: String, _ label: String, note: String? = nil, href: String? = nil) {
            self.number = number
            self.label = label
            self.note = note
            self.href = href
        }
    }

    package let items: [Item]

    package init(_ items: [Item]) { self.items = items }

    package var template: String { "shared/key-figures" }
    package var fields: Fields {
        [
            // The stylesheet arranges as many as there are: told here, not by a selector that counts what has arrived.
            "count": String(items.count),
            "figures": items.map { item in
                ["number": item.number, "label": item.label, "note": item.note, "href": item.href] as Fields
            },
        ]
    }
}

/// A drawing with its caption, the table of its values, and a disclaimer where it shows a map.
package struct Figure: Component {
    package let caption: String
    package let svg: HTML
    package let table: Table?
    package let disclaimer: String?
    /// What it was drawn from, for a document that draws it again in another medium.
    package let drawings: [Drawing]

    package init(
        _ caption: String, svg: HTML, table: Table?, disclaimer: String? = nil, drawings: [Drawing] = []
    ) {
        self.caption = caption
        self.svg = svg
        self.table = table
        self.disclaimer = disclaimer
        self.drawings = drawings
    }

    package var template: String { "shared/figure" }
    package var fields: Fields {
        ["caption": caption, "svgHTML": svg, "table": table, "disclaimer": disclaimer]
    }
}
