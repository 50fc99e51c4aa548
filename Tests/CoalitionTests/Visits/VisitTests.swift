// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

struct VisitTests {
    var story = Story()
    static let begins = Instant("2021-08-03T07:00:00Z") ?? Instant(milliseconds: 0)

    init() {
        story.expect(.visit(.plan(plan: Self.plan)), by: "protocol")
        story.expect(.visit(.setDelegation(visit: "V-1", delegation: Self.delegation)), by: "protocol")
    }

    private static let plan = VisitPlan(
        title: SmallCharter.same("Visit"), visitor: "UNCCT", purpose: SmallCharter.same("Cooperation"),
        begins: begins, ends: begins + .hours(6))
    private static let delegation = [
        Visitor(title: SmallCharter.same("Director"), isHead: true),
        Visitor(title: SmallCharter.same("Adviser"), isHead: false),
    ]

    private func item(_ hour: Int, room: Charter.Room.ID = "hall", presenter: Person.ID? = nil) -> AgendaPlan
    {
        AgendaPlan(
            begins: Self.begins + .hours(hour), ends: Self.begins + .hours(hour + 1), room: room,
            title: SmallCharter.same("Item \(hour)"), presenter: presenter)
    }

    private func followUp(_ owner: Person.ID = "officer", due: String = "2021-09-01") -> FollowUpPlan {
        FollowUpPlan(
            action: SmallCharter.same("Send the plan"), owner: owner, due: Day(due) ?? Day(number: 0))
    }

    @Test func `a room taken twice is admitted with a warning that names the other item`() {
        var story = story
        story.expect(.visit(.addItem(visit: "V-1", item: item(1))), by: "protocol")
        let verdict = story.tell(
            .visit(.addItem(visit: "V-1", item: item(1, presenter: "sg"))), by: "protocol")
        #expect(verdict.isAdmitted)
        #expect(verdict.findings.map(\.code) == [VisitRefusal.roomClash.code])
        #expect(verdict.findings.first?.parameters["other"] == "Item 1")
    }

    @Test func `a presenter cannot be in two rooms without a warning`() {
        var story = story
        story.expect(.visit(.addItem(visit: "V-1", item: item(1, presenter: "sg"))), by: "protocol")
        let verdict = story.tell(
            .visit(.addItem(visit: "V-1", item: item(1, room: "library", presenter: "sg"))), by: "protocol")
        #expect(verdict.findings.map(\.code) == [VisitRefusal.presenterClash.code])
    }

    @Test func `items that merely touch do not clash`() {
        var story = story
        story.expect(.visit(.addItem(visit: "V-1", item: item(1))), by: "protocol")
        let verdict = story.tell(.visit(.addItem(visit: "V-1", item: item(2))), by: "protocol")
        #expect(verdict.findings.isEmpty)
    }

    @Test func `a moved item does not clash with itself`() {
        var story = story
        story.expect(.visit(.addItem(visit: "V-1", item: item(1))), by: "protocol")
        let verdict = story.tell(.visit(.changeItem(visit: "V-1", number: 1, item: item(1))), by: "protocol")
        #expect(verdict.isAdmitted)
        #expect(verdict.findings.isEmpty)
    }

    @Test func `a room smaller than the delegation is warned of`() {
        var story = story
        let many = (0..<13).map { Visitor(title: SmallCharter.same("Member \($0)"), isHead: $0 == 0) }
        story.expect(.visit(.setDelegation(visit: "V-1", delegation: many)), by: "protocol")
        let verdict = story.tell(
            .visit(.addItem(visit: "V-1", item: item(1, room: "library"))), by: "protocol")
        #expect(verdict.findings.map(\.code) == [VisitRefusal.roomTooSmall.code])
    }

    @Test func `a follow-up stands with its owner until the owner completes it`() {
        var story = story
        story.expect(.visit(.agree(visit: "V-1", followUp: followUp())), by: "protocol")
        #expect(story.view(for: .person("officer")).myFollowUps.map(\.id) == ["F-1"])
        #expect(story.view(for: .person("officer-2")).myFollowUps.isEmpty)
        story.expect(
            .visit(.complete(followUp: "F-1", note: Remark("Sent.", in: .english))), by: "officer")
        #expect(story.view(for: .person("officer")).myFollowUps.isEmpty)
    }

    @Test func `a delegate sees the follow-up that the delegate owns, not the visit`() {
        var story = story
        story.expect(.visit(.agree(visit: "V-1", followUp: followUp("delegate-ML"))), by: "protocol")
        let view = story.view(for: .person("delegate-ML"))
        #expect(view.myFollowUps.map(\.id) == ["F-1"])
        #expect(view.visit("V-1") == nil)
        #expect(story.view(for: .person("delegate-NE")).followUp("F-1") == nil)
    }

    @Test func `a follow-up is read by the owner's colleagues too, and completed by its owner alone`() {
        var story = story
        story.expect(
            .directory(
                .appoint(person: "focal-point-ML", organisation: "ML", title: SmallCharter.same("Bamako"))),
            by: "registrar")
        story.expect(
            .directory(
                .accredit(
                    person: "focal-point-ML", role: "focal-point", powers: nil, from: story.now, until: nil)),
            by: "registrar")
        story.expect(.visit(.agree(visit: "V-1", followUp: followUp("delegate-ML"))), by: "protocol")
        let agreed = story.coalition.count - 1
        let colleague = story.view(for: .person("focal-point-ML"))
        #expect(colleague.act(agreed) != nil && colleague.followUp("F-1") != nil)
        #expect(colleague.followUps.map(\.id) == ["F-1"])
        #expect(colleague.myFollowUps.isEmpty && colleague.visit("V-1") == nil)
        let done = Deed.visit(.complete(followUp: "F-1", note: Remark("Sent.", in: .english)))
        story.refuse(done, by: "focal-point-ML", with: VisitRefusal.notOwner)
        story.expect(done, by: "delegate-ML")
    }

    @Test func `a visit lasts a year at most; one that was planned for longer stays as it is on the record`()
    {
        var story = story
        var plan = Self.plan
        plan.ends = plan.begins + .days(366)
        story.expect(.visit(.plan(plan: plan)), by: "protocol")
        plan.ends = plan.begins + .days(4000)
        story.refuse(.visit(.replan(visit: "V-2", plan: plan)), by: "protocol", with: VisitRefusal.tooLong)
        story.recall(.visit(.plan(plan: plan)), by: "protocol", about: ["V-3"])
        #expect(story.coalition.visits["V-3"]?.plan == plan)
    }

    @Test(arguments: VisitRefusal.allCases)
    func `each refusal and warning is given where it is due`(refusal: VisitRefusal) {
        var story = story
        switch refusal {
        case .roomClash, .presenterClash, .roomTooSmall: return
        case .unknownFollowUp, .notOwner, .alreadyDone:
            story.expect(.visit(.agree(visit: "V-1", followUp: followUp())), by: "protocol")
            refuseCompletion(with: refusal, &story)
        case .emptyInterval, .tooLong, .unknownVisitor:
            var plan = Self.plan
            if refusal == .emptyInterval { plan.ends = plan.begins }
            if refusal == .tooLong { plan.ends = plan.begins + .days(366) + .minutes(1) }
            if refusal == .unknownVisitor { plan.visitor = "XX" }
            story.refuse(.visit(.plan(plan: plan)), by: "protocol", with: refusal)
        default:
            let deed = deserving(refusal, &story)
            story.refuse(.visit(deed), by: "protocol", with: refusal)
        }
    }

    @Test func `a follow-up does not exist for whoever may not see it`() {
        var story = story
        story.expect(.visit(.agree(visit: "V-1", followUp: followUp())), by: "protocol")
        let done = Remark("Done.", in: .english)
        story.refuse(
            .visit(.complete(followUp: "F-1", note: done)), by: "delegate-TD",
            with: VisitRefusal.unknownFollowUp)
        #expect(!story.findings.flatMap(\.parameters.values).contains("officer"))
    }

    @Test func `a delegation is checked to its last member`() {
        var story = story
        let head = Visitor(title: SmallCharter.same("Head"), isHead: true)
        let others = (1...200).map { _ in Visitor(title: SmallCharter.same("\u{202E}"), isHead: false) }
        story.refuse(
            .visit(.setDelegation(visit: "V-1", delegation: [head] + others)), by: "protocol",
            with: InitiativeRefusal.tooMany)
    }

    private func refuseCompletion(with refusal: VisitRefusal, _ story: inout Story) {
        let done = Remark("Done.", in: .english)
        switch refusal {
        case .unknownFollowUp:
            story.refuse(.visit(.complete(followUp: "F-9", note: done)), by: "officer", with: refusal)
        case .notOwner:
            story.refuse(.visit(.complete(followUp: "F-1", note: done)), by: "officer-2", with: refusal)
        case .alreadyDone:
            story.expect(.visit(.complete(followUp: "F-1", note: done)), by: "officer")
            story.refuse(.visit(.complete(followUp: "F-1", note: done)), by: "officer", with: refusal)
        default:
            story.refuse(
                .visit(.complete(followUp: "F-1", note: Remark("", in: .english))), by: "officer",
                with: refusal)
        }
    }

    private func deserving(_ refusal: VisitRefusal, _ story: inout Story) -> VisitDeed {
        var item = item(1)
        var plan = followUp()
        switch refusal {
        case .unknown: return .close(visit: "V-9")
        case .wrongStatus:
            story.expect(
                .visit(.cancel(visit: "V-1", reason: SmallCharter.same("Postponed"))), by: "protocol")
            return .addItem(visit: "V-1", item: item)
        case .noHead: return .setDelegation(visit: "V-1", delegation: [])
        case .unknownRoom: item.room = "garden"
        case .outsideVisit: item.ends = Self.begins + .hours(7)
        case .unknownPresenter: item.presenter = "nobody"
        case .unknownDomain: item.domain = "space"
        case .unknownItem: return .removeItem(visit: "V-1", number: 9)
        case .sinceTooLate: return .issueBook(visit: "V-1", since: story.now.day.advanced(byDays: 1))
        case .unknownOwner: plan.owner = "nobody"
        case .unknownInitiative: plan.initiative = "I-9"
        case .dueInPast: plan.due = story.now.day.advanced(byDays: -1)
        case .minutesMissing: return .close(visit: "V-1")
        case .notBegun: return .recordMinutes(visit: "V-1", minutes: SmallCharter.same("Held"))
        default: Issue.record("no scenario produces \(refusal.code)")
        }
        let aboutFollowUp: [VisitRefusal] = [.unknownOwner, .unknownInitiative, .dueInPast]
        return aboutFollowUp.contains(refusal)
            ? .agree(visit: "V-1", followUp: plan) : .addItem(visit: "V-1", item: item)
    }
}
