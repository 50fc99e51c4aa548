// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Years {
    /// Meetings ahead with an agenda that every delegate has answered: they are never held, and so stay on every desk.
    static func meetings(_ cohort: [Int]) -> [Step] {
        let text = SiteCharter.text
        var steps: [Step] = []
        for number in cohort where number.isMultiple(of: 320) {
            steps.append(
                .deed(SiteCharter.officer) { state in
                    let begins = state.lastInstant + .days(90)
                    return .meeting(
                        .convene(
                            plan: MeetingPlan(
                                title: text("Meeting \(number)"), organ: "council", room: "hall",
                                begins: begins, ends: begins + .hours(4), zone: "Asia/Riyadh",
                                answersBy: begins - .days(2), proposalsUntil: begins - .days(3))))
                })
            for item in 1...6 {
                let plan = MeetingItemPlan(title: text("Item \(item)"), kind: .discussion, minutes: 30)
                steps.append(
                    .deed(SiteCharter.officer) { .meeting(.addItem(meeting: meeting($0), item: plan)) })
            }
            for delegate in (0..<SiteCharter.members.count).map(SiteCharter.delegate) {
                let attendance = AttendancePlan(attends: true, head: text("Minister"), others: 2)
                steps.append(
                    .deed(delegate) { .meeting(.answer(meeting: meeting($0), attendance: attendance)) })
            }
        }
        return steps
    }

    private static func meeting(_ state: Coalition) -> Meeting.ID {
        .init(series: "M", state.meetings.count)
    }
}
