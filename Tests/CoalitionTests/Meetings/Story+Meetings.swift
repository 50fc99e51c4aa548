// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A meeting of the council, M-1, from the invitation to the approval of its minutes.
extension Story {
    static var quorate: Charter {
        var charter = SmallCharter.charter
        charter.organs[0].quorum = Quorum(text: "2/3")
        return charter
    }

    /// Ten days ahead, for four hours.
    func meetingPlan(partners: [Organisation.ID] = []) -> MeetingPlan {
        let begins = now + .days(10)
        return MeetingPlan(
            title: SmallCharter.same("Meeting"), organ: "council", room: "hall", begins: begins,
            ends: begins + .hours(4), zone: "Asia/Riyadh", mandate: "founding", partners: partners,
            answersBy: begins - .days(2), proposalsUntil: begins - .days(3))
    }

    static func meetingItem(_ title: String = "Item") -> MeetingItemPlan {
        MeetingItemPlan(title: SmallCharter.same(title), kind: .discussion, minutes: 60)
    }

    static let coming = AttendancePlan(attends: true, head: SmallCharter.same("Minister"), others: 2)
    static let minutes = MinutesText(
        summary: SmallCharter.same("Said"), conclusions: SmallCharter.same("Concluded"))

    mutating func meet(_ deed: MeetingDeed, by person: Person.ID = "officer") {
        expect(.meeting(deed), by: person)
    }

    mutating func convene(partners: [Organisation.ID] = []) {
        meet(.convene(plan: meetingPlan(partners: partners)))
        meet(.addItem(meeting: "M-1", item: Self.meetingItem("First")))
        meet(.addItem(meeting: "M-1", item: Self.meetingItem("Second")))
    }

    /// Convened, and opened with four of the five members present.
    mutating func openMeeting(partners: [Organisation.ID] = []) {
        convene(partners: partners)
        wait(.days(10))
        meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        meet(.open(meeting: "M-1"), by: "sg")
    }

    mutating func circulateMinutes(partners: [Organisation.ID] = []) {
        openMeeting(partners: partners)
        wait(.hours(4))
        meet(.close(meeting: "M-1"), by: "sg")
        for item in 1...2 { meet(.writeMinutes(meeting: "M-1", item: item, minutes: Self.minutes)) }
        meet(.circulate(meeting: "M-1", until: now + .days(4)))
    }

    var meeting: Meeting? { coalition.meetings["M-1"] }
}
