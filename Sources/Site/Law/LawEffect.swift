// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Law

/// What another law book would make of one stored assessment, state by state.
struct LawEffect: Sendable {
    /// One state's answer, as it was recorded and as it would be.
    struct OfState: Hashable, Sendable {
        /// Nil where the act was assessed for no state in particular.
        let state: Organisation.ID?
        let before: AssessmentDraft.Answer
        let after: AssessmentDraft.Answer

        /// Whether the other book advises the same: verdict, what stands in the way, and conditions.
        var isSame: Bool {
            before.verdict == after.verdict && Set(before.hard) == Set(after.hard)
                && Set(before.conditions) == Set(after.conditions)
        }
    }

    let assessment: StoredAssessment.ID
    let before: LegalVerdict
    let after: LegalVerdict
    /// The states that get another answer.
    var states: [OfState] = []
    /// Whether the other book can read the recorded facts. What it cannot read needs review.
    var isReadable = true

    /// As the record keeps it.
    var affected: AffectedAssessment {
        AffectedAssessment(assessment: assessment, before: before, after: after)
    }
}

extension LawBook {
    /// What this book makes of a stored assessment; nil where it gives every state the same answer.
    func effect(on stored: StoredAssessment) -> LawEffect? {
        let read = try? assess(stored.draft.asked)
        let answers = read?.assessments.map { AssessmentDraft.Answer(of: $0) } ?? []
        let states = stored.draft.answers.map { before in
            LawEffect.OfState(
                state: before.state, before: before,
                after: answers.first { $0.state == before.state } ?? .unread(before.state))
        }.filter { !$0.isSame }
        let after = read?.verdict ?? .needsReview
        guard read == nil || after != stored.verdict || !states.isEmpty else { return nil }
        return LawEffect(
            assessment: stored.id, before: stored.verdict, after: after, states: states,
            isReadable: read != nil)
    }

    /// The stored assessments that this book answers differently, for any state.
    package func affected(_ assessments: [StoredAssessment]) -> [AffectedAssessment] {
        assessments.compactMap { effect(on: $0)?.affected }
    }
}

extension AssessmentDraft.Answer {
    /// What comes of facts that a book cannot read.
    fileprivate static func unread(_ state: Organisation.ID?) -> Self {
        Self(state: state, verdict: .needsReview, rules: [], conditions: [], missing: [], hard: [])
    }
}

/// What a change of the law book does to all the stored assessments, as far as one reader may know.
struct LawEffects: Sendable {
    /// Of those that the reader may open, newest first.
    let shown: [LawEffect]
    /// How many more there are that the reader may not open.
    let unopened: Int
    /// How many assessments it was compared with.
    let compared: Int
    /// How many the approver could not open; nil while nobody has approved it.
    var unopenedThen: Int?

    /// Computed now while the change is open, as recorded once it is adopted; nil where this node does not have the book.
    init?(_ change: LawChange, _ call: Call) throws {
        let book = try call.site.law.book(change.draft.book)
        if let approval = change.approval {
            let known = approval.affected.filter { call.view.assessment($0.assessment) != nil }
            shown = call.kept("effects of \(change.id)") { view in
                known.map { Self.recorded($0, book, view) }
            }
            unopened = approval.affected.count - known.count
            compared = approval.assessments
            unopenedThen = approval.unopened
        } else if let book {
            (shown, unopened) = call.kept("effects of \(change.id)") { view in
                (
                    view.assessments.compactMap { book.effect(on: $0) },
                    view.unopenedAssessments { book.effect(on: $0) != nil }
                )
            }
            compared = call.view.assessmentCount
        } else {
            return nil
        }
    }

    /// The verdicts as they were recorded; the states computed again, which gives what was shown then.
    private static func recorded(_ item: AffectedAssessment, _ book: LawBook?, _ view: View) -> LawEffect {
        var effect = LawEffect(assessment: item.assessment, before: item.before, after: item.after)
        guard let stored = view.assessment(item.assessment), let again = book?.effect(on: stored) else {
            return effect
        }
        (effect.states, effect.isReadable) = (again.states, again.isReadable)
        return effect
    }
}
