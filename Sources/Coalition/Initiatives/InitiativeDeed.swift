// SPDX-License-Identifier: Apache-2.0

package import Record

/// The steps of an initiative's life. Each is refused unless it is the right step, by the right office, with all it needs.
package enum InitiativeDeed: Codable, Hashable, Sendable {
    // Drafting
    case propose(proposal: Proposal)
    /// `basedOn` counts the proposal's wordings, the first being 1: refused where somebody revised it meanwhile.
    case revise(initiative: Initiative.ID, proposal: Proposal, basedOn: Int? = nil)
    /// `translationOf` names the revision that this text renders; nil begins a new revision. `basedOn` is the text that
    /// the writer had before them: refused where it has moved since, so that nobody overwrites what they have not read.
    case setText(
        initiative: Initiative.ID,
        language: Language,
        paragraphs: [String],
        translationOf: Int?,
        basedOn: TextBasis? = nil
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
    /// `basedOn` is the revision that was read: refused where the substance has changed since.
    case amend(
        initiative: Initiative.ID, paragraph: Int, replacement: Multilingual, reason: Remark,
        basedOn: Int? = nil)
    case settleAmendment(initiative: Initiative.ID, amendment: Int, outcome: Amendment.Outcome)

    // Legal review
    case requestReview(initiative: Initiative.ID)
    case beginReview(initiative: Initiative.ID)
    case giveOpinion(initiative: Initiative.ID, textHash: Hash, opinion: OpinionDraft)
    /// `override` names the override that sets the condition; nil where the opinion in force does.
    case meetCondition(initiative: Initiative.ID, condition: Int, override: Override.ID? = nil)
    /// The owner of a condition says that it is met; the adviser confirms it with `meetCondition`.
    case reportCondition(
        initiative: Initiative.ID, condition: Int, note: Remark, override: Override.ID? = nil)
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
