// SPDX-License-Identifier: Apache-2.0

/// A deed that someone hands in.
package struct Submission: Sendable, Hashable, Codable {
    /// Chosen by whoever submits: the same submission twice is one act.
    package let id: Act.ID
    package let author: Author
    package let deed: Deed
    /// Refused where what it rests on has moved on since; nil where that does not matter.
    package let basis: Basis?

    /// What somebody had before their eyes: a thing, and the last act about it.
    package struct Basis: Sendable, Hashable, Codable {
        package let subject: Subject
        /// Nil where there was none.
        package let lastAct: Int?

        package init(subject: Subject, lastAct: Int?) {
            self.subject = subject
            self.lastAct = lastAct
        }
    }

    package init(id: Act.ID, author: Author, deed: Deed, basis: Basis? = nil) {
        self.id = id
        self.author = author
        self.deed = deed
        self.basis = basis
    }
}

/// Why a submission is refused whatever its deed.
package enum SubmissionRefusal: String, Refusal {
    case moved

    package static let concept = "submission"

    package var wording: Wording {
        switch self {
        case .moved:
            Wording(
                "record", "`{subject}` has changed since you read it", "read it again, then decide")
        }
    }
}

/// What the registry answers, once it is certain.
package enum Receipt: Sendable, Hashable {
    /// The act is on the record, durably. Warnings did not stop it.
    case recorded(Act, warnings: [Finding])
    case refused([Finding])

    package var act: Act? {
        if case .recorded(let act, _) = self { act } else { nil }
    }

    package var findings: [Finding] {
        switch self {
        case .recorded(_, let warnings): warnings
        case .refused(let findings): findings
        }
    }
}

/// Failures of the registry itself; a refusal is none of them.
package enum RegistryError: Error, Equatable {
    /// The identifier stands for another submission on the record.
    case identifierTaken(Act.ID)
    /// An entry of the record is not an act that this version can read.
    case unreadable(index: Int, reason: String)
}

extension RegistryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .identifierTaken(let id): "`\(id)` is on the record already, as another submission"
        case .unreadable(let index, let reason): "entry \(index) is not a readable act: \(reason)"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .identifierTaken: "choose a fresh identifier for each submission"
        case .unreadable: "verify the record with `entente verify`, or run the version that wrote it"
        }
    }
}
