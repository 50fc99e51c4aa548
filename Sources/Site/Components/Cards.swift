// SPDX-License-Identifier: Apache-2.0

/// Things to open, each with its title, a few words and a status.
package struct Cards: Component {
    package struct Card {
        package let title: HTML
        package let href: String?
        package let body: HTML
        package let tag: Tag?
        package let meta: HTML
        package let isUrgent: Bool

        package init(
            _ title: HTML,
            href: String?,
            body: HTML = "",
            tag: Tag? = nil,
            meta: HTML = "",
            isUrgent: Bool = false
        ) {
            self.title = title
            self.href = href
            self.body = body
            self.tag = tag
            self.meta = meta
            self.isUrgent = isUrgent
        }
    }

    package let cards: [Card]
    package let empty: String

    package init(_ cards: [Card], empty: String) {
        self.cards = cards
        self.empty = empty
    }

    package var template: String { "shared/cards" }
    package var fields: Fields {
        [
            "empty": empty, "hasCards": !cards.isEmpty,
            "cards": cards.map { card in
                [
                    "titleHTML": card.title, "href": card.href, "bodyHTML": card.body, "tag": card.tag,
                    "metaHTML": card.meta, "urgent": card.isUrgent,
                ] as Fields
            },
        ]
    }
}
