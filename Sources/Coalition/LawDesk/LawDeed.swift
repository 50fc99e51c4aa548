// SPDX-License-Identifier: Apache-2.0

/// What is done at the law desk. The law itself (instruments, rules, evaluation) is another module; here is what people
/// put on the record of it, and sign.
package enum LawDeed: Codable, Hashable, Sendable {
    // The law book.
    case propose(change: LawChangeDraft)
    /// `affected` is what the approver was shown: the stored assessments that the new book would answer differently, of
    /// the first `assessments` that there are. `unopened` more the approver may not open, and was told how many.
    case approve(
        change: LawChange.ID, affected: [AffectedAssessment], assessments: Int, unopened: Int? = nil)
    case decline(change: LawChange.ID, reason: Remark)

    // Assessments.
    case assess(assessment: AssessmentDraft)
    /// It stays on the record and in every list: nobody goes from run to run until one pleases.
    case withdraw(assessment: StoredAssessment.ID, reason: Remark)

    // Departing from them.
    /// Asks the chair to let the coalition depart from what an assessment advises.
    case override(assessment: StoredAssessment.ID, override: OverrideDraft)
    case countersign(override: Override.ID)
    case lift(override: Override.ID, reason: Remark)
    /// A parallel opinion, shown beside the one that it dissents from; `opinion` is the number of that one's act.
    case dissent(initiative: Initiative.ID, opinion: Int, dissent: DissentDraft)
}
