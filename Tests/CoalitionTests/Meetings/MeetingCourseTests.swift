// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Meetings that do not go as planned: put off, begun late, broken off; and what others may learn of them.
struct MeetingCourseTests {
    var story = Story(charter: Story.quorate)

    private func awaited(_ person: Person.ID, _ story: Story) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.map(\.kind)
    }

    private func adjourned() -> Story {
        var story = story
        story.openMeeting()
        story.wait(.hours(1))
        let later = story.now + .days(1)
        story.meet(
            .adjourn(meeting: "M-1", begins: later, ends: later + .hours(2), reason: Story.note), by: "sg")
        return story
    }

    @Test func `an answer to the time that was given up is asked for anew`() throws {
        var story = story
        story.convene()
        story.meet(.answer(meeting: "M-1", attendance: Story.coming), by: "delegate-ML")
        #expect(awaited("delegate-ML", story) == [])
        var time = try #require(story.meeting?.plan)
        time.begins = time.begins + .days(5)
        time.ends = time.ends + .days(5)
        story.wait(.hours(1))
        let later = MeetingTime(
            begins: time.begins, ends: time.ends, answersBy: time.answersBy,
            proposalsUntil: time.proposalsUntil)
        story.meet(.postpone(meeting: "M-1", time: later, reason: Story.note))
        #expect(awaited("delegate-ML", story) == [.answerInvitation])
        story.wait(.hours(1))
        story.meet(.answer(meeting: "M-1", attendance: Story.coming), by: "delegate-ML")
        #expect(awaited("delegate-ML", story) == [])
    }

    @Test func `a meeting that begins late is counted again`() {
        var story = story
        story.convene()
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        story.wait(.minutes(121))
        #expect(awaited("sg", story) == [] && awaited("officer", story) == [.registerPresence])
        story.refuse(.meeting(.open(meeting: "M-1")), by: "sg", with: MeetingRefusal.countMissing)
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
    }

    @Test func `one that does not resume is closed with what was said, and not undone`() {
        var story = adjourned()
        let ended = story.now
        story.wait(.days(2))
        story.refuse(
            .meeting(.cancel(meeting: "M-1", reason: Story.note)), by: "sg", with: MeetingRefusal.wrongStatus)
        story.meet(.close(meeting: "M-1"), by: "sg")
        #expect(story.meeting?.sittings.map(\.ended) == [ended])
        #expect(awaited("officer", story) == [.writeMinutes])
    }

    @Test func `no sitting goes on for weeks, adjourned or not`() {
        var story = story
        story.openMeeting()
        let later = story.now + .days(1)
        story.refuse(
            .meeting(
                .adjourn(meeting: "M-1", begins: later, ends: later + .days(15), reason: Story.note)),
            by: "sg", with: MeetingRefusal.tooLong)
    }

    @Test func `a partner does not learn by proposing what there is that it may not see`() {
        var story = Story()
        let initiative = story.tableInitiative()
        let decision = story.openConsensus(on: initiative)
        story.convene(partners: ["UNCCT"])
        var item = Story.meetingItem()
        item.initiative = initiative
        story.refuse(
            .meeting(.proposeItem(meeting: "M-1", item: item)), by: "uncct",
            with: MeetingRefusal.unknownInitiative)
        item.initiative = nil
        item.decision = decision
        story.refuse(
            .meeting(.proposeItem(meeting: "M-1", item: item)), by: "uncct",
            with: MeetingRefusal.unknownDecision)
        story.meet(.proposeItem(meeting: "M-1", item: item), by: "delegate-TD")
    }

    @Test func `a decision leads to the meeting that takes it up, and the item to the decision`() throws {
        var story = Story()
        let initiative = story.tableInitiative()
        story.convene()
        var item = Story.meetingItem()
        item.initiative = initiative
        story.meet(.proposeItem(meeting: "M-1", item: item), by: "delegate-TD")
        let id = story.openConsensus(on: initiative)
        func meetings(_ person: Person.ID) throws -> [Meeting.ID] {
            let decision = try #require(story.decision(id))
            return story.view(for: .person(person)).meetings(on: decision).map(\.id)
        }
        #expect(try meetings("delegate-ML") == [])
        story.meet(.settleProposal(meeting: "M-1", proposal: 1, accepted: true, reason: nil))
        #expect(try meetings("delegate-ML") == ["M-1"] && meetings("uncct") == [])
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
        story.meet(.close(meeting: "M-1"), by: "sg")
        // It ended without the decision, which goes on.
        #expect(try meetings("delegate-ML") == [])
    }
}
