// SPDX-License-Identifier: Apache-2.0

/// One thing that is wrong in a law book or in facts, and where.
package struct LawProblem: Hashable, Sendable {
    /// Which check found it. `form` is anything about the shape of a file.
    package enum Check: String, Sendable, CaseIterable {
        case form
        case duplicate
        case undefinedTerm
        case impossibleValue
        case futureDate
        case instrumentOnFile
        case provisionOnFile
        case inForce
        case articleChecked
        case layer
        case unreachable
        case oppositeVerdicts
        case softLawAlone
        case treatyForEveryone
        case callsUpon
        case tests
        case translation
        case yieldsTo
        case hardGate
        case condition
        case validity
        case gateTerms
        case nonDiscrimination
        case pronouncement
        case participation
    }

    package let check: Check
    package let place: SourcePlace?
    /// The path of the field, as "rules.NR-01.when[1]"; empty where the whole is meant.
    package let path: String
    /// What is wrong and what was expected: lower case, no full stop, input in backticks.
    package let message: String
    /// The nearest term that would be right, where there is one near enough.
    package let nearest: String?

    package init(
        _ check: Check, at path: String, _ message: String, nearest: String? = nil, place: SourcePlace? = nil
    ) {
        (self.check, self.path, self.message) = (check, path, message)
        (self.nearest, self.place) = (nearest, place)
    }

    /// The same, and where in a file it stands; where that is not known, as it was.
    package func placed(_ place: SourcePlace?) -> LawProblem {
        LawProblem(check, at: path, message, nearest: nearest, place: place ?? self.place)
    }
}

extension LawProblem: CustomStringConvertible {
    /// In the form that editors can jump to:
    /// "law/rules.yaml:12:9: rules.NR-01.when[1]: undefined term `act.knid`; did you mean `act.kind`?".
    package var description: String {
        let start = place.map { "\($0): " } ?? ""
        let field = path.isEmpty ? "" : "\(path): "
        return start + field + message + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    }
}

/// Why a law book or facts cannot be read. Nothing was changed.
package struct LawError: Error, Hashable, CustomStringConvertible {
    package let problems: [LawProblem]

    package init(_ problems: [LawProblem]) { self.problems = problems }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
