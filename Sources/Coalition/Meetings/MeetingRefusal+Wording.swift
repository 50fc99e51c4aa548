// SPDX-License-Identifier: Apache-2.0

/// The English of each refusal; the catalogue has the other languages.
extension MeetingRefusal {
    var invitationWording: Wording? {
        switch self {
        case .unknown:
            Wording("meeting", "there is no meeting `{meeting}`", "choose one from the list of meetings")
        case .wrongStatus:
            Wording(
                "meeting", "meeting `{meeting}` is {status}; needed: {expected}",
                "see its page for the next step")
        case .notInvited:
            Wording(
                "meeting", "`{organisation}` is not invited to meeting `{meeting}`",
                "ask the secretariat for an invitation")
        case .unknownOrgan:
            Wording("charter", "the charter has no organ `{organ}`", "choose an organ of the charter")
        case .bodyUnclear:
            Wording(
                "charter", "either an organ of the charter or a working group meets",
                "choose an organ, or name the working group")
        case .unknownRoom:
            Wording("charter", "there is no room `{room}` at the seat", "choose a room of the charter")
        case .placeUnclear:
            Wording(
                "meeting", "a meeting takes place in a room of the seat or elsewhere",
                "choose a room, or write the city or “by video link”")
        case .unknownZone:
            Wording(
                "meeting", "`{zone}` is the time zone of no organisation of the directory",
                "choose the zone of the seat or of the place where the meeting is held")
        case .unknownMandate:
            Wording("legitimacy", "the charter has no mandate `{mandate}`", "choose a mandate of the charter")
        case .unknownPartner:
            Wording(
                "meeting", "`{organisation}` is no partner or supporting state of the coalition",
                "choose one from the directory; member states are invited without being named")
        default: timeWording
        }
    }

    private var timeWording: Wording? {
        switch self {
        case .emptyInterval: Wording("meeting", "the end comes before the beginning", "correct the times")
        case .tooLong:
            Wording("meeting", "a sitting lasts at most fourteen days", "correct the times, or adjourn it")
        case .shortNotice:
            Wording(
                "notice", "a meeting is convened at least {notice} ahead, not before {earliest}",
                "choose a later time: every member state needs the notice")
        case .answerTooLate:
            Wording(
                "notice", "answers and proposals are due after now and before the meeting begins",
                "choose moments between now and the beginning")
        case .timeMoved:
            Wording(
                "notice", "the time of meeting `{meeting}` is not changed in passing",
                "postpone the meeting, with a reason that every member reads")
        case .sameTime:
            Wording("notice", "the meeting begins at that time already", "choose another time")
        case .alreadyBegun:
            Wording(
                "notice", "the hour for which meeting `{meeting}` was convened has come",
                "open and adjourn it, or cancel it")
        default: nil
        }
    }

    var agendaWording: Wording? {
        switch self {
        case .unknownItem: Wording("agenda", "the agenda has no item {item}", "choose an item of the agenda")
        case .unknownInitiative:
            Wording(
                "agenda", "there is no initiative `{initiative}` before the coalition",
                "choose one that was submitted, or leave it empty")
        case .unknownDecision:
            Wording(
                "agenda", "there is no decision `{decision}`", "choose one from the list, or leave it empty")
        case .decisionElsewhere:
            Wording(
                "agenda", "decision `{decision}` is on another initiative than `{initiative}`",
                "choose the initiative of the decision, or leave it empty")
        case .unknownPresenter:
            Wording(
                "agenda", "`{organisation}` is not in the directory",
                "choose an organisation of the directory, or name the office")
        case .impossibleDuration:
            Wording("agenda", "{minutes} minutes are no length of an item", "write from 1 to 1440 minutes")
        case .agendaAdopted:
            Wording(
                "agenda", "the agenda of meeting `{meeting}` was adopted when it opened",
                "take the matter up under another item, or at the next meeting")
        case .incompleteOrder:
            Wording(
                "agenda", "the order does not name every item once",
                "give each item of the agenda one place")
        case .proposalsClosed:
            Wording(
                "agenda", "items could be proposed until {until}",
                "ask the secretariat, or propose it for the next meeting")
        case .unknownProposal:
            Wording("agenda", "there is no proposal {proposal}", "choose one from the meeting’s page")
        case .alreadySettled:
            Wording("agenda", "proposal {proposal} is settled already", "see the agenda")
        case .reasonMissing:
            Wording("agenda", "a proposal is not declined without a reason", "write the reason")
        case .noAgenda:
            Wording(
                "agenda", "meeting `{meeting}` has no agenda", "put at least one item on the agenda first")
        case .itemUntranslated:
            Wording(
                "parity", "the title of item {item} is missing in: {languages}",
                "add the title in every official language")
        case .agendaTooLong:
            Wording(
                "coordination", "the items need {minutes} minutes, the meeting has {available}",
                "shorten an item, or let the meeting last longer")
        default: nil
        }
    }

    var presenceWording: Wording? {
        switch self {
        case .begunAlready:
            Wording(
                "meeting", "meeting `{meeting}` has begun",
                "the secretariat registers who is present from now on")
        case .foreignDelegate:
            Wording(
                "R11", "`{person}` does not belong to your organisation",
                "name people of your own directory")
        case .impossibleDelegation:
            Wording("meeting", "a delegation has at most {limit} people", "correct the number")
        case .emptyDelegation:
            Wording(
                "meeting", "the delegation has no head",
                "write the office of its head, or send your regrets")
        case .strangerPresent:
            Wording(
                "R1", "`{organisation}` is not invited to meeting `{meeting}`",
                "count those who are invited")
        case .tooEarly:
            Wording(
                "R1", "presence is registered from {from} on", "wait until delegations arrive")
        case .notYet:
            Wording("meeting", "meeting `{meeting}` begins on {begins}", "open it when its hour has come")
        case .countMissing:
            Wording(
                "R1", "nobody has counted who is present", "register who is present, then open the meeting")
        case .noQuorum:
            Wording(
                "R1", "{present} of {of} member states are present; the quorum is {quorum}",
                "count again when more have arrived, or postpone the meeting")
        case .adjournedToPast:
            Wording("meeting", "a meeting is not adjourned to the past", "choose a later time")
        case .roomClash:
            Wording(
                "coordination", "room `{room}` is taken by `{other}` at that time",
                "move one of the two, or choose another room")
        case .otherMeeting:
            Wording(
                "coordination", "meeting `{other}` takes place at that time",
                "move one of the two: the same delegates are expected at both")
        case .quorumLost:
            Wording(
                "R1",
                "{present} of {of} member states were present at the last count; the quorum is {quorum}",
                "what was certified stands; put off what is still to be decided")
        default: nil
        }
    }

    var minutesWording: Wording? {
        switch self {
        case .minutesApproved:
            Wording(
                "minutes", "the minutes of meeting `{meeting}` are approved",
                "put a correction note beside them")
        case .minutesIncomplete:
            Wording(
                "parity", "the minutes of item {item} are missing in: {languages}",
                "write them in every official language")
        case .windowTooShort:
            Wording(
                "minutes", "states have at least {window} for corrections, not less than until {earliest}",
                "choose a later moment")
        case .notCirculated:
            Wording(
                "minutes", "the minutes of meeting `{meeting}` are not circulated for corrections",
                "circulate them first")
        case .correctionsClosed:
            Wording(
                "minutes", "corrections could be proposed until {until}",
                "ask the chair for a correction note")
        case .unknownCorrection:
            Wording("minutes", "there is no correction {correction}", "choose one from the minutes")
        case .alreadyAnswered:
            Wording("minutes", "correction {correction} is answered already", "see the answer there")
        case .correctionsOpen:
            Wording(
                "minutes", "states may propose corrections until {until}", "approve the minutes after that")
        case .unansweredCorrection:
            Wording(
                "minutes", "correction {correction} is not answered", "answer it before the approval")
        case .notApproved:
            Wording(
                "minutes", "the minutes of meeting `{meeting}` are not approved yet",
                "correct the minutes themselves")
        default: nil
        }
    }
}
