// SPDX-License-Identifier: Apache-2.0

/// Evaluates many acts one after the other, allocating nothing: what the engine is capable of, for measurements. Batches
/// are answered by `BriefAssessing`, and a person by `LawBook.assess`, which writes everything out.
package struct Evaluator: Sendable {
    /// An act for one state, read into numbers.
    package struct Prepared: Sendable {
        let cells: [Int32]
        let standings: [StandingCell]
    }

    private let book: LawBook
    /// The outcome of the last run.
    package private(set) var outcome = Evaluation()

    package init(_ book: LawBook) { self.book = book }

    /// - Throws: what `LawBook.problems(in:)` finds in the facts.
    package func prepare(_ facts: Facts, for state: StateCode?) throws(LawError) -> Prepared {
        let problems = book.problems(in: facts)
        guard problems.isEmpty else { throw LawError(problems) }
        return Prepared(
            cells: FactReader(slots: book.program.slots).cells(facts, for: state),
            standings: book.standings(of: state, on: facts.date).map { StandingCell($0) })
    }

    /// Runs the rules; the verdict, what bears on it and what is missing stand in `outcome`.
    package mutating func run(_ prepared: Prepared) {
        book.program.run(prepared.cells, prepared.standings, into: &outcome)
    }

    /// The unanswered terms that keep rules undecided, in alphabetical order.
    package var missing: [Term.ID] {
        Set(outcome.missing.map { book.program.slots.terms[Int($0)].id }).sorted()
    }
}
