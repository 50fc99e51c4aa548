// SPDX-License-Identifier: Apache-2.0

import Coalition
import Seeding
import Testing

struct MeetingTests {
    var story = Story(charter: Story.quorate)

    @Test func `every member is told that a meeting is convened, and each has it in its calendar`() {
        var story = story
        story.convene()
        for state in ["ML", "NE", "TD", "BF", "SA"] {
            let view = story.view(for: .person(.init(stringLiteral: "delegate-\(state)")))
            #expect(view.notifications(9).map(\.kind) == [.meeting], "\(state)")
            #expect(view.actions.map(\.kind) == [.answerInvitation], "\(state)")
            let entries = view.calendar(from: story.now, until: story.now + .days(20))
            #expect(entries.map(\.kind) == [.invitation, .meeting], "\(state)")
        }
    }

    @Test func `a state answers, changes its answer, and the last one counts`() {
        var story = story
        story.convene()
        story.meet(.answer(meeting: "M-1", attendance: Story.coming), by: "delegate-ML")
        #expect(story.meeting?.answers["ML"]?.plan.size == 3)
        #expect(story.view(for: .person("delegate-ML")).actions.isEmpty)
        story.meet(.answer(meeting: "M-1", attendance: .init(attends: false)), by: "delegate-ML")
        #expect(story.meeting?.answers["ML"]?.plan.attends == false)
        #expect(story.meeting?.answers["ML"]?.plan.size == 0)
    }

    @Test func `a meeting opens once the quorum is there, and that adopts its agenda`() {
        var story = story
        story.convene()
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD"]))
        #expect(story.meeting?.counts.last?.holds == false)
        story.refuse(.meeting(.open(meeting: "M-1")), by: "sg", with: MeetingRefusal.noQuorum)
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
        #expect(story.meeting?.agendaAdopted == story.now)
        story.refuse(
            .meeting(.addItem(meeting: "M-1", item: Story.meetingItem())), by: "officer",
            with: MeetingRefusal.agendaAdopted)
    }

    @Test func `a suspended state leaves the denominator`() {
        var story = story
        story.expect(.directory(.suspend(organisation: "BF", reason: "Arrears")), by: "sg")
        story.expect(.directory(.suspend(organisation: "SA", reason: "Arrears")), by: "sg")
        story.convene()
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML", "NE"]))
        #expect(story.meeting?.counts.last?.electorate == 3)
        #expect(story.meeting?.counts.last?.holds == true)
        story.refuse(
            .meeting(.count(meeting: "M-1", present: ["BF"])), by: "officer",
            with: MeetingRefusal.strangerPresent)
    }

    @Test func `who is present when follows from the counts, and nobody is between sittings`() {
        var story = story
        story.openMeeting()
        let opened = story.now
        story.wait(.hours(1))
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "BF"]))
        let counted = story.now
        story.wait(.hours(1))
        story.meet(
            .adjourn(
                meeting: "M-1", begins: story.now + .days(1), ends: story.now + .days(1) + .hours(2),
                reason: Story.note), by: "sg")
        let ended = story.now
        let meeting = story.meeting
        #expect(meeting?.present(at: opened) == ["ML", "NE", "SA", "TD"])
        #expect(meeting?.present(at: counted) == ["BF", "ML", "NE", "TD"])
        #expect(meeting?.present(at: ended) == [] && meeting?.present(at: opened - .minutes(1)) == [])
        #expect(meeting?.stays(of: "SA").map(\.until) == [counted])
        #expect(meeting?.stays(of: "BF").map(\.from) == [counted])
        #expect(meeting?.stays(of: "ML").map(\.until) == [ended])
        #expect(meeting?.moves.map(\.isAdjournment) == [true])
    }

    @Test func `an adjourned meeting is counted anew before it resumes`() {
        var story = story
        story.openMeeting()
        story.wait(.hours(1))
        let later = story.now + .minutes(30)
        story.meet(
            .adjourn(meeting: "M-1", begins: later, ends: later + .hours(2), reason: Story.note), by: "sg")
        story.wait(.minutes(30))
        story.refuse(.meeting(.open(meeting: "M-1")), by: "sg", with: MeetingRefusal.countMissing)
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
        #expect(story.meeting?.sittings.count == 2)
    }

    @Test func `what a state proposes stands on the agenda in its name, or is declined with a reason`() {
        var story = story
        story.convene()
        story.meet(.proposeItem(meeting: "M-1", item: Story.meetingItem("Ours")), by: "delegate-TD")
        story.meet(.proposeItem(meeting: "M-1", item: Story.meetingItem("Also")), by: "delegate-TD")
        #expect(story.view(for: .person("officer")).actions.map(\.kind) == [.settleProposals])
        story.meet(.settleProposal(meeting: "M-1", proposal: 1, accepted: true, reason: nil))
        story.meet(.settleProposal(meeting: "M-1", proposal: 2, accepted: false, reason: Story.remark()))
        #expect(story.meeting?.agenda.map(\.by.organisation) == ["secretariat", "secretariat", "TD"])
        #expect(story.meeting?.proposals.map(\.settled?.item) == [3, nil])
        story.meet(.arrange(meeting: "M-1", order: [3, 1, 2]))
        #expect(story.meeting?.agenda.map(\.id) == [3, 1, 2])
        story.meet(.removeItem(meeting: "M-1", number: 3))
        story.meet(.addItem(meeting: "M-1", item: Story.meetingItem()))
        #expect(story.meeting?.agenda.map(\.id) == [1, 2, 4])
    }

    @Test func `minutes are the secretariat's until they are circulated, and final once approved`() {
        var story = story
        story.openMeeting()
        story.meet(.writeMinutes(meeting: "M-1", item: 1, minutes: Story.minutes))
        #expect(story.view(for: .person("delegate-ML")).meeting("M-1")?.minutes.items.isEmpty == true)
        #expect(story.view(for: .person("delegate-ML")).act(story.coalition.count - 1) == nil)
        #expect(story.view(for: .person("officer")).meeting("M-1")?.minutes.items.count == 1)
        story.wait(.hours(4))
        story.meet(.close(meeting: "M-1"), by: "sg")
        story.meet(.writeMinutes(meeting: "M-1", item: 2, minutes: Story.minutes))
        story.meet(.circulate(meeting: "M-1", until: story.now + .days(4)))
        #expect(story.view(for: .person("delegate-ML")).meeting("M-1")?.minutes.items.count == 2)
        story.meet(.correct(meeting: "M-1", item: 1, remark: Story.remark()), by: "delegate-NE")
        story.meet(
            .answerCorrection(meeting: "M-1", correction: 1, accepted: true, remark: Story.remark()))
        story.wait(.days(5))
        #expect(story.view(for: .person("sg")).actions.map(\.kind) == [.approveMinutes])
        story.meet(.approveMinutes(meeting: "M-1"), by: "sg")
        story.refuse(
            .meeting(.writeMinutes(meeting: "M-1", item: 1, minutes: Story.minutes)), by: "officer",
            with: MeetingRefusal.minutesApproved)
        story.meet(.annotate(meeting: "M-1", note: Story.note), by: "sg")
        #expect(story.meeting?.minutes.notes.count == 1)
        #expect(story.view(for: .person("delegate-ML")).minutedMeetings.map(\.id) == ["M-1"])
    }

    @Test func `a follow-up of a meeting is its owner's, as one of a visit is`() {
        var story = story
        story.openMeeting()
        let plan = FollowUpPlan(
            action: Story.note, owner: "delegate-ML", due: story.now.day.advanced(byDays: 9))
        story.meet(.agree(meeting: "M-1", item: 2, followUp: plan))
        let view = story.view(for: .person("delegate-ML"))
        #expect(view.myFollowUps.map(\.origin) == [.meeting("M-1", item: 2)])
        #expect(story.view(for: .person("delegate-TD")).followUp("F-1") == nil)
        story.expect(.visit(.complete(followUp: "F-1", note: Story.remark())), by: "delegate-ML")
        #expect(story.view(for: .person("officer")).trail(of: "M-1").last?.name == "visit.complete")
    }

    @Test func `a room taken twice and a second meeting at the same hour are warned of`() {
        var story = story
        story.convene()
        let verdict = story.tell(.meeting(.convene(plan: story.meetingPlan())), by: "officer")
        #expect(verdict.isAdmitted)
        #expect(
            verdict.findings.map(\.code) == [
                MeetingRefusal.otherMeeting.code, MeetingRefusal.roomClash.code,
            ])
        var visit = VisitPlan(
            title: Story.note, visitor: "UNCCT", purpose: Story.note, begins: story.now + .days(10),
            ends: story.now + .days(10) + .hours(6))
        visit.purpose = Story.note
        story.expect(.visit(.plan(plan: visit)), by: "protocol")
        let item = AgendaPlan(
            begins: visit.begins + .hours(1), ends: visit.begins + .hours(2), room: "hall",
            title: Story.note)
        let clash = story.tell(.visit(.addItem(visit: "V-1", item: item)), by: "protocol")
        #expect(clash.findings.map(\.code).contains(VisitRefusal.roomClash.code))
    }

    @Test func `items that need more time than there is, and a quorum that was lost, are warned of`() {
        var story = story
        story.convene()
        var long = Story.meetingItem()
        long.minutes = 300
        let verdict = story.tell(.meeting(.addItem(meeting: "M-1", item: long)), by: "officer")
        #expect(verdict.findings.map(\.code) == [MeetingRefusal.agendaTooLong.code])
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
        story.meet(.count(meeting: "M-1", present: ["ML"]))
        let close = story.tell(.meeting(.close(meeting: "M-1")), by: "sg")
        #expect(close.isAdmitted && close.findings.map(\.code) == [MeetingRefusal.quorumLost.code])
    }

    @Test func `a joint meeting is the partner's too; others outside do not know of it`() {
        var story = story
        story.circulateMinutes(partners: ["UNCCT"])
        let partner = story.view(for: .person("uncct"))
        #expect(partner.meetings.map(\.id) == ["M-1"] && partner.isInvited(to: partner.meetings[0]))
        #expect(story.view(for: .person("observer-FR")).meetings.isEmpty)
        #expect(story.view(for: .visitor).meetings.isEmpty && story.view(for: .visitor).meeting("M-1") == nil)
        #expect(!story.view(for: .person("observer-FR")).knows(of: "M-1"))
        story.refuse(
            .meeting(.correct(meeting: "M-1", item: 1, remark: Story.remark())), by: "observer-FR",
            with: MeetingRefusal.unknown)
        story.meet(.correct(meeting: "M-1", item: 1, remark: Story.remark()), by: "uncct")
    }

    @Test func `every duty of a meeting comes to whoever does it`() {
        var story = story
        func kinds(_ person: Person.ID) -> [ActionItem.Kind] {
            story.view(for: .person(person)).actions.map(\.kind)
        }
        story.meet(.convene(plan: story.meetingPlan()))
        #expect(kinds("officer") == [.prepareAgenda])
        for item in ["First", "Second"] {
            story.meet(.addItem(meeting: "M-1", item: Story.meetingItem(item)))
        }
        story.wait(.days(10))
        #expect(kinds("officer") == [.registerPresence] && kinds("sg") == [])
        story.meet(.count(meeting: "M-1", present: ["ML", "NE", "TD", "SA"]))
        #expect(kinds("officer") == [] && kinds("sg") == [.openMeeting])
        story.meet(.open(meeting: "M-1"), by: "sg")
        story.wait(.hours(4))
        #expect(kinds("sg") == [.closeMeeting])
        story.meet(.close(meeting: "M-1"), by: "sg")
        #expect(kinds("officer") == [.writeMinutes])
        for item in 1...2 { story.meet(.writeMinutes(meeting: "M-1", item: item, minutes: Story.minutes)) }
        #expect(kinds("officer") == [.circulateMinutes])
        story.meet(.circulate(meeting: "M-1", until: story.now + .days(4)))
        story.meet(.correct(meeting: "M-1", item: 1, remark: Story.remark()), by: "delegate-NE")
        #expect(kinds("officer") == [.answerCorrections])
    }

    @Test func `what was decided while a meeting sat is shown at the item that it concerns`() throws {
        var story = Story()
        let initiative = story.tableInitiative()
        let decision = story.openConsensus(on: initiative)
        story.convene()
        var item = Story.meetingItem()
        item.initiative = initiative
        story.meet(.addItem(meeting: "M-1", item: item))
        #expect(
            story.view(for: .person("delegate-ML")).trail(of: initiative.subject).last?.about.first == "M-1")
        story.wait(.days(10))
        story.meet(.count(meeting: "M-1", present: ["ML"]))
        story.meet(.open(meeting: "M-1"), by: "sg")
        func led() throws -> [Meeting.ID] {
            let before = try #require(story.decision(decision))
            return story.view(for: .person("delegate-ML")).meetings(on: before).map(\.id)
        }
        func decided() throws -> [Decision.ID] {
            let view = story.view(for: .person("delegate-ML"))
            let meeting = try #require(view.meeting("M-1"))
            return view.decisions(of: meeting.agenda[2], in: meeting).map(\.id)
        }
        // It is before the meeting as long as it runs.
        #expect(try decided() == [decision] && led() == ["M-1"])
        story.wait(.hours(1))
        story.expect(.decision(.putText(decision: decision)), by: "sg")
        story.wait(.hours(1))
        story.meet(.close(meeting: "M-1"), by: "sg")
        #expect(try decided() == [decision] && led() == ["M-1"])
        let partner = story.view(for: .person("uncct"))
        #expect(partner.meeting("M-1") == nil)
    }

    @Test func `an item on what a partner may not see leads the partner nowhere`() {
        var story = Story()
        let own = story.tableInitiative("Own")
        story.convene(partners: ["UNCCT"])
        var item = Story.meetingItem()
        item.initiative = own
        story.meet(.addItem(meeting: "M-1", item: item))
        let partner = story.view(for: .person("uncct"))
        #expect(partner.initiative(own) == nil)
        #expect(partner.trail(of: "M-1").last?.about == ["M-1"])
        #expect(!partner.mayRead(story.coalition.count - 1))
    }

    @Test func `an organ's meetings are found by the organ, whatever they were before`() {
        var story = story
        story.convene()
        var plan = story.meetingPlan()
        plan.organ = "centre"
        story.meet(.replan(meeting: "M-1", plan: plan))
        let view = story.view(for: .person("delegate-ML"))
        #expect(view.meetings(of: "council").isEmpty && view.meetings(of: "centre").map(\.id) == ["M-1"])
    }

    @Test(arguments: 1...40)
    func `a quorum is met by its least number of states and by no smaller one`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let denominator = 1 + random.below(9)
        let exclusive = random.below(2) == 0 && denominator > 1
        let numerator = 1 + random.below(exclusive ? denominator - 1 : denominator)
        let quorum = try #require(Quorum(text: "\(exclusive ? ">" : "")\(numerator)/\(denominator)"))
        #expect(Quorum(text: quorum.text) == quorum)
        for all in 1...60 {
            let least = quorum.least(of: all)
            #expect(quorum.isReached(by: least, of: all) && !quorum.isReached(by: least - 1, of: all))
        }
    }
}
