// SPDX-License-Identifier: Apache-2.0

/// The minutes of a meeting: written item by item, circulated for corrections, approved by the chair. What is approved
/// does not change; a note may be put beside it.
package struct MeetingMinutes: Hashable, Sendable {
    package enum Stage: String, Codable, Hashable, Sendable, CaseIterable {
        case draft, circulated, approved
    }

    package internal(set) var stage: Stage = .draft
    /// By the number of the item.
    package internal(set) var items: [Int: MinutesText] = [:]
    package internal(set) var circulated: Instant?
    /// Until when states propose corrections.
    package internal(set) var correctionsUntil: Instant?
    package internal(set) var corrections: [MinutesCorrection] = []
    package internal(set) var approved: Approval?
    package internal(set) var notes: [Note] = []

    package struct Approval: Hashable, Sendable {
        package let by: Author
        package let at: Instant
    }

    /// What was put right after the approval; the minutes themselves stay as they were approved.
    package struct Note: Hashable, Sendable {
        package let text: Multilingual
        package let by: Author
        package let at: Instant
    }

    /// Whether every item has its minutes in all these languages.
    package func isComplete(for agenda: [MeetingItem], in languages: [Language]) -> Bool {
        agenda.allSatisfy { missing(of: $0.id, languages).isEmpty }
    }

    /// The languages in which an item's minutes are still to be written.
    package func missing(of item: Int, _ languages: [Language]) -> [Language] {
        guard let text = items[item] else { return languages }
        return languages.filter { language in
            text.summary[language] == nil
                || (!text.conclusions.isEmpty && text.conclusions[language] == nil)
        }
    }
}

/// What was said on one item, and what the meeting concluded, where it concluded anything.
package struct MinutesText: Codable, Hashable, Sendable {
    package var summary: Multilingual
    package var conclusions: Multilingual

    package init(summary: Multilingual, conclusions: Multilingual = Multilingual()) {
        self.summary = summary
        self.conclusions = conclusions
    }
}

/// A correction that a state asks for, and what became of it.
package struct MinutesCorrection: Hashable, Sendable, Identifiable {
    /// From 1.
    package let id: Int
    package let item: Int
    package let remark: Remark
    package let by: Author
    package let at: Instant
    package internal(set) var answer: Answer?

    package struct Answer: Hashable, Sendable {
        package let accepted: Bool
        package let remark: Remark
        package let by: Author
        package let at: Instant
    }
}
