// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal of a meeting is given where it is due. Warnings have their tests in `MeetingTests`.
struct MeetingRefusalTests {
    private static let warnings: [MeetingRefusal] = [.roomClash, .otherMeeting, .agendaTooLong, .quorumLost]

    @Test(arguments: MeetingRefusal.allCases.filter { !warnings.contains($0) })
    func `each refusal is given where it is due`(refusal: MeetingRefusal) {
        var story = Story(charter: Story.quorate)
        if let plan = faultyPlan(refusal, story) {
            story.refuse(.meeting(.convene(plan: plan)), by: "officer", with: refusal)
            return
        }
        let (deed, person) =
            planning(refusal, &story) ?? agenda(refusal, &story) ?? presence(refusal, &story)
            ?? minutes(refusal, &story)
        story.refuse(.meeting(deed), by: person, with: refusal)
    }

    private func faultyPlan(_ refusal: MeetingRefusal, _ story: Story) -> MeetingPlan? {
        var plan = story.meetingPlan()
        switch refusal {
        case .unknownOrgan: plan.organ = "senate"
        case .bodyUnclear: plan.group = SmallCharter.same("Group")
        case .unknownRoom: plan.room = "garden"
        case .placeUnclear: plan.place = SmallCharter.same("Bamako")
        case .unknownZone: plan.zone = "Mars/Olympus"
        case .unknownMandate: plan.mandate = "crusade"
        case .unknownPartner: plan.partners = ["ML"]
        case .emptyInterval: plan.ends = plan.begins
        case .tooLong: plan.ends = plan.begins + .days(15)
        case .shortNotice:
            plan.begins = story.now + .hours(71)
            plan.ends = plan.begins + .hours(1)
        case .answerTooLate: plan.answersBy = plan.begins + .minutes(1)
        default: return nil
        }
        return plan
    }

    private func planning(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID)? {
        switch refusal {
        case .unknown: return (.open(meeting: "M-9"), "sg")
        case .wrongStatus:
            story.convene()
            return (.close(meeting: "M-1"), "sg")
        case .notInvited:
            story.convene()
            // The secretariat knows of every meeting, and answers no invitation.
            return (.answer(meeting: "M-1", attendance: Story.coming), "officer")
        case .timeMoved:
            story.convene()
            var plan = story.meetingPlan()
            plan.begins = plan.begins + .hours(1)
            return (.replan(meeting: "M-1", plan: plan), "officer")
        case .sameTime:
            story.convene()
            return (
                .postpone(meeting: "M-1", time: story.meetingPlan().timeForTests, reason: Story.note),
                "officer"
            )
        case .alreadyBegun:
            story.convene()
            story.wait(.days(10))
            return (
                .postpone(meeting: "M-1", time: story.meetingPlan().timeForTests, reason: Story.note),
                "officer"
            )
        default: return nil
        }
    }

    private func agenda(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID)? {
        var item = Story.meetingItem()
        switch refusal {
        case .unknownItem:
            story.convene()
            return (.removeItem(meeting: "M-1", number: 9), "officer")
        case .unknownInitiative: item.initiative = "I-9"
        case .unknownDecision: item.decision = "D-9"
        case .decisionElsewhere:
            story = Story(at: .deciding)
            _ = story.tableInitiative("Other")
            item.initiative = "I-2"
            item.decision = "D-1"
        case .unknownPresenter: item.presenter = "XX"
        case .impossibleDuration: item.minutes = 0
        case .agendaAdopted:
            story.openMeeting()
            return (.removeItem(meeting: "M-1", number: 1), "officer")
        case .incompleteOrder:
            story.convene()
            return (.arrange(meeting: "M-1", order: [1, 1]), "officer")
        case .proposalsClosed:
            story.convene()
            story.wait(.days(8))
            return (.proposeItem(meeting: "M-1", item: item), "delegate-ML")
        case .unknownProposal, .alreadySettled, .reasonMissing: return settlement(refusal, &story)
        default: return nil
        }
        story.convene()
        return (.addItem(meeting: "M-1", item: item), "officer")
    }

    private func settlement(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID) {
        story.convene()
        story.meet(.proposeItem(meeting: "M-1", item: Story.meetingItem()), by: "delegate-ML")
        func settle(_ number: Int, _ accepted: Bool) -> MeetingDeed {
            .settleProposal(meeting: "M-1", proposal: number, accepted: accepted, reason: nil)
        }
        switch refusal {
        case .unknownProposal: return (settle(9, true), "officer")
        case .alreadySettled:
            story.meet(settle(1, true))
            return (settle(1, true), "officer")
        default: return (settle(1, false), "officer")
        }
    }

    private func presence(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID)? {
        var coming = Story.coming
        switch refusal {
        case .foreignDelegate: coming.delegates = ["delegate-TD"]
        case .impossibleDelegation: coming.others = 200
        case .emptyDelegation: coming.head = nil
        case .begunAlready:
            story.convene()
            story.wait(.days(10))
            return (.answer(meeting: "M-1", attendance: coming), "delegate-ML")
        case .strangerPresent:
            story.convene()
            story.wait(.days(10))
            return (.count(meeting: "M-1", present: ["UNCCT"]), "officer")
        case .tooEarly:
            story.convene()
            return (.count(meeting: "M-1", present: ["ML"]), "officer")
        case .notYet:
            story.convene()
            return (.open(meeting: "M-1"), "sg")
        case .noAgenda, .itemUntranslated, .countMissing, .noQuorum: return opening(refusal, &story)
        case .adjournedToPast:
            story.openMeeting()
            return (
                .adjourn(
                    meeting: "M-1", begins: story.now, ends: story.now + .hours(1), reason: Story.note),
                "sg"
            )
        default: return nil
        }
        story.convene()
        return (.answer(meeting: "M-1", attendance: coming), "delegate-ML")
    }

    private func opening(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID) {
        story.meet(.convene(plan: story.meetingPlan()))
        if refusal != .noAgenda {
            var item = Story.meetingItem()
            if refusal == .itemUntranslated { item.title = Multilingual(fr: "Seul") }
            story.meet(.addItem(meeting: "M-1", item: item))
        }
        story.wait(.days(10))
        if refusal == .noQuorum { story.meet(.count(meeting: "M-1", present: ["ML"])) }
        return (.open(meeting: "M-1"), "sg")
    }

    private func minutes(_ refusal: MeetingRefusal, _ story: inout Story) -> (MeetingDeed, Person.ID) {
        switch refusal {
        case .minutesIncomplete, .windowTooShort, .notCirculated, .notApproved:
            story.openMeeting()
            story.meet(.close(meeting: "M-1"), by: "sg")
            if refusal == .notApproved { return (.annotate(meeting: "M-1", note: Story.note), "sg") }
            if refusal == .notCirculated { return (.approveMinutes(meeting: "M-1"), "sg") }
            return (.circulate(meeting: "M-1", until: story.now + .hours(71)), "officer")
        default: break
        }
        story.circulateMinutes()
        let remark = Story.remark()
        let answer = MeetingDeed.answerCorrection(
            meeting: "M-1", correction: 1, accepted: false, remark: remark)
        switch refusal {
        case .unknownCorrection: return (answer, "officer")
        case .correctionsOpen: return (.approveMinutes(meeting: "M-1"), "sg")
        default: story.meet(.correct(meeting: "M-1", item: 1, remark: remark), by: "delegate-ML")
        }
        if refusal == .alreadyAnswered {
            story.meet(answer)
            return (answer, "officer")
        }
        story.wait(.days(5))
        switch refusal {
        case .unansweredCorrection: return (.approveMinutes(meeting: "M-1"), "sg")
        case .correctionsClosed:
            return (.correct(meeting: "M-1", item: 1, remark: remark), "delegate-ML")
        case .minutesApproved:
            story.meet(answer)
            story.meet(.approveMinutes(meeting: "M-1"), by: "sg")
            return (.writeMinutes(meeting: "M-1", item: 1, minutes: Story.minutes), "officer")
        default:
            Issue.record("no scenario produces \(refusal.code)")
            return (.approveMinutes(meeting: "M-1"), "sg")
        }
    }
}

extension MeetingPlan {
    fileprivate var timeForTests: MeetingTime {
        MeetingTime(begins: begins, ends: ends, answersBy: answersBy, proposalsUntil: proposalsUntil)
    }
}
