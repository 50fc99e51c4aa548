// SPDX-License-Identifier: Apache-2.0

/// Why a step of a decision is refused.
package enum DecisionRefusal: String, Refusal {
    case unknown
    case unknownRuleSet
    case initiativeNotReady
    case languagesIncomplete
    case opinionMissing
    case opinionOvertaken
    case opinionEndsFirst
    case notToBePut
    case noticeTooShort
    case deadlineMissing
    case deadlineNotNeeded
    case windowTooShort
    case sameTextAgain
    case nobodyHasSay
    case notOpen
    case noSay
    case alreadyReceived
    case alreadyPassed
    case alreadyObjected
    case nothingToWithdraw
    case reserveNotAllowed
    case reserveUsed
    case expired
    case notSilence
    case notConsensus
    case extensionShortens
    case notDeclarable
    case statementsClosed
    case paragraphMissing
    case noResult
    case alreadyCertified
    case notDue
    case impossibleOutage

    package static let concept = "decision"

    package var wording: Wording {
        switch self {
        case .unknown:
            Wording("life", "there is no decision `{decision}`", "choose one from the list of decisions")
        case .unknownRuleSet:
            Wording("charter", "the charter has no rule set `{ruleSet}`", "choose a rule set of the charter")
        case .initiativeNotReady:
            Wording(
                "life: tabled → deciding", "initiative `{initiative}` is {stage}, not tabled",
                "table it first, or open the decision again after a broken silence or a deferral")
        case .languagesIncomplete:
            Wording(
                "R5(1)", "the text of `{initiative}` is not complete in: {languages}",
                "have the missing translations made before the decision opens")
        case .opinionMissing:
            Wording(
                "life: in legal review → tabled",
                "there is no signed legal opinion on this very text of `{initiative}`",
                "return it to debate and to legal review")
        case .opinionOvertaken:
            Wording(
                "life: in legal review → tabled",
                "the legal opinion on `{initiative}` does not hold any more",
                "put right what is named with this, or return the text to debate for a new opinion")
        case .opinionEndsFirst:
            Wording(
                "life: tabled → deciding",
                "the legal opinion on `{initiative}` holds until {date}, the decision may run until {until}",
                "choose an earlier deadline, or let the text go back to debate for a new opinion")
        case .notToBePut:
            Wording(
                "life: deciding → adopted",
                "the legal opinion on which decision `{decision}` was opened does not hold any more",
                "put right what is named with this, or annul the procedure and return the text to debate")
        case .noticeTooShort:
            Wording(
                "life: tabled → deciding", "the notice period runs until {until}",
                "open the decision after that, or choose a rule set with a shorter notice")
        case .deadlineMissing:
            Wording(
                "R5(1)", "a silence procedure or a vote needs an exact deadline", "name the day and the hour")
        case .deadlineNotNeeded:
            Wording(
                "R4", "a consensus is reached in a meeting and has no deadline", "leave the deadline empty")
        case .windowTooShort:
            Wording(
                "R5(1)", "the deadline leaves less than the shortest window of {window}",
                "choose a deadline not before {earliest}")
        case .sameTextAgain:
            Wording(
                "R5(2)", "the silence on this very text was broken",
                "redraft the text, or decide by consensus in a meeting")
        case .nobodyHasSay:
            Wording(
                "R11", "no member state has a credentialed person who may object",
                "have credentials issued first")
        case .notOpen:
            Wording("R5(2)", "decision `{decision}` is {status}", "see its page for what may follow")
        case .noSay:
            Wording(
                "R5(2)", "`{state}` has no say in decision `{decision}`",
                "only states that had a say when it opened take part")
        case .alreadyReceived:
            Wording("R5(5)", "`{state}` has opened the decision already", "nothing needs to be done")
        case .alreadyPassed:
            Wording("R5(4)", "`{state}` has declared no objection already", "nothing needs to be done")
        case .alreadyObjected:
            Wording("R5(2)", "`{state}` has an objection standing", "withdraw it first")
        case .nothingToWithdraw:
            Wording("R5(5)", "`{state}` has no objection standing", "nothing needs to be done")
        case .reserveNotAllowed:
            Wording("R5(3)", "the rule set has no request for time", "object, amend, or declare no objection")
        case .reserveUsed:
            Wording(
                "R5(3)", "the one request for time has been used", "object, amend, or declare no objection")
        case .expired:
            Wording("R5(3)", "the deadline has passed", "an extension is possible before it only")
        case .notSilence: Wording("R5", "decision `{decision}` is no silence procedure", "see its page")
        case .notConsensus:
            Wording(
                "R4", "decision `{decision}` is not taken by consensus",
                "wait for the deadline of the silence")
        case .extensionShortens:
            Wording(
                "R5(3)", "an extension never shortens: the deadline is {deadline}", "choose a later deadline")
        case .notDeclarable:
            Wording("R8", "`{kind}` is no kind of statement that a state declares", "choose another kind")
        case .statementsClosed:
            Wording("R8", "statements were possible until {until}", "make it in the next debate")
        case .paragraphMissing:
            Wording("R4", "there is no paragraph {paragraph}", "name a paragraph from 1 to {count}")
        case .noResult:
            Wording(
                "life: deciding → adopted", "decision `{decision}` has no result yet",
                "wait until it is settled")
        case .alreadyCertified:
            Wording("life: deciding → adopted", "the result is certified already", "nothing needs to be done")
        case .notDue: Wording("R5(4)", "decision `{decision}` is not due", "wait for its deadline")
        case .impossibleOutage:
            Wording("R5(5)", "an outage must end after it begins and before now", "correct the times")
        }
    }
}
