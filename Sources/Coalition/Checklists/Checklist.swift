// SPDX-License-Identifier: Apache-2.0

/// What the rules ask of an initiative on its way to the table, step by step.
///
/// Nothing here is a rule: each step is put to the coalition as if its right office took it now, and what the rules looked
/// at on that occasion is the list. So the list and the verdict cannot part ways.
package struct Checklist: Hashable, Sendable {
    /// The steps to the table, in their order.
    package enum Step: String, Hashable, Sendable, CaseIterable {
        case submit, admit, openDebate, requestReview, beginReview, table
    }

    package enum State: String, Hashable, Sendable, CaseIterable {
        case done, missing
        /// Not to be done before an earlier step is taken, or before a window has closed.
        case notYet
    }

    package struct Item: Hashable, Sendable {
        /// What is said where it does not hold; its code names what was asked.
        package let finding: Finding
        package let state: State
        package let remedy: Remedy?
    }

    package struct Section: Hashable, Sendable {
        package let step: Step
        /// Done: taken already. Missing: the next one. Not yet: after that.
        package let state: State
        package let items: [Item]
    }

    package let sections: [Section]

    package var missing: [Item] { sections.flatMap(\.items).filter { $0.state == .missing } }

    /// The step that comes next.
    package var next: Section? { sections.first { $0.state == .missing } }

    /// The same without what assessments and overrides ask.
    var withoutLaw: Checklist {
        Checklist(
            sections: sections.map { section in
                let items = section.items.filter { !$0.finding.code.hasPrefix("\(LawRefusal.concept).") }
                return Section(step: section.step, state: section.state, items: items)
            })
    }
}

extension Checklist {
    /// The deed that puts a matter right.
    package enum Remedy: String, Hashable, Sendable, CaseIterable {
        case setText, revise, declareAuthentic, answer, settleAmendment, requestReview, giveOpinion
        case meetCondition, signOff
    }

    static func remedy(for finding: Finding) -> Remedy? {
        switch finding.code {
        case InitiativeRefusal.noText.code, InitiativeRefusal.textIncomplete.code: .setText
        case TextRefusal.missing.code, TextRefusal.languageMissing.code, InitiativeRefusal.noDomain.code,
            InitiativeRefusal.noMandate.code, InitiativeRefusal.mandateDoesNotCover.code:
            .revise
        case InitiativeRefusal.noAuthenticLanguage.code: .declareAuthentic
        case InitiativeRefusal.unansweredComment.code: .answer
        case InitiativeRefusal.unsettledAmendment.code: .settleAmendment
        case InitiativeRefusal.reviewNotRequested.code: .requestReview
        case InitiativeRefusal.noOpinion.code, InitiativeRefusal.opinionNotClear.code,
            LawRefusal.conditionDropped.code, LawRefusal.conditionPostponed.code,
            LawRefusal.stateJoined.code, LawRefusal.assessAgain.code, LawRefusal.withdrawnAssessment.code:
            .giveOpinion
        case InitiativeRefusal.conditionOutstanding.code, LawRefusal.conditionOutstanding.code:
            .meetCondition
        case InitiativeRefusal.signOffMissing.code: .signOff
        default: nil
        }
    }
}

extension View {
    /// The checklist of an initiative, for its sponsors and the secretariat; nil for others, and once it is on the table.
    package func checklist(of initiative: Initiative) -> Checklist? {
        guard let organisation,
            initiative.sponsors.contains(organisation.id) || organisation.kind == .secretariat
        else { return nil }
        let list = state.checklist(of: initiative, at: at)
        // A partner that sponsors a joint initiative sees no assessment or override, and reads of none here.
        return isInside ? list : list.map { $0.withoutLaw }
    }
}
