// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law
import Record

/// A stored assessment, computed again from its facts under the law book that it names.
struct LawAnswer: Sendable {
    let stored: StoredAssessment
    let book: LawBook
    let answer: InitiativeAssessment

    /// Nil where this node has no law book with its pins.
    init?(_ stored: StoredAssessment, _ call: Call) throws {
        guard let book = try call.lawBook(of: stored) else { return nil }
        self.stored = stored
        self.book = book
        answer = try book.assess(stored.draft.asked)
    }

    /// Whether the bytes are those of the day on which it was stored.
    var isTheSame: Bool { Self.digest(of: answer) == stored.draft.digest }

    /// The whole answer with how each rule comes to what it says.
    var traced: [UInt8] { book.tracedJSON(of: answer) }

    static func digest(of answer: InitiativeAssessment) -> Hash { Hash.of(answer.json) }
}
