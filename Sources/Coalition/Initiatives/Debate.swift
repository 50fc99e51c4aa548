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

/// What states recorded while an initiative was at a consulted stage, kept when it comes back to that stage and they
/// speak anew.
package struct Round: Hashable, Sendable {
    package let stage: Stage
    /// From 1, for each stage.
    package let number: Int
    /// When the members were told of it.
    package let notified: Instant
    /// When the initiative left the stage.
    package let ended: Instant
    /// "None" is among them, where the record wrote it.
    package let positions: [Organisation.ID: Position]
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
    package enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
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
