// SPDX-License-Identifier: Apache-2.0

/// A message at the head of a page.
package struct Notice: Component {
    package let tone: Tag.Tone
    package let heading: String?
    package let body: HTML
    /// Whether the message answers what the reader just did, so that a screen reader says it at once.
    package let answers: Bool

    package init(_ tone: Tag.Tone, _ body: HTML, heading: String? = nil, answers: Bool = false) {
        self.tone = tone
        self.body = body
        self.heading = heading
        self.answers = answers
    }

    package var template: String { "shared/notice" }
    package var fields: Fields {
        ["tone": tone.rawValue, "heading": heading, "bodyHTML": body, "role": answers ? "status" : nil]
    }
}
