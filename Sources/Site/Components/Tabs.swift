// SPDX-License-Identifier: Apache-2.0

/// Links between the pages of one thing, the current one marked.
package struct Tabs: Component {
    package struct Item {
        package let label: String
        package let href: String
        package let isCurrent: Bool

        package init(_ label: String, href: String, isCurrent: Bool) {
            self.label = label
            self.href = href
            self.isCurrent = isCurrent
        }
    }

    package let label: String
    package let items: [Item]

    package init(label: String, items: [Item]) {
        self.label = label
        self.items = items
    }

    package var template: String { "shared/tabs" }
    package var fields: Fields {
        [
            "label": label,
            "items": items.map { ["label": $0.label, "href": $0.href, "current": $0.isCurrent] as Fields },
        ]
    }
}
