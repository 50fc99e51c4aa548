// SPDX-License-Identifier: Apache-2.0

package import Law
package import Record

/// One run of the law engine, kept for good: what was asked, under which law book, and what came of it.
///
/// The record holds facts, pins and the digest of the answer. Whoever has the law book with these pins computes the
/// answer again, to the same bytes.
package struct StoredAssessment: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<StoredAssessment>

    package struct Withdrawal: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let reason: Remark
    }

    package let id: ID
    package let draft: AssessmentDraft
    package let by: Author
    package let at: Instant
    package let act: Int
    package internal(set) var withdrawn: Withdrawal?

    package var verdict: LegalVerdict { draft.verdict }
    /// Nil where it was withdrawn.
    var standing: Self? { withdrawn == nil ? self : nil }
}

/// What is asked of the law engine and what it answered.
package struct AssessmentDraft: Codable, Hashable, Sendable {
    /// The initiative whose text is under review; nil for an act that is no initiative's.
    package var initiative: Initiative.ID?
    /// The text it was made on, where there is one.
    package var textHash: Hash?
    /// What the act is, in a line; the initiative's title where it is one.
    package var title: Multilingual
    /// The day of the act, at which every standing and rule is taken.
    package var date: Day
    /// Answers by term, for the act as a whole. What is not here is unknown.
    package var facts: [String: String]
    /// The states that take part, each with the answers that are its own. Empty: no state in particular.
    package var states: [Organisation.ID: [String: String]]
    package var book: LawPins
    /// What the engine advises for each state, in the order of their codes.
    package var answers: [Answer]
    /// The most severe of the answers.
    package var verdict: LegalVerdict
    /// SHA-256 over the canonical bytes of the whole answer.
    package var digest: Hash
    /// What the conditions ask for, so that they can be answered where the law book is not at hand; nil in assessments
    /// of the time before this was recorded.
    package var worded: [Condition]?

    /// A condition as the law book worded it on the day.
    package struct Condition: Codable, Hashable, Sendable, Identifiable {
        /// As the law book names it.
        package var id: String
        package var text: Multilingual
        /// Whether the law book lets tabling wait for it.
        package var beforeTabling: Bool

        package init(id: String, text: Multilingual, beforeTabling: Bool) {
            self.id = id
            self.text = text
            self.beforeTabling = beforeTabling
        }
    }

    /// What the engine advises for one state.
    package struct Answer: Codable, Hashable, Sendable {
        /// Nil where the act was assessed for no state in particular.
        package var state: Organisation.ID?
        package var verdict: LegalVerdict
        /// The rules that apply.
        package var rules: [String]
        /// The conditions that they set.
        package var conditions: [String]
        /// What would have to be known.
        package var missing: [String]
        /// Hard gates and hard rules that stand in the way: nothing but new facts changes these.
        package var hard: [String]

        package init(
            state: Organisation.ID?, verdict: LegalVerdict, rules: [String], conditions: [String],
            missing: [String], hard: [String]
        ) {
            self.state = state
            self.verdict = verdict
            self.rules = rules
            self.conditions = conditions
            self.missing = missing
            self.hard = hard
        }
    }

    package init(
        initiative: Initiative.ID?, textHash: Hash?, title: Multilingual, date: Day,
        facts: [String: String], states: [Organisation.ID: [String: String]], book: LawPins,
        answers: [Answer], verdict: LegalVerdict, digest: Hash, worded: [Condition]? = nil
    ) {
        self.initiative = initiative
        self.textHash = textHash
        self.title = title
        self.date = date
        self.facts = facts
        self.states = states
        self.book = book
        self.answers = answers
        self.verdict = verdict
        self.digest = digest
        self.worded = worded
    }

    /// The conditions that the engine sets for any state, each once.
    package var conditions: [String] { Set(answers.flatMap(\.conditions)).sorted() }
    /// Those that the law book sets for before tabling, as far as that was recorded.
    package var conditionsBeforeTabling: [String] {
        (worded ?? []).filter(\.beforeTabling).map(\.id).sorted()
    }
    /// As which kind of act it was assessed.
    package var kind: String? { facts[Law.Vocabulary.kind.text] }
    /// Whether nothing but new facts can help.
    package var isHard: Bool { answers.contains { !$0.hard.isEmpty } }
    /// The hard gates and rules that stand in the way for any state, each once.
    package var hard: [String] { Set(answers.flatMap(\.hard)).sorted() }
}
