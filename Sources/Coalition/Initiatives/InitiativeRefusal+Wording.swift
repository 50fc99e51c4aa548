// SPDX-License-Identifier: Apache-2.0

extension InitiativeRefusal {
    var relation: Wording? {
        switch self {
        case .unknown:
            Wording(
                "life", "there is no initiative `{initiative}`", "choose one from the list of initiatives")
        case .wrongStage:
            Wording(
                "life", "initiative `{initiative}` is {stage}; needed: {expected}",
                "wait until it has reached that stage, or see its page for the next step")
        case .notMember:
            Wording("life", "`{organisation}` is no member state", "ask a member state to take this step")
        case .notSponsor:
            Wording(
                "life", "`{organisation}` does not sponsor initiative `{initiative}`",
                "ask its sponsor `{sponsor}`, or co-sponsor it first")
        case .notSecretariat:
            Wording(
                "life", "`{organisation}` is not the secretariat", "ask the secretariat to take this step")
        case .notInvolved:
            Wording(
                "life", "`{organisation}` has no voice in initiative `{initiative}`",
                "ask its sponsor `{sponsor}` to speak for you")
        case .notAuthor:
            Wording(
                "R10", "amendment {amendment} is `{organisation}`'s",
                "ask its author to withdraw it, or let the sponsor settle it")
        case .alreadySponsor:
            Wording(
                "life", "`{organisation}` sponsors initiative `{initiative}` already",
                "nothing needs to be done")
        case .notCosponsor:
            Wording(
                "life", "`{organisation}` is no co-sponsor of initiative `{initiative}`",
                "co-sponsor it first; its sponsor withdraws it instead of leaving")
        default: nil
        }
    }

    var proposal: Wording? {
        switch self {
        case .unknownDomain:
            Wording("charter", "the charter has no domain `{domain}`", "choose a domain of the charter")
        case .unknownMandate:
            Wording(
                "legitimacy", "the charter has no mandate `{mandate}`", "choose a mandate of the register")
        case .notPartner:
            Wording(
                "joint", "`{organisation}` is no partner of the coalition now",
                "choose a partner organisation from the directory")
        case .notHost:
            Wording(
                "life", "`{organisation}` is no member or supporting state now",
                "choose a state from the directory")
        case .notInvitable:
            Wording("life", "`{organisation}` cannot be invited to co-sponsor", "choose another member state")
        case .impossibleThreshold:
            Wording(
                "R9", "the launch threshold is impossible",
                "ask for 1 to 1000 participants, and for funds above zero in a currency such as USD, or none"
            )
        case .tooMany: Wording("life", "“{field}” has more than {limit} entries", "leave some out")
        case .translationOnly:
            Wording(
                "life",
                "only the title and the objective of initiative `{initiative}` may still be translated",
                "leave everything else as it is, or ask the sponsor to withdraw and propose anew")
        case .noDomain: Wording("life", "no domain is named", "choose at least one domain of the charter")
        case .noMandate:
            Wording(
                "legitimacy", "no mandate is named: an act without mandate is refused",
                "choose the mandate under which the coalition would act")
        case .mandateDoesNotCover:
            Wording(
                "legitimacy", "mandate `{mandate}` does not cover {domains} on {day}",
                "choose a mandate that covers every domain and is in force, or leave domains out")
        case .noText: Wording("life", "nothing is written yet", "write the text in one language at least")
        case .duplicate:
            Wording(
                "coordination", "initiative `{other}` has the same title in an overlapping domain",
                "join that initiative, or ask the sponsor to tell the two apart")
        default: nil
        }
    }

    var text: Wording? {
        switch self {
        case .textFrozen:
            Wording(
                "life", "the texts of initiative `{initiative}` are frozen while it is {stage}",
                "have it returned to debate; a changed text needs a new review")
        case .substanceInDebate:
            Wording(
                "R10", "in debate the substance changes by amendments only",
                "propose an amendment, or name the revision that this text translates")
        case .noParagraphs:
            Wording(
                "life", "the text has {count} paragraphs; it needs 1 to {limit}",
                "write it in numbered paragraphs")
        case .staleTranslation:
            Wording(
                "parity", "revision {revision} is not the current one, which is {current}",
                "translate the current revision")
        case .paragraphMismatch:
            Wording(
                "parity", "the translation has {count} paragraphs, the text has {expected}",
                "translate paragraph by paragraph")
        case .sourceText:
            Wording(
                "parity", "revision {revision} was written in `{language}`: a translation cannot replace it",
                "change it as substance while it is being drafted, or by an amendment in debate")
        case .noAuthenticLanguage:
            Wording(
                "parity", "no language is declared authentic",
                "declare at least one of the official languages")
        case .textIncomplete:
            Wording(
                "parity", "there is no complete text of revision {revision} in `{language}`",
                "translate the current revision into that language")
        case .textMoved:
            Wording(
                "record", "somebody else has written in `{language}` since you began",
                "compare both wordings, and choose or merge: nothing of yours is lost")
        case .substanceMoved:
            Wording(
                "record", "you began from revision {revision}; the text is now at revision {current}",
                "compare both wordings, and choose or merge: nothing of yours is lost")
        case .proposalMoved:
            Wording(
                "record", "somebody else has revised the proposal of `{initiative}` since you began",
                "compare both wordings, and save again what shall stand")
        case .translationBehind:
            Wording(
                "parity", "the text in `{language}` is behind revision {revision}",
                "translate the current revision before accepting a change to that language")
        default: nil
        }
    }
}
