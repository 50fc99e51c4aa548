// SPDX-License-Identifier: Apache-2.0

/// Why a step in an initiative's life is refused.
package enum InitiativeRefusal: String, Refusal {
    case unknown, wrongStage
    // Who.
    case notMember, notSponsor, notSecretariat, notInvolved, notAuthor
    // The proposal.
    case unknownDomain, unknownMandate, notPartner, notHost, notInvitable, impossibleThreshold, tooMany
    case translationOnly, noDomain, noMandate, mandateDoesNotCover, noText, duplicate
    // Texts.
    case textFrozen, substanceInDebate, noParagraphs, staleTranslation, paragraphMismatch, sourceText
    case noAuthenticLanguage, textIncomplete, textMoved, substanceMoved, proposalMoved
    case alreadySponsor, notCosponsor
    // Debate.
    case windowTooShort, positionReserved, debateClosed, unknownParagraph, unknownComment, alreadyAnswered
    case unknownAmendment, alreadySettled, translationBehind
    case debateRunning, unansweredComment, unsettledAmendment, alreadyRequested, reviewNotRequested
    // Legal review.
    case adviserOfSponsor, textChanged, noInstrument, conditionsMissing, conditionsUnwanted, unknownOwner
    case noOpinion, unknownCondition, alreadyMet, opinionNotClear, conditionOutstanding
    case notConditionOwner, opinionExpired
    case notJoint, notSignatory, alreadySignedOff, signOffMissing
    // Carrying out.
    case tooFewParticipants, fundsShort, openActivity
    case unapprovedIndicator, notReconciled, evaluatorOfLead, scoreMissing, scoreOutOfRange

    package static let concept = "initiative"

    package var wording: Wording {
        relation ?? proposal ?? text ?? debate ?? review ?? carryingOut
            ?? Wording("life", "this step is refused (\(rawValue))", "see the page of the initiative")
    }
}
