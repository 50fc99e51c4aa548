// SPDX-License-Identifier: Apache-2.0

/// Why a step of a meeting is refused, or what it warns of.
package enum MeetingRefusal: String, Refusal {
    // The invitation.
    case unknown, wrongStatus, notInvited
    case unknownOrgan, bodyUnclear, unknownRoom, placeUnclear, unknownZone, unknownMandate, unknownPartner
    case emptyInterval, tooLong, shortNotice, answerTooLate, timeMoved, sameTime, alreadyBegun
    // The agenda.
    case unknownItem, unknownInitiative, unknownDecision, decisionElsewhere, unknownPresenter
    case impossibleDuration, agendaAdopted, incompleteOrder, proposalsClosed, unknownProposal
    case alreadySettled, reasonMissing
    // Attendance and presence.
    case begunAlready, foreignDelegate, impossibleDelegation, emptyDelegation, strangerPresent, tooEarly
    // Sittings.
    case notYet, noAgenda, itemUntranslated, countMissing, noQuorum, adjournedToPast
    // Minutes.
    case minutesApproved, minutesIncomplete, windowTooShort, notCirculated, correctionsClosed
    case unknownCorrection, alreadyAnswered, correctionsOpen, unansweredCorrection, notApproved
    // Warnings: these do not refuse.
    case roomClash, otherMeeting, agendaTooLong, quorumLost

    package static let concept = "meeting"

    package var wording: Wording {
        invitationWording ?? agendaWording ?? presenceWording ?? minutesWording
            ?? Wording("coordination", "the meeting collides with something else", "see its page")
    }
}
