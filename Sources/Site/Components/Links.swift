// SPDX-License-Identifier: Apache-2.0

/// Buttons that lead to what the reader may do here. The first is the main one.
package struct ActionLinks: Component {
    package let links: [(label: String, href: String)]

    /// Whether the first is what one most likely came for.
    package let hasMain: Bool

    package init(_ links: [(label: String, href: String)], hasMain: Bool = true) {
        self.links = links
        self.hasMain = hasMain
    }

    package var template: String { "shared/actions" }
    package var fields: Fields {
        [
            "links": links.enumerated().map { index, link in
                ["label": link.label, "href": link.href, "second": index > 0 || !hasMain] as Fields
            }
        ]
    }
}

/// The links to the page before and after in a long list.
package struct Pager: Component {
    package let label: String
    package let position: String
    package let previous: String?
    package let next: String?

    package init(label: String, position: String, previous: String?, next: String?) {
        self.label = label
        self.position = position
        self.previous = previous
        self.next = next
    }

    package var template: String { "shared/pager" }
    package var fields: Fields {
        ["label": label, "position": position, "previous": previous, "next": next]
    }
}
