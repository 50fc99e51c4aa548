// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The meetings ahead to which the reader's organisation is invited, or which the secretariat holds.
extension Desk {
    var meetings: [any Component] {
        guard isSecretariat ? call.may(.administer) || call.may(.chair) || call.may(.receive) : true else {
            return []
        }
        let ahead = view.openMeetings.filter(\.isAhead)
        // Partners and supporting states are invited now and then: nothing is said where they are not.
        guard view.isInside || !ahead.isEmpty else { return [] }
        return part(
            "meetings", ["meeting", "begins", "body", "answers"],
            ahead.reversed().lazy.map { meeting in
                let left = call.dates.remaining(until: meeting.plan.begins)
                return [
                    meeting.link(call), "\(day(meeting.plan.begins))<br>\(left)", call.body(of: meeting),
                    answers(to: meeting),
                ]
            }, all: "/meetings")
    }

    /// One's own answer; for the secretariat, how many have answered.
    private func answers(to meeting: Meeting) -> HTML {
        guard let organisation, view.isInvited(to: meeting) else {
            let invited = view.invited(to: meeting)
            let given = invited.count { meeting.answers[$0] != nil }
            return .text(
                words(
                    "meeting.of",
                    [
                        "part": Numbers.text(given, in: call.numerals),
                        "all": Numbers.text(invited.count, in: call.numerals),
                    ]))
        }
        return MeetingAttendance.tag(meeting.answers[organisation], call).html
    }
}
