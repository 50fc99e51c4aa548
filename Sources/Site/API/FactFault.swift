// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

extension SchemaFault {
    /// What is wrong with a fact: the kind of it, for which there are words in every language, and what would be right.
    init(_ problem: LawProblem, in book: LawBook) {
        let isOfAct = problem.path.hasPrefix("facts.")
        // A term has dots of its own: "facts.act.kind", "states.ML.state.hosts_act".
        let steps = problem.path.split(separator: ".", maxSplits: isOfAct ? 1 : 2)
        let (reason, expected): (Reason, String) =
            switch problem.check {
            case .undefinedTerm: problem.nearest.map { (Reason.nearTerm, $0) } ?? (.term, "")
            case .impossibleValue:
                Self.possible(steps.last.flatMap { book.parts.vocabulary[Term.ID(String($0))] })
            default: (isOfAct ? .ofState : .ofAct, "")
            }
        self.init(pointer: steps.map { "/\($0)" }.joined(), reason: reason, expected: expected)
    }

    private static func possible(_ term: Term?) -> (Reason, String) {
        guard case .choice(let values)? = term?.answer else { return (.form, Schema.Text.day.pattern ?? "") }
        return (.answer, (values.map(\.text) + [Facts.unknown]).joined(separator: ", "))
    }
}
