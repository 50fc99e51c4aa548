// SPDX-License-Identifier: Apache-2.0

extension InitiativeRefusal {
    var debate: Wording? {
        switch self {
        case .windowTooShort:
            Wording(
                "participation", "the debate would close on {closes}; the earliest is {earliest}",
                "give the members at least {window}")
        case .positionReserved:
            Wording(
                "participation", "“no position” is entered automatically, for states that did not speak",
                "support, oppose, voice concern or stay neutral")
        case .debateClosed:
            Wording(
                "participation", "the window for debate closed on {closed}",
                "take a position, or ask the chair to return it to debate")
        case .unknownParagraph:
            Wording(
                "life", "there is no paragraph {paragraph}, the text has {count}",
                "choose one of its paragraphs")
        case .unknownComment: Wording("life", "there is no comment {comment}", "choose one of its comments")
        case .alreadyAnswered:
            Wording("life", "comment {comment} is answered already", "comment yourself to add something")
        case .unknownAmendment:
            Wording("R10", "there is no amendment {amendment}", "choose one of its amendments")
        case .alreadySettled:
            Wording("R10", "amendment {amendment} is settled already", "propose a new amendment")
        case .debateRunning:
            Wording(
                "participation", "the debate runs until {closes} and these have not spoken: {waiting}",
                "wait until it closes, or until every member has taken a position")
        case .unansweredComment:
            Wording("participation", "comment {comment} is unanswered", "answer it first")
        case .unsettledAmendment:
            Wording("R10", "amendment {amendment} is unsettled", "accept or decline it first")
        case .alreadyRequested:
            Wording("life", "the review is requested already", "wait until the secretariat begins it")
        case .reviewNotRequested:
            Wording(
                "life", "the sponsor has not requested the review",
                "ask the sponsor `{sponsor}` to request it")
        default: nil
        }
    }

    var review: Wording? {
        switch self {
        case .adviserOfSponsor:
            Wording(
                "independence", "`{organisation}` sponsors the initiative and cannot review it",
                "ask a legal adviser of another organisation")
        case .textChanged:
            Wording(
                "compliance", "this is not the present text: its hash is {hash}",
                "read the present text, then sign it")
        case .noInstrument:
            Wording("compliance", "no instrument is cited", "cite at least one provision that was relied on")
        case .conditionsMissing:
            Wording("compliance", "no condition is stated", "state the conditions, or find the text clear")
        case .conditionsUnwanted:
            Wording(
                "compliance", "a text that is clear has no conditions",
                "find it clear with conditions, or leave them out")
        case .unknownOwner:
            Wording(
                "compliance", "there is no organisation `{organisation}`",
                "choose an owner from the directory")
        case .notConditionOwner:
            Wording(
                "compliance", "condition {condition} is for `{organisation}` to meet",
                "let its owner report it")
        case .opinionExpired:
            Wording(
                "compliance", "the opinion expired on {date}", "ask the legal adviser for a new one")
        case .noOpinion:
            Wording(
                "compliance", "no opinion is in force on the present text",
                "ask the legal adviser for an opinion on it")
        case .unknownCondition:
            Wording("compliance", "there is no condition {condition}", "choose one of the conditions")
        case .alreadyMet:
            Wording("compliance", "condition {condition} is met already", "nothing needs to be done")
        case .opinionNotClear:
            Wording("compliance", "the legal adviser did not clear the present text", "redraft it")
        case .conditionOutstanding:
            Wording(
                "compliance", "condition {condition} is outstanding",
                "let its owner `{organisation}` see to it, and the legal adviser confirm it")
        case .notJoint:
            Wording("joint", "initiative `{initiative}` is not joint", "the sponsor's own decision suffices")
        case .notSignatory:
            Wording(
                "joint", "`{organisation}` does not sign off initiative `{initiative}`",
                "its partners and the secretariat do")
        case .alreadySignedOff:
            Wording("joint", "`{organisation}` has signed off this very text", "nothing needs to be done")
        case .signOffMissing:
            Wording(
                "joint", "`{organisation}` has not signed off the present text",
                "ask that organisation to sign it off")
        default: nil
        }
    }

    var carryingOut: Wording? {
        switch self {
        case .tooFewParticipants:
            Wording(
                "R9", "{count} states take part; at least {needed} are needed",
                "wait until enough states have opted in; being adopted is not being activated")
        case .fundsShort:
            Wording(
                "R9", "{have} {currency} are committed or received; {needed} are needed",
                "wait for commitments; pledges do not count")
        case .openActivity:
            Wording("life", "activity `{activity}` is not over", "complete it or cancel it first")
        case .unapprovedIndicator:
            Wording(
                "evaluation", "indicator `{indicator}` is not approved", "report and approve its final value")
        case .notReconciled:
            Wording(
                "evaluation", "contribution `{contribution}` has not been received",
                "confirm its receipt, or have the accounts reconciled")
        case .evaluatorOfLead:
            Wording(
                "evaluation", "`{organisation}` leads the initiative and cannot evaluate it",
                "ask an evaluator of another organisation")
        case .scoreMissing:
            Wording("evaluation", "there is no score for {criterion}", "score every criterion")
        case .scoreOutOfRange:
            Wording(
                "evaluation", "the score for {criterion} is {score}; it must be 1 to 5", "score from 1 to 5")
        default: nil
        }
    }
}
