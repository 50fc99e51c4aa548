// SPDX-License-Identifier: Apache-2.0

/// Why a step of a visit file is refused, or what it warns of.
package enum VisitRefusal: String, Refusal {
    case unknown
    case unknownVisitor
    case emptyInterval
    case tooLong
    case wrongStatus
    case noHead
    case unknownRoom
    case outsideVisit
    case unknownPresenter
    case unknownItem
    case unknownDomain
    case sinceTooLate
    case unknownOwner
    case unknownInitiative
    case dueInPast
    case unknownFollowUp
    case notOwner
    case alreadyDone
    case minutesMissing
    case notBegun
    // Warnings: these do not refuse.
    case roomClash
    case presenterClash
    case roomTooSmall

    package static let concept = "visit"

    package var wording: Wording {
        switch self {
        case .unknown: Wording("visit", "there is no visit `{visit}`", "choose one from the list of visits")
        case .unknownVisitor:
            Wording(
                "visit", "`{organisation}` is not in the directory",
                "choose a member state, supporting state or partner")
        case .emptyInterval: Wording("visit", "the end comes before the beginning", "correct the times")
        case .tooLong:
            Wording(
                "visit", "the visit lasts more than a year",
                "correct the times, or open a file for each visit")
        case .wrongStatus:
            Wording(
                "visit", "visit `{visit}` is {status}", "a file that is closed or cancelled does not change")
        case .noHead:
            Wording("visit", "the delegation needs exactly one head", "mark one of its members as head")
        case .unknownRoom:
            Wording("charter", "there is no room `{room}` at the seat", "choose a room of the charter")
        case .outsideVisit:
            Wording("visit", "the item lies outside the visit", "choose a time during the visit")
        case .unknownPresenter:
            Wording(
                "visit", "there is no person `{person}`",
                "choose a person of the directory, or leave it empty")
        case .unknownItem: Wording("visit", "the agenda has no item {item}", "choose an item of the agenda")
        case .unknownDomain:
            Wording("charter", "there is no domain `{domain}`", "choose a domain of the charter")
        case .sinceTooLate:
            Wording(
                "visit", "the briefing book compares with {since}, which is not in the past",
                "choose an earlier day")
        case .unknownOwner:
            Wording("visit", "there is no person `{person}` to own it", "choose a person of the directory")
        case .unknownInitiative:
            Wording(
                "visit", "there is no initiative `{initiative}`",
                "choose one from the list, or leave it empty")
        case .dueInPast: Wording("visit", "{due} is in the past", "choose a day from today on")
        case .unknownFollowUp:
            Wording("visit", "there is no follow-up `{followUp}`", "choose one from your home page")
        case .notOwner:
            Wording("visit", "follow-up `{followUp}` is owned by `{person}`", "ask its owner to complete it")
        case .alreadyDone:
            Wording("visit", "follow-up `{followUp}` is done already", "nothing needs to be done")
        case .notBegun:
            Wording(
                "visit", "visit `{visit}` begins on {begins}",
                "record its minutes once it has begun, or correct the times of the visit")
        case .minutesMissing:
            Wording("visit", "there are no minutes yet", "record the minutes before closing")
        case .roomClash:
            Wording(
                "coordination", "room `{room}` is taken by “{other}” at that time",
                "move one of the two, or choose another room")
        case .presenterClash:
            Wording(
                "coordination", "`{person}` presents “{other}” at that time",
                "move one of the two, or choose another presenter")
        case .roomTooSmall:
            Wording(
                "coordination", "room `{room}` seats {seats}, the delegation alone has {people}",
                "choose a larger room")
        }
    }
}
