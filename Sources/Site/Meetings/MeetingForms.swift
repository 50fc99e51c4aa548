// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is done about a meeting as a whole.
enum MeetingForms {
    static let convene = ActForm<Void>(
        name: "meeting.convene", path: "/meetings/new", section: .visits, isWeighty: true,
        find: { call in
            guard mayConvene(call) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in [.init(label: .text(call.words("meetings.title")), path: "/meetings")] },
        start: { call, _ in FormInput(["zone": [call.dates.seat.name]]) },
        questions: { form, call, _ in
            ask(&form, call)
            askTime(&form)
        },
        deed: { reader, call, _ in
            let zone = zone(reader, call)
            let time = time(&reader, in: zone)
            return plan(&reader, time: time).map { .meeting(.convene(plan: $0)) }
        })

    static let replan = step(
        "replan", start: { call, meeting in typed(meeting.plan) },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, meeting in
            plan(&reader, time: meeting.plan.time).map { .replan(meeting: meeting.id, plan: $0) }
        })

    static let postpone = step(
        "postpone", isWeighty: true,
        start: { call, meeting in typed(meeting.plan.time, in: zone(of: meeting, call)) },
        questions: { form, _, _ in
            askTime(&form)
            form.languages("reason", isLong: false)
        },
        deed: { reader, call, meeting in
            let time = time(&reader, in: zone(of: meeting, call))
            let reason = reader.multilingual("reason")
            guard let time, let reason else { return nil }
            return .postpone(meeting: meeting.id, time: time, reason: reason)
        })

    static let cancel = step(
        "cancel", isWeighty: true, isGrave: true,
        questions: { form, _, _ in form.languages("reason", isLong: false) },
        deed: { reader, _, meeting in
            reader.multilingual("reason").map { .cancel(meeting: meeting.id, reason: $0) }
        })

    static let all: [ActForm<Meeting>] =
        [replan, postpone, cancel, addItem, proposeItem, arrange, answer, count, open, adjourn, close]
        + [circulate, approve, annotate, agree]

    /// The steps that this meeting awaits and this reader may take.
    static func offers(on meeting: Meeting, _ call: Call) -> [ActForm<Meeting>] {
        let id = meeting.id
        let steps: [(ActForm<Meeting>, MeetingDeed)] = [
            (answer, trialAnswer(id)), (count, .count(meeting: id, present: [])), (open, .open(meeting: id)),
            (addItem, .addItem(meeting: id, item: trialItem)),
            (proposeItem, .proposeItem(meeting: id, item: trialItem)),
            (adjourn, .adjourn(meeting: id, begins: call.now, ends: call.now, reason: .init())),
            (close, .close(meeting: id)),
            (replan, .replan(meeting: id, plan: meeting.plan)),
            (postpone, .postpone(meeting: id, time: meeting.plan.time, reason: .init())),
            (agree, .agree(meeting: id, item: nil, followUp: trialFollowUp(call))),
            (cancel, .cancel(meeting: id, reason: .init())),
        ]
        var found = steps.filter { call.view.mayTry(.meeting($0.1)) }.map(\.0)
        // There is nothing to arrange in a list of one.
        let order = meeting.agenda.map(\.id)
        if order.count > 1, call.view.mayTry(.meeting(.arrange(meeting: id, order: order))) {
            found.insert(arrange, at: min(2, found.count))
        }
        return found
    }

    static func attendanceOffers(on meeting: Meeting, _ call: Call) -> [ActForm<Meeting>] {
        offers(on: meeting, call).filter { [answer.name, count.name].contains($0.name) }
    }

    static func minutesOffers(on meeting: Meeting, _ call: Call) -> [ActForm<Meeting>] {
        let id = meeting.id
        let steps: [(ActForm<Meeting>, MeetingDeed)] = [
            (circulate, .circulate(meeting: id, until: call.now)),
            (approve, .approveMinutes(meeting: id)),
            (agree, .agree(meeting: id, item: nil, followUp: trialFollowUp(call))),
            (annotate, .annotate(meeting: id, note: .init())),
        ]
        return steps.filter { call.view.mayTry(.meeting($0.1)) }.map(\.0)
    }

    static func mayConvene(_ call: Call) -> Bool {
        call.may(.administer) && call.view.organisation?.kind == .secretariat
    }

    private static func trialAnswer(_ id: Meeting.ID) -> MeetingDeed {
        .answer(meeting: id, attendance: AttendancePlan(attends: false))
    }

    private static let trialItem = MeetingItemPlan(title: .init(), kind: .information, minutes: 0)

    private static func trialFollowUp(_ call: Call) -> FollowUpPlan {
        FollowUpPlan(action: .init(), owner: call.view.me?.id ?? "nobody", due: call.now.day)
    }

    static func step(
        _ verb: String, isWeighty: Bool = false, isGrave: Bool = false,
        preface: @escaping @Sendable (Call, Meeting) -> [any Component] = { _, _ in [] },
        start: @escaping @Sendable (Call, Meeting) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Meeting) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Meeting) -> MeetingDeed?
    ) -> ActForm<Meeting> {
        ActForm(
            name: "meeting.\(verb)", path: "/meetings/:id/act/\(verb)", section: .visits,
            isWeighty: isWeighty, isGrave: isGrave, find: { try $0.meeting() }, crumbs: MeetingPage.crumbs,
            preface: preface, start: start, questions: questions,
            deed: { reader, call, meeting in deed(&reader, call, meeting).map { .meeting($0) } })
    }
}
