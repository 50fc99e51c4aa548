// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The law desk of the demonstration as its file tells it.
struct PlannedLaw: Decodable, Sendable {
    enum Edition: String, Decodable, Sendable { case first, present }

    struct Book: Decodable, Sendable {
        let edition: Edition
        let proposed: Moment
        let note: Multilingual
    }

    struct Planned: Decodable, Sendable {
        let key: String
        let initiative: String
        /// Days from the beginning of the initiative, and hours beside them.
        let after: Int
        let hours: Int?
        let facts: [String: String]
        let states: [Organisation.ID: [String: String]]
        let withdrawn: Withdrawal?
    }

    struct Withdrawal: Decodable, Sendable {
        let after: Int
        let reason: String
    }

    struct PlannedDissent: Decodable, Sendable {
        let initiative: String
        let after: Int
        let finding: Opinion.Finding
        let instruments: [String]
        let reasoning: Multilingual
    }

    struct PlannedOverride: Decodable, Sendable {
        let assessment: String
        let initiative: String
        let after: Int
        let direction: Override.Direction
        let until: Moment
        let reasons: Multilingual
        let conditions: [OpinionDraft.Condition]?
    }

    let books: [Book]
    let usual: [String: String]
    let assessments: [Planned]
    let dissents: [PlannedDissent]
    let overrides: [PlannedOverride]
}
