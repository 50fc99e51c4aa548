// SPDX-License-Identifier: Apache-2.0

extension ExecutionRefusal {
    var activity: Wording? {
        switch self {
        case .unknownActivity:
            Wording("life", "there is no activity `{activity}`", "choose one from the initiative's page")
        case .wrongStatus:
            Wording(
                "life", "activity `{activity}` is {status}; needed: {expected}",
                "see its page for the next step")
        case .emptyInterval: Wording("life", "the activity ends before it begins", "correct the times")
        case .tooLong:
            Wording(
                "life", "the activity lasts more than five years",
                "correct the times, or plan several activities, one after another")
        case .impossibleSeats:
            Wording(
                "life", "{seats} is no possible number of seats",
                "state 1 to 100000 seats; to nominate nobody, state 0"
            )
        case .hostElsewhere:
            Wording(
                "life", "`{organisation}` does not belong to the coalition on {day}",
                "choose a host from the directory")
        case .domainElsewhere:
            Wording("life", "domain `{domain}` is none of the initiative's", "choose one of its domains")
        case .unknownRoom:
            Wording("charter", "there is no room `{room}` at the seat", "choose a room of the charter")
        case .noLanguage: Wording("life", "no language is named", "name the languages in which it is held")
        case .hostStaysOut:
            Wording(
                "independence", "`{organisation}` would host without taking part",
                "ask that state to opt in first, or choose another host")
        case .staysOut:
            Wording(
                "independence", "`{organisation}` does not take part in initiative `{initiative}`",
                "a state that stays out is consulted, never bound: it opts in first")
        case .noSeatsLeft:
            Wording(
                "coordination", "{left} seats are left, {wanted} wanted",
                "nominate fewer, or ask for more seats")
        case .seatsBelowNominations:
            Wording(
                "coordination", "{nominated} people are nominated for {seats} seats",
                "keep seats for those who are nominated")
        case .tooEarly:
            Wording(
                "life", "activity `{activity}` begins on {day}",
                "wait until that day, or change its dates first")
        case .impossibleAttendance:
            Wording("life", "`{organisation}` cannot have sent {count}", "state zero or more for every state")
        case .attendanceAboveSeats:
            Wording("life", "{attended} came, the activity has {seats} seats", "correct the attendance")
        case .roomClash:
            Wording(
                "coordination", "room `{room}` is taken by `{other}` at that time",
                "move one of the two, or choose another room")
        case .roomTooSmall:
            Wording(
                "coordination", "room `{room}` seats {capacity}, the activity {seats}", "choose a larger room"
            )
        default: nil
        }
    }
}
