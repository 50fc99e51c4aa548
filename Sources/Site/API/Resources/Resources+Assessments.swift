// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// Stored assessments: what was asked and answered, and the explanation in the vocabulary of OSCAL.
extension Resources {
    /// A stored assessment, computed again.
    struct Explained: Sendable {
        let stored: StoredAssessment
        /// Whether this node came to the same bytes again; nil where it does not have the law book.
        let isReproduced: Bool?
    }

    static let assessmentSummary = Shape<StoredAssessment>.object(
        "AssessmentSummary", "A stored run of the law engine. It advises; it never certifies."
    ) { it in
        outline(&it) { $0 }
    }

    static let assessment = Shape<Explained>.object(
        "Assessment", "A stored run of the law engine. It advises; it never certifies."
    ) { it in
        outline(&it) { $0.stored }
        it.has("facts", Shape<String>.text.map(by: .identifier)) { $0.stored.draft.facts }
        it.has(
            "states", Shape<String>.text.map(by: .identifier).map(by: .identifier),
            "The states that take part, with the answers that are each one's own."
        ) { explained in
            Dictionary(uniqueKeysWithValues: explained.stored.draft.states.map { ($0.key.text, $0.value) })
        }
        it.has("book", lawPins, "The law book it was made with, to the byte.") { $0.stored.draft.book }
        it.has(
            "reproduced", Shape<Bool>.truth.orNull,
            "Whether this node came to the same bytes again; null where it does not have the law book."
        ) { $0.isReproduced }
        it.has(
            "results", .address,
            "The whole answer and how each rule comes to what it says, as NIST OSCAL's assessment results."
        ) { "\(API.root)/assessments/\($0.stored.id)/results" }
        it.has("digested", .address, "The bytes over which the digest is taken.") {
            "\(API.root)/assessments/\($0.stored.id)/digested"
        }
    }

    private static func outline<Value>(
        _ it: inout Outline<Value>, _ stored: @escaping @Sendable (Value) -> StoredAssessment
    ) {
        it.has("id", .id()) { stored($0).id }
        it.has("title", multilingual) { stored($0).draft.title }
        it.shows("initiative", Shape<Initiative.ID>.id().orNull) { value, view in
            stored(value).draft.initiative.flatMap { view.initiative($0)?.id }
        }
        it.has("textHash", Shape<Hash>.hash.orNull) { stored($0).draft.textHash }
        it.has("date", .day, "The day of the act.") { stored($0).draft.date }
        it.has("verdict", .word(), "The most severe of the answers.") { stored($0).verdict }
        it.has("answers", stateAnswer.list) { stored($0).draft.answers }
        it.has("digest", .hash, "SHA-256 over the canonical bytes of the whole answer.") {
            stored($0).draft.digest
        }
        it.has("by", author) { stored($0).by }
        it.has("at", .instant) { stored($0).at }
        it.has("act", .count) { stored($0).act }
        it.has("withdrawn", remark.orNull, "Why it was withdrawn; null where it stands.") {
            stored($0).withdrawn?.reason
        }
        it.has("links", links) { "/assessments/\(stored($0).id)" }
    }

    static let stateAnswer = Shape<AssessmentDraft.Answer>.object("StateAnswer") { it in
        it.has("state", Shape<Organisation.ID>.id().orNull, "Null for no state in particular.") { $0.state }
        it.has("verdict", .word()) { $0.verdict }
        it.has("rules", Shape<String>.text.list) { $0.rules }
        it.has("conditions", Shape<String>.text.list) { $0.conditions }
        it.has("missing", Shape<String>.text.list, "What would have to be known.") { $0.missing }
        it.has("hard", Shape<String>.text.list, "Gates that only new facts open.") { $0.hard }
    }

    static let lawPins = Shape<LawPins>.object("LawPins", "What names a law book to the byte.") { it in
        it.has("name", .text) { $0.name }
        it.has("version", .text) { $0.version }
        it.has("catalogue", .text) { $0.catalogue }
        it.has("register", .text) { $0.register }
        it.has("vocabulary", .text) { $0.vocabulary }
        it.has("rules", .text) { $0.rules }
        it.has("engine", .integer) { $0.engine }
    }
}
