// SPDX-License-Identifier: Apache-2.0

package import Record

/// The steps of an initiative's life. Each is refused unless it is the right step, by the right office, with all it needs.
package enum InitiativeDeed: Codable, Hashable, Sendable {
    // Drafting
    case propose(proposal: Proposal)
    case revise(initiative: Initiative.ID, proposal: Proposal)
    /// `translationOf` names the revision that this text renders; nil begins a new revision.
    case setText(
        initiative: Initiative.ID,
        language: Language,
        paragraphs: [String],
        translationOf: Int?
    )
    case declareAuthentic(initiative: Initiative.ID, languages: [Language])
    case cosponsor(initiative: Initiative.ID)
    case leaveCosponsors(initiative: Initiative.ID)
    case submit(initiative: Initiative.ID)
    case withdraw(initiative: Initiative.ID, reason: Remark)
    /// A co-sponsor carries on what the sponsor withdrew.
    case takeOver(initiative: Initiative.ID)

    // Study and debate
    case admit(initiative: Initiative.ID, note: Multilingual)
    case sendBack(initiative: Initiative.ID, note: Multilingual)
    case openDebate(initiative: Initiative.ID, closes: Instant)
    case takePosition(initiative: Initiative.ID, position: Position.Kind, statement: Remark?)
    case comment(initiative: Initiative.ID, paragraph: Int?, remark: Remark)
    case answer(initiative: Initiative.ID, comment: Int, remark: Remark)
    case amend(initiative: Initiative.ID, paragraph: Int, replacement: Multilingual, reason: Remark)
    case settleAmendment(initiative: Initiative.ID, amendment: Int, outcome: Amendment.Outcome)

    // Legal review
    case requestReview(initiative: Initiative.ID)
    case beginReview(initiative: Initiative.ID)
    case giveOpinion(initiative: Initiative.ID, textHash: Hash, opinion: OpinionDraft)
    case meetCondition(initiative: Initiative.ID, condition: Int)
    case signOff(initiative: Initiative.ID, textHash: Hash)
    case table(initiative: Initiative.ID)
    /// After a broken silence or a missed consensus: redraft.
    case returnToDebate(initiative: Initiative.ID, closes: Instant, reason: Multilingual)

    // Carrying out
    case activate(initiative: Initiative.ID, note: Multilingual)
    case suspend(initiative: Initiative.ID, reason: Multilingual, effect: Multilingual)
    case resume(initiative: Initiative.ID, reason: Multilingual)
    case beginClosing(initiative: Initiative.ID)
    case evaluate(initiative: Initiative.ID, evaluation: EvaluationDraft)
    case archive(initiative: Initiative.ID)
}
