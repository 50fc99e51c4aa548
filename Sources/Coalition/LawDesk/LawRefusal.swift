// SPDX-License-Identifier: Apache-2.0

/// Why a step at the law desk is refused.
package enum LawRefusal: String, Refusal {
    // The law book.
    case unknownChange, changeClosed, samePerson, baseMoved, nothingNew, noDifference, assessmentsMoved
    case otherEffects
    // Assessments.
    case noBook, otherBook, futureDate, unknownState, answersMismatch, tooManyFacts, otherText
    case unknownAssessment, alreadyWithdrawn, stateLeftOut
    // Opinions that rest on them.
    case notOfInitiative, withdrawnAssessment, hardGate, departure, expiryPast
    case stateJoined, conditionDropped, conditionNotSet, conditionPostponed, assessAgain
    // Overrides.
    case unknownOverride, nothingToOverride, expiryTooFar, alreadyCountersigned, alreadyLifted, lapsed
    case withheld, secretariatOnly, awaitsCountersignature, conditionOutstanding, decisionRunning
    // Dissent.
    case unknownOpinion, ownOpinion, sameFinding, dissentedAlready

    package static let concept = "law"

    package var wording: Wording {
        book ?? assessment ?? grounds ?? override
            ?? Wording("law", "this step is refused (\(rawValue))", "see the page of the law desk")
    }
}

extension LawRefusal {
    private var book: Wording? {
        switch self {
        case .unknownChange:
            Wording("law-change", "there is no law change `{change}`", "choose one from the list")
        case .changeClosed:
            Wording("law-change", "law change `{change}` is settled", "propose a new one")
        case .samePerson:
            Wording(
                "two-persons", "`{person}` has signed already",
                "a second person who holds the power has to sign")
        case .baseMoved:
            Wording(
                "law-change", "another law book has come into force since: {version}",
                "propose the change again, against the book in force")
        case .nothingNew:
            Wording("law-change", "this law book is in force already", "propose another one")
        case .noDifference:
            Wording("law-change", "no difference is named", "name what the new law book changes")
        case .assessmentsMoved:
            Wording(
                "law-change", "{count} assessments are on the record, {seen} were shown",
                "look at the page again: it shows what the new ones would become")
        case .otherEffects:
            Wording(
                "law-change",
                "the list of assessments that the new law book answers differently is not the one shown",
                "read the change again and take the list from there")
        default: nil
        }
    }

    private var assessment: Wording? {
        switch self {
        case .noBook:
            Wording(
                "law-change", "no law book is in force",
                "propose one and let a second legal adviser approve it")
        case .otherBook:
            Wording(
                "law-change", "the law book {version} is not the one in force",
                "assess under the law book in force")
        case .futureDate:
            Wording("compliance", "the day of the act is in the future: {date}", "give a day up to today")
        case .unknownState:
            Wording("compliance", "`{state}` is no state of the directory", "choose states of the directory")
        case .answersMismatch:
            Wording(
                "compliance", "the answers do not fit what was asked for",
                "let the law desk make the assessment")
        case .tooManyFacts:
            Wording(
                "record", "there are more than {limit} facts", "leave out what the vocabulary does not ask")
        case .otherText:
            Wording(
                "compliance", "assessment `{assessment}` was made on another text",
                "assess the present text")
        case .unknownAssessment:
            Wording("compliance", "there is no assessment `{assessment}`", "choose one from the list")
        case .alreadyWithdrawn:
            Wording("compliance", "assessment `{assessment}` is withdrawn already", "make a new one")
        case .stateLeftOut:
            Wording(
                "compliance", "the assessment leaves out states of initiative `{initiative}`: {states}",
                "assess it for every state that sponsors it, hosts it or takes part in it")
        default: nil
        }
    }

    private var grounds: Wording? {
        switch self {
        case .notOfInitiative:
            Wording(
                "compliance", "assessment `{assessment}` is not about `{initiative}`",
                "choose an assessment of this initiative")
        case .withdrawnAssessment:
            Wording(
                "compliance", "assessment `{assessment}` was withdrawn",
                "rest on one that stands, or make a new one")
        case .hardGate:
            Wording(
                "hard-gate", "a hard gate is shut or unanswered: {gates}",
                "only new facts help: record them and assess again")
        case .assessAgain:
            Wording(
                "hard-gate",
                "assessment `{assessment}` was withdrawn, and none as the same kind of act that was made since stands",
                "assess the present text as that kind of act; where it is none, let another adviser withdraw that run"
            )
        case .departure:
            Wording(
                "compliance", "the finding is milder than assessment `{assessment}` advises",
                "follow its advice, or ask for an override that the chair countersigns")
        case .expiryPast:
            Wording("compliance", "it would have expired on {date} already", "give a day from tomorrow on")
        case .stateJoined:
            Wording(
                "compliance", "assessment `{assessment}` is not about {states}",
                "make a new assessment: these states have joined since")
        case .conditionDropped:
            Wording(
                "compliance", "conditions of assessment `{assessment}` are passed over: {conditions}",
                "carry each with an owner, or say why it is met or does not apply")
        case .conditionPostponed:
            Wording(
                "compliance",
                "assessment `{assessment}` lets tabling wait for what is carried for later: {conditions}",
                "let tabling wait for each, or say why it may be met later")
        case .conditionNotSet:
            Wording(
                "compliance", "the assessment sets no condition `{condition}`",
                "answer for the conditions that it sets, and leave this one out")
        default: nil
        }
    }

    private var override: Wording? {
        switch self {
        case .unknownOverride:
            Wording("override", "there is no override `{override}`", "choose one from the list")
        case .nothingToOverride:
            Wording(
                "override", "the assessment already advises this way",
                "choose the other direction, or leave it at the assessment")
        case .expiryTooFar:
            Wording("override", "an override lasts {limit} days at most", "choose an earlier day")
        case .alreadyCountersigned:
            Wording("override", "override `{override}` is countersigned already", "nothing is left to sign")
        case .alreadyLifted: Wording("override", "override `{override}` was lifted", "ask for a new one")
        case .lapsed:
            Wording("override", "override `{override}` lapsed on {date}", "ask for a new one")
        case .withheld:
            Wording(
                "override", "override `{override}` withholds the text until {date}",
                "wait, or ask the chair to lift it")
        case .decisionRunning:
            Wording(
                "override", "decision `{decision}` on this very text is running",
                "annul the procedure or defer the decision first, then sign")
        case .awaitsCountersignature:
            Wording(
                "override", "override `{override}` is not countersigned",
                "wait for the chair: until then its conditions bind nobody")
        case .conditionOutstanding:
            Wording(
                "override", "condition {condition} of override `{override}` is outstanding",
                "let its owner `{organisation}` see to it, and the legal adviser confirm it")
        case .secretariatOnly:
            Wording(
                "override", "`{organisation}` is not the secretariat", "ask an officer of the secretariat")
        case .unknownOpinion:
            Wording("dissent", "there is no such opinion in force", "choose an opinion on the present text")
        case .ownOpinion:
            Wording("dissent", "`{person}` signed the opinion itself", "give a new opinion instead")
        case .sameFinding:
            Wording("dissent", "the finding is the same", "find otherwise, or leave the opinion as it is")
        case .dissentedAlready:
            Wording("dissent", "`{person}` has dissented already", "one dissent for each opinion")
        default: nil
        }
    }
}
