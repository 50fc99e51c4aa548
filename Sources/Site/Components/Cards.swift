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
    /// Of their headings: one more than that of the heading above.
    package let level: Int

    package init(_ cards: [Card], empty: String, level: Int = 3) {
        self.level = level
        self.cards = cards
        self.empty = empty
    }

    // A desk may have hundreds: see `Table`.
    package var template: String { "shared/markup" }
    package var fields: Fields { ["bodyHTML": html] }

    var html: HTML {
        guard !cards.isEmpty else { return "<p class=\"muted\">\(empty)</p>" }
        return "<ul class=\"cards\">\n\(cards.map(item).joined())</ul>"
    }

    private func item(_ card: Card) -> HTML {
        let title: HTML = card.href.map { .link($0, card.title) } ?? card.title
        return """
            <li class="card\(card.isUrgent ? " card-urgent" : "")">
            <h\(level)>\(title)</h\(level)>
            \(card.body)
            <p class="card-meta">\(card.tag?.html ?? "") \(card.meta)</p>
            </li>

            """
    }
}
