// SPDX-License-Identifier: Apache-2.0

/// What an assessment comes to, without the reasons: for long lists of acts, and for comparison with another engine.
package struct BriefAssessment: Hashable, Sendable {
    package let verdict: LegalVerdict
    /// The rules and gates that apply and are not set aside, in the order of the book.
    package let applied: [Rule.ID]
    /// Those that an unanswered question, or a stale list, keeps open.
    package let undecided: [Rule.ID]
}

/// Assesses many acts one after the other.
package struct BriefAssessing {
    private let book: LawBook
    private let reader: FactReader
    private var outcome = Evaluation()
    private var standings: [Position: [StandingCell]] = [:]

    private struct Position: Hashable {
        let state: StateCode?
        let date: LawDate
    }

    package init(_ book: LawBook) {
        self.book = book
        reader = FactReader(slots: book.program.slots)
    }

    /// - Throws: what `LawBook.problems(in:)` finds in the facts.
    package mutating func assess(
        _ facts: Facts, for state: StateCode?
    ) throws(LawError) -> BriefAssessment {
        guard let cells = reader.soundCells(facts, for: state) else {
            throw LawError(reader.problems(in: facts))
        }
        book.program.run(cells, positions(of: state, on: facts.date), into: &outcome)
        var (applied, undecided): ([Int], [Int]) = ([], [])
        for mark in outcome.marks {
            switch mark.effect {
            case .applies: applied.append(mark.rule)
            case .undecided: undecided.append(mark.rule)
            case .setAside: continue
            }
        }
        return BriefAssessment(
            verdict: outcome.verdict, applied: applied.sorted().map { book.rules[$0].id },
            undecided: undecided.sorted().map { book.rules[$0].id })
    }

    private mutating func positions(of state: StateCode?, on day: LawDate) -> [StandingCell] {
        let position = Position(state: state, date: day)
        if let known = standings[position] { return known }
        let found = book.standings(of: state, on: day).map { StandingCell($0) }
        standings[position] = found
        return found
    }
}
