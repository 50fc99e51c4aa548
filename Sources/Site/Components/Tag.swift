// SPDX-License-Identifier: Apache-2.0

/// A status: an adjective in a colour, never clickable. The colour repeats the word and never replaces it.
package struct Tag: Component {
    package enum Tone: String, Sendable {
        case neutral, info, success, warning, danger, review
    }

    package let label: String
    package let tone: Tone

    package init(_ label: String, _ tone: Tone = .neutral) {
        self.label = label
        self.tone = tone
    }

    package var template: String { "shared/tag" }
    package var fields: Fields { ["label": label, "tone": tone.rawValue] }

    /// The tag inside a cell or a sentence.
    package var html: HTML { "<span class=\"tag tag-\(tone.rawValue)\">\(label)</span>" }
}
