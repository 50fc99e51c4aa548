// SPDX-License-Identifier: Apache-2.0

/// What a state says of an initiative at one stage. "None" is a recorded position too: told, and did not speak.
package struct Position: Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case support
        case concern
        case oppose
        /// Follows it without taking a side.
        case neutral
        /// Written by the record when the stage ends and the state has not spoken.
        case none
    }

    package let kind: Kind
    package let statement: Remark?
    /// Nil where the record wrote "none".
    package let by: Author?
    package let at: Instant
}

/// A text that someone wrote in one language.
package struct Remark: Codable, Hashable, Sendable {
    package let language: Language
    package let text: String

    package init(_ text: String, in language: Language) {
        self.language = language
        self.text = text
    }
}

/// A comment on the whole text or on one paragraph. Debate cannot end while one is unanswered.
package struct Comment: Hashable, Sendable, Identifiable {
    package let id: Int
    package let by: Author
    package let at: Instant
    /// From 1; nil for the whole text.
    package let paragraph: Int?
    package let remark: Remark
    package internal(set) var answer: Answer?

    package struct Answer: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let remark: Remark
    }
}

/// A state's wish to change one paragraph.
package struct Amendment: Hashable, Sendable, Identifiable {
    package enum Outcome: String, Codable, Hashable, Sendable {
        case accepted, declined, withdrawn
    }

    package let id: Int
    package let by: Author
    package let at: Instant
    package let paragraph: Int
    /// The revision that it was to change.
    package let revision: Int
    /// The new wording, in one language at least.
    package let replacement: Multilingual
    package let reason: Remark
    package internal(set) var outcome: Outcome?
    package internal(set) var settled: Instant?
}
