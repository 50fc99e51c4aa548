// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Meetings, from the invitation to the approval of the minutes; steps that lie ahead are not taken yet.
extension Script {
    mutating func tell(_ plan: PlannedMeeting, _ states: States, members: [Organisation.ID]) {
        let midnight = plan.day.instant(present, hour: 0).day.start
        let begins = midnight + .minutes(plan.from.minutes)
        let ends = midnight + .minutes(plan.to.minutes)
        let convened = midnight - .days(plan.prepared) + .hours(8)
        let details = MeetingPlan(
            title: plan.title, organ: plan.organ, room: plan.room, begins: begins, ends: ends,
            zone: "Asia/Riyadh", mandate: plan.mandate, partners: plan.partners ?? [],
            answersBy: begins - .days(2), proposalsUntil: begins - .days(3))
        add(convened, officer, as: plan.key) { _ in .meeting(.convene(plan: details)) }
        for (index, item) in plan.items.enumerated() {
            add(convened + .hours(1) + .minutes(index), officer) { scene in
                .meeting(
                    .addItem(
                        meeting: try scene.named(plan.key),
                        item: MeetingItemPlan(
                            title: item.title, kind: item.kind,
                            initiative: try item.initiative.map { try scene.named($0) },
                            presenter: item.presenter, office: item.office, minutes: item.minutes)))
            }
        }
        answer(plan, members, from: convened)
        propose(plan, at: convened + .days(1))
        hold(plan, members, begins, ends)
        record(plan, states, from: ends)
    }

    private var officer: Actor { .person("officer-programmes") }
    private var chair: Actor { .person("secretary-general") }

    /// Each state answers within days, its delegate for it.
    private mutating func answer(
        _ plan: PlannedMeeting, _ members: [Organisation.ID], from convened: Instant
    ) {
        for (index, state) in (members + (plan.partners ?? [])).enumerated()
        where !plan.silent.contains(state) {
            let attends = !plan.regrets.contains(state)
            let attendance = AttendancePlan(
                attends: attends, head: attends ? plan.head : nil, others: attends ? 1 + index % 3 : 0)
            let at = convened + .hours(26 + index * 2) + .minutes(index * 7 % 60)
            add(at, .perhaps(.speak, in: state)) {
                .meeting(.answer(meeting: try $0.named(plan.key), attendance: attendance))
            }
        }
    }

    private mutating func propose(_ plan: PlannedMeeting, at instant: Instant) {
        guard let proposal = plan.proposal else { return }
        let item = MeetingItemPlan(
            title: proposal.title, kind: .discussion, presenter: proposal.state, minutes: proposal.minutes)
        add(instant, .perhaps(.propose, in: proposal.state)) {
            .meeting(.proposeItem(meeting: try $0.named(plan.key), item: item))
        }
    }

    /// Delegations are counted as they arrive and once more towards the end, when some have left.
    private mutating func hold(
        _ plan: PlannedMeeting, _ members: [Organisation.ID], _ begins: Instant, _ ends: Instant
    ) {
        let coming = members.filter { !plan.regrets.contains($0) && !plan.silent.contains($0) }
        let others = plan.partners ?? []
        let counts = [(begins - .minutes(10), coming), (ends - .minutes(40), coming.dropLast(3))]
        for (at, present) in counts {
            add(at, officer) { scene in
                let day = at.day
                let there = present.filter { scene.coalition.organisations[$0]?.belongs(on: day) ?? false }
                return .meeting(.count(meeting: try scene.named(plan.key), present: there + others))
            }
        }
        add(begins + .minutes(5), chair) { .meeting(.open(meeting: try $0.named(plan.key))) }
        add(ends, chair) { .meeting(.close(meeting: try $0.named(plan.key))) }
    }

    private mutating func record(_ plan: PlannedMeeting, _ states: States, from closed: Instant) {
        for (index, item) in plan.items.enumerated() {
            guard let summary = item.summary else { return }
            let text = MinutesText(summary: summary, conclusions: item.conclusions ?? Multilingual())
            add(closed + .days(1) + .minutes(index), officer) {
                .meeting(
                    .writeMinutes(meeting: try $0.named(plan.key), item: index + 1, minutes: text))
            }
        }
        for (index, agreed) in (plan.followUps ?? []).enumerated() {
            follow(agreed, "\(plan.key)/follow-up-\(index)", plan, at: closed - .minutes(5))
        }
        let circulated = closed + .days(2)
        add(circulated, officer) {
            .meeting(.circulate(meeting: try $0.named(plan.key), until: circulated + .days(5)))
        }
        correct(plan, states, at: circulated + .days(1))
        add(circulated + .days(6), chair) { .meeting(.approveMinutes(meeting: try $0.named(plan.key))) }
    }

    private mutating func correct(_ plan: PlannedMeeting, _ states: States, at instant: Instant) {
        guard let correction = plan.correction else { return }
        let language = states.language(of: correction.state)
        add(instant, .perhaps(.speak, in: correction.state)) {
            .meeting(
                .correct(
                    meeting: try $0.named(plan.key), item: correction.item,
                    remark: Remark(correction.text, in: language)))
        }
        add(instant + .days(1), officer) { scene in
            let id: Meeting.ID = try scene.named(plan.key)
            guard scene.coalition.meetings[id]?.minutes.corrections.isEmpty == false else { return nil }
            return .meeting(
                .answerCorrection(
                    meeting: id, correction: 1, accepted: true,
                    remark: Remark(correction.answer, in: language)))
        }
    }

    private mutating func follow(
        _ agreed: PlannedVisit.Agreed, _ key: String, _ meeting: PlannedMeeting, at instant: Instant
    ) {
        let due = agreed.due.instant(present, hour: 0).day
        let item = meeting.items.firstIndex { $0.initiative != nil && $0.initiative == agreed.initiative }
        add(instant, officer, as: key) { scene in
            let plan = FollowUpPlan(
                action: agreed.action, owner: agreed.owner, due: due,
                initiative: try agreed.initiative.map { try scene.named($0) })
            return .meeting(
                .agree(meeting: try scene.named(meeting.key), item: item.map { $0 + 1 }, followUp: plan))
        }
    }
}
