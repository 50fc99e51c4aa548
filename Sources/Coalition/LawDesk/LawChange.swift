// SPDX-License-Identifier: Apache-2.0

package import Law
package import Record

/// A change of the law book: proposed by one legal adviser, approved by another.
package struct LawChange: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<LawChange>

    package enum Status: Hashable, Sendable {
        case proposed
        case adopted(Approval)
        case declined(by: Author, at: Instant, reason: Remark)
    }

    package struct Approval: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let act: Int
        /// The stored assessments that the new book answers differently, as the approver was shown them.
        package let affected: [AffectedAssessment]
        /// How many more it answers differently that the approver could not open.
        package let unopened: Int
        /// How many assessments it was compared with.
        package let assessments: Int
    }

    package let id: ID
    package let draft: LawChangeDraft
    package let by: Author
    package let at: Instant
    package let act: Int
    package internal(set) var status: Status = .proposed

    package var isOpen: Bool { status == .proposed }

    package var approval: Approval? {
        if case .adopted(let approval) = status { approval } else { nil }
    }
}

/// What is proposed: a law book by its pins, which name every byte of it, and what is different in it.
package struct LawChangeDraft: Codable, Hashable, Sendable {
    package var book: LawPins
    /// The book in force that it is to replace; nil for the first.
    package var replaces: LawPins?
    /// Why.
    package var note: Multilingual
    package var differences: [Difference]

    /// One thing that the new book has, lacks, or says differently.
    package struct Difference: Codable, Hashable, Sendable {
        package enum Part: String, Codable, Hashable, Sendable, CaseIterable {
            case instrument, participation, term, condition, rule
        }

        package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
            case added, changed, removed
        }

        package var part: Part
        package var kind: Kind
        /// As the book names it: `NR-01`, `act.kind`, `CAT`, `CAT ML`.
        package var name: String

        package init(part: Part, kind: Kind, name: String) {
            self.part = part
            self.kind = kind
            self.name = name
        }
    }

    package init(book: LawPins, replaces: LawPins?, note: Multilingual, differences: [Difference]) {
        self.book = book
        self.replaces = replaces
        self.note = note
        self.differences = differences
    }
}

/// A stored assessment that another law book answers differently.
package struct AffectedAssessment: Codable, Hashable, Sendable {
    package var assessment: StoredAssessment.ID
    package var before: LegalVerdict
    package var after: LegalVerdict

    package init(assessment: StoredAssessment.ID, before: LegalVerdict, after: LegalVerdict) {
        self.assessment = assessment
        self.before = before
        self.after = after
    }
}

extension LawPins {
    /// SHA-256 over the pins, one "name value" line each: one name for the whole book.
    package var hash: Hash {
        let lines = [
            "name \(name)", "version \(version)", "catalogue \(catalogue)", "register \(register)",
            "vocabulary \(vocabulary)", "rules \(rules)", "engine \(engine)",
        ]
        return Hash.of(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}

extension LawPins {
    /// What in it is text.
    var texts: [String] { [name, version, catalogue, register, vocabulary, rules] }
}
