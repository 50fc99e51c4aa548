// SPDX-License-Identifier: Apache-2.0

/// Buttons that lead to what the reader may do here. The first is the main one.
package struct ActionLinks: Component {
    package let links: [(label: String, href: String)]

    package init(_ links: [(label: String, href: String)]) { self.links = links }

    package var template: String { "shared/actions" }
    package var fields: Fields {
        [
            "links": links.enumerated().map { index, link in
                ["label": link.label, "href": link.href, "second": index > 0] as Fields
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
