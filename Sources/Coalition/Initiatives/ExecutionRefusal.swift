// SPDX-License-Identifier: Apache-2.0

/// Why taking part, contributing or carrying out is refused, or what it warns of.
package enum ExecutionRefusal: String, Refusal {
    // Taking part.
    case notState, supportingParticipates, boundByChoice, notParticipating, noticeInPast
    // Contributing.
    case unknownContribution, cannotGive, nothingGiven, impossibleAmount, unknownCurrency, notDonor
    case wrongContributionStage
    // Activities.
    case unknownActivity, wrongStatus, emptyInterval, tooLong, impossibleSeats, hostElsewhere
    case domainElsewhere, unknownRoom
    case noLanguage, hostStaysOut, staysOut, noSeatsLeft, seatsBelowNominations, tooEarly
    case impossibleAttendance, attendanceAboveSeats
    // Results.
    case unknownIndicator, targetIsBaseline, indicatorLocked, nothingToApprove, ownReport
    // Warnings: these do not refuse.
    case roomClash, roomTooSmall

    package static let concept = "execution"

    package var wording: Wording {
        participation ?? contribution ?? activity ?? result
            ?? Wording("life", "this step is refused (\(rawValue))", "see the page of the initiative")
    }
}

extension ExecutionRefusal {
    private var participation: Wording? {
        switch self {
        case .notState:
            Wording("R9", "`{organisation}` is no state", "states opt in; partners sign off and contribute")
        case .supportingParticipates:
            Wording(
                "R9", "`{organisation}` is a supporting state and does not participate",
                "contribute, observe or decline")
        case .boundByChoice:
            Wording(
                "R9", "`{organisation}` takes part already", "withdraw by notice; dated commitments survive")
        case .notParticipating:
            Wording(
                "R9", "`{organisation}` does not take part in initiative `{initiative}`",
                "nothing needs to be withdrawn: a state that stays out is bound to nothing")
        case .noticeInPast:
            Wording(
                "R9", "the withdrawal would date from {day}, before today, {today}",
                "choose today or a later day")
        default: nil
        }
    }

    private var contribution: Wording? {
        switch self {
        case .unknownContribution:
            Wording(
                "funding", "there is no contribution `{contribution}`",
                "choose one from the initiative's page")
        case .cannotGive:
            Wording(
                "funding", "`{organisation}` does not contribute to this initiative",
                "states do, and the partners of a joint initiative")
        case .nothingGiven:
            Wording("funding", "neither an amount nor a gift in kind is stated", "state one of them, or both")
        case .impossibleAmount:
            Wording("funding", "the amount is impossible", "enter an amount above zero")
        case .unknownCurrency:
            Wording("funding", "`{currency}` is no currency code", "use three capital letters, such as SAR")
        case .notDonor:
            Wording(
                "funding", "contribution `{contribution}` is `{donor}`'s",
                "a commitment is the donor's own written statement: ask the donor")
        case .wrongContributionStage:
            Wording(
                "funding", "contribution `{contribution}` is {stage}; needed: {expected}",
                "state each stage in its turn: pledged, committed, received")
        default: nil
        }
    }

    private var result: Wording? {
        switch self {
        case .unknownIndicator:
            Wording(
                "evaluation", "there is no indicator `{indicator}`", "choose one from the initiative's page")
        case .targetIsBaseline:
            Wording(
                "evaluation", "the target is the baseline", "set a target that differs from where it begins")
        case .indicatorLocked:
            Wording(
                "evaluation", "indicator `{indicator}` is approved and the initiative is closing",
                "its final value stands")
        case .nothingToApprove:
            Wording("evaluation", "indicator `{indicator}` has no value to approve", "report a value first")
        case .ownReport:
            Wording(
                "evaluation", "`{person}` reported the value of indicator `{indicator}`",
                "ask another officer to approve it")
        default: nil
        }
    }
}
