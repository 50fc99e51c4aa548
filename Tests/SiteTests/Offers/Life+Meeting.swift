// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// A meeting of the council, from the invitation to the approval of its minutes.
extension Life {
    static let meeting: [Step] = [
        { try await $0.tell(.meeting(.convene(plan: $0.meetingPlan())), by: "officer") },
        {
            try await $0.tell(.meeting(.addItem(meeting: "M-1", item: item)), by: "officer")
            try await $0.tell(.meeting(.proposeItem(meeting: "M-1", item: item)), by: "delegate-TD")
        },
        {
            let reason = remark
            try await $0.tell(
                .meeting(.settleProposal(meeting: "M-1", proposal: 1, accepted: false, reason: reason)),
                by: "officer")
            await $0.scene.wait(.days(10))
        },
        {
            try await $0.tell(.meeting(.count(meeting: "M-1", present: ["ML", "TD", "NE"])), by: "officer")
        },
        {
            try await $0.tell(.meeting(.open(meeting: "M-1")), by: "chair")
            await $0.scene.wait(.hours(4))
        },
        { try await $0.tell(.meeting(.close(meeting: "M-1")), by: "chair") },
        {
            let text = MinutesText(summary: words, conclusions: words)
            try await $0.tell(
                .meeting(.writeMinutes(meeting: "M-1", item: 1, minutes: text)), by: "officer")
        },
        {
            try await $0.tell(.meeting(.circulate(meeting: "M-1", until: $0.now + .days(4))), by: "officer")
            try await $0.tell(
                .meeting(.correct(meeting: "M-1", item: 1, remark: remark)), by: "delegate-ML")
        },
        {
            try await $0.tell(
                .meeting(.answerCorrection(meeting: "M-1", correction: 1, accepted: true, remark: remark)),
                by: "officer")
            await $0.scene.wait(.days(5))
        },
    ]

    private static let item = MeetingItemPlan(title: words, kind: .discussion, minutes: 30)

    /// Ten days ahead, for four hours.
    func meetingPlan() -> MeetingPlan {
        let begins = now + .days(10)
        return MeetingPlan(
            title: Life.words, organ: "council", room: "hall", begins: begins, ends: begins + .hours(4),
            zone: "Asia/Riyadh", answersBy: begins - .days(2), proposalsUntil: begins - .days(3))
    }
}
