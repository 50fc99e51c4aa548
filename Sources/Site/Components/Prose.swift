// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// A heading between the parts of a page.
package struct Heading: Component {
    package let text: String
    package let anchor: String?
    package let isLarge: Bool
    /// How things stand, in the same line where there is room.
    package let note: String?

    package init(_ text: String, anchor: String? = nil, isLarge: Bool = true, note: String? = nil) {
        self.note = note
        self.text = text
        self.anchor = anchor
        self.isLarge = isLarge
    }

    package var template: String { "shared/heading" }
    package var fields: Fields { ["text": text, "anchor": anchor, "large": isLarge, "note": note] }
}

/// Running text. `style` is a class of the stylesheet: "document" for official texts, "muted", "small".
package struct Prose: Component {
    package let body: HTML
    package let style: String?
    package let language: Language?

    package init(_ body: HTML, style: String? = nil, language: Language? = nil) {
        self.body = body
        self.style = style
        self.language = language
    }

    package var template: String { "shared/prose" }
    package var fields: Fields {
        [
            "bodyHTML": body, "style": style, "language": language?.rawValue,
            "direction": language?.direction,
        ]
    }
}
