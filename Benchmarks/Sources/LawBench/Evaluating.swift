// SPDX-License-Identifier: Apache-2.0
import Law
import Measuring

/// The engine alone: evaluates acts that are read into its numbers already, and looks at every explanation: the verdict,
/// which rules apply or are undecided, their citations, and which facts are missing.
struct Evaluating {
    /// For all acts; the best of three runs.
    let seconds: Double
    /// By act, the rules that apply, in alphabetical order.
    let rules: [[Rule.ID]]

    init(book: LawBook, acts: Acts) throws {
        var evaluator = Evaluator(book)
        let prepared = try acts.all.map { try evaluator.prepare($0.facts, for: $0.state) }
        var explained = 0
        seconds =
            (0..<3).map { _ in
                timed {
                    for act in prepared {
                        evaluator.run(act)
                        for mark in evaluator.outcome.marks { explained += book.rules[mark.rule].cites.count }
                        explained += evaluator.missing.count
                    }
                }
            }.min() ?? 0
        precondition(explained > 0, "some rule applies to some act")
        rules = prepared.map { act in
            evaluator.run(act)
            return evaluator.outcome.marks.filter { $0.effect == .applies }.map { book.rules[$0.rule].id }
                .sorted()
        }
    }
}
