// SPDX-License-Identifier: Apache-2.0

/// An act with all the states that take part: each has its own answer, and the act has the most severe of them.
package struct InitiativeAssessment: Hashable, Sendable {
    package let pins: LawPins
    package let date: LawDate
    /// In the order of the states' codes; one without a state where none takes part.
    package let assessments: [Assessment]

    package init(pins: LawPins, date: LawDate, assessments: [Assessment]) {
        precondition(!assessments.isEmpty, "an act is assessed for a state, or for none in particular")
        (self.pins, self.date, self.assessments) = (pins, date, assessments)
    }

    package var verdict: LegalVerdict { assessments.map(\.verdict).max() ?? .needsReview }

    /// The states that the verdict is owed to: those whose own answer is as severe.
    package var deciding: [Assessment] { assessments.filter { $0.verdict == verdict } }

    /// Whether states get different answers.
    package var differs: Bool { Set(assessments.map(\.verdict)).count > 1 }

    package subscript(state: StateCode) -> Assessment? { assessments.first { $0.state == state } }

    package var missing: [Term.ID] { Set(assessments.flatMap(\.missing)).sorted() }
    /// When the oldest of the sources was read on which a standing rests that bears on the advice; nil where none says.
    package var oldestSource: PartialDate? {
        assessments.compactMap(\.oldestSource).min { $0.earliest < $1.earliest }
    }

    package var isHard: Bool { assessments.contains { $0.isHard } }

    /// Each once, in the order of the first assessment that has it.
    package var conditions: [Condition] {
        var seen: Set<Condition.ID> = []
        return assessments.flatMap(\.conditions).filter { seen.insert($0.id).inserted }
    }
}
