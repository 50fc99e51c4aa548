// SPDX-License-Identifier: Apache-2.0

/// What stands in the way of a form, above everything else: each reason with its remedy and its rule.
package struct ErrorSummary: Component {
    package struct Item {
        package let summary: String
        package let remedy: String?
        package let rule: String?
        /// Where on the page it can be put right, "#f-title".
        package let href: String?

        package init(_ summary: String, remedy: String? = nil, rule: String? = nil, href: String? = nil) {
            self.summary = summary
            self.remedy = remedy
            self.rule = rule
            self.href = href
        }
    }

    package let heading: String
    package let items: [Item]

    package init(_ heading: String, _ items: [Item]) {
        self.heading = heading
        self.items = items
    }

    package var template: String { "shared/errors" }
    package var fields: Fields {
        [
            "heading": heading,
            "items": items.map { item in
                ["summary": item.summary, "remedy": item.remedy, "rule": item.rule, "href": item.href]
                    as Fields
            },
        ]
    }
}
