// SPDX-License-Identifier: Apache-2.0

/// What happened, in order.
package struct Timeline: Component {
    package struct Entry {
        package let when: HTML
        package let title: HTML
        package let body: HTML
        package let anchor: String?

        package init(when: HTML, title: HTML, body: HTML = "", anchor: String? = nil) {
            self.when = when
            self.title = title
            self.body = body
            self.anchor = anchor
        }
    }

    package let entries: [Entry]

    /// What opens the list, where it is long and beside the point; nil shows it at once.
    package let folded: String?

    package init(folded: String? = nil, _ entries: [Entry]) {
        self.folded = folded
        self.entries = entries
    }

    // A history may have hundreds of entries: see `Table`.
    package var template: String { "shared/markup" }
    package var fields: Fields { ["bodyHTML": html] }

    var html: HTML {
        let items = entries.map { entry -> HTML in
            let anchor: HTML = entry.anchor.map { " id=\"\($0)\"" } ?? ""
            return """
                <li\(anchor)><span class="when">\(entry.when)</span>
                <p><strong>\(entry.title)</strong></p>
                \(entry.body)</li>

                """
        }
        let list: HTML = "<ol class=\"timeline\">\n\(items.joined())</ol>"
        return folded.map { "<details><summary>\($0)</summary>\(list)</details>" } ?? list
    }
}

/// What people said, one after the other: comments, positions, amendments, statements.
package struct Thread: Component {
    package struct Entry {
        package let anchor: String
        package let speaker: HTML
        package let when: HTML
        package let body: HTML
        package let tag: Tag?

        package init(anchor: String, speaker: HTML, when: HTML, body: HTML, tag: Tag? = nil) {
            self.anchor = anchor
            self.speaker = speaker
            self.when = when
            self.body = body
            self.tag = tag
        }
    }

    package let entries: [Entry]
    package let empty: String

    package init(_ entries: [Entry], empty: String) {
        self.entries = entries
        self.empty = empty
    }

    package var template: String { "shared/thread" }
    package var fields: Fields {
        [
            "empty": empty, "hasEntries": !entries.isEmpty,
            "entries": entries.map { entry in
                [
                    "anchor": entry.anchor, "speakerHTML": entry.speaker, "whenHTML": entry.when,
                    "bodyHTML": entry.body, "tag": entry.tag,
                ] as Fields
            },
        ]
    }
}
