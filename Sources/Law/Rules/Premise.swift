// SPDX-License-Identifier: Apache-2.0

/// What has to be so for a rule to apply. The one syntax tree from which evaluator, checker, prose and decision table
/// are derived. No loops, no functions, no arithmetic.
package indirect enum Premise: Hashable, Sendable {
    /// `term is value`, `term is one of a, b`.
    case isOneOf(Term.ID, [String])
    /// `term is before 2024-12-06`.
    case isBefore(Term.ID, LawDate)
    /// `term is on or after 2024-12-06`.
    case isOnOrAfter(Term.ID, LawDate)
    /// One of them holds. None of nothing does.
    case any([Premise])
    /// All of them hold. All of nothing do.
    case all([Premise])
    case not(Premise)

    package static func `is`(_ term: Term.ID, _ value: String) -> Premise { .isOneOf(term, [value]) }

    /// Every term it reads, each once, in the order of reading.
    package var terms: [Term.ID] {
        var found: [Term.ID] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Term.ID]) {
        switch self {
        case .isOneOf(let term, _), .isBefore(let term, _), .isOnOrAfter(let term, _):
            if !found.contains(term) { found.append(term) }
        case .any(let parts), .all(let parts):
            for part in parts { part.collect(into: &found) }
        case .not(let part): part.collect(into: &found)
        }
    }
}
