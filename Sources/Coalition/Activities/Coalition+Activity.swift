// SPDX-License-Identifier: Apache-2.0

/// Activities carry an initiative out: planned, confirmed, under way, done or cancelled.
extension Coalition {
    func inspect(_ deed: ActivityDeed, by author: Author, at now: Instant, _ inspection: inout Inspection)
        -> Reach?
    {
        if case .plan(let id, let plan) = deed {
            guard let initiative = known(id, to: author, &inspection) else { return nil }
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.resourcing, .active])
            inspect(plan, of: initiative, replacing: nil, &inspection)
            return reach(of: initiative, and: [Activity.ID(series: "E", activities.count + 1).subject])
        }
        guard let id = deed.activity, let activity = activities[id],
            let initiative = initiatives[activity.initiative],
            initiative.publication == .published || isIn(initiative.audience, author.organisation)
        else {
            inspection.refuse(ExecutionRefusal.unknownActivity, ["activity": deed.activity?.text ?? ""])
            return nil
        }
        if case .nominate(_, let seats) = deed {
            inspectNomination(seats, for: activity, of: initiative, author, now, &inspection)
            return deliberation(on: initiative, by: author, and: [id.subject])
        }
        requireSecretariat(author, &inspection)
        inspectStep(deed, of: activity, initiative, now, &inspection)
        return reach(of: initiative, and: [id.subject])
    }

    private func inspectStep(
        _ deed: ActivityDeed, of activity: Activity, _ initiative: Initiative, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .replan(_, let plan):
            inspection.require(activity, is: [.planned, .confirmed])
            inspection.require(initiative, isAt: [.resourcing, .active])
            inspect(plan, of: initiative, replacing: activity, &inspection)
        case .confirm:
            inspection.require(activity, is: [.planned])
            inspection.require(initiative, isAt: [.resourcing, .active])
            requireWillingHost(of: activity, initiative, &inspection)
        case .begin:
            inspection.require(activity, is: [.confirmed])
            inspection.require(initiative, isAt: [.active])
            let day = activity.plan.begins.day
            inspection.require(
                now.day >= day, ExecutionRefusal.tooEarly,
                ["activity": activity.id.text, "day": day.description])
        case .complete(_, let attendance, let note):
            inspection.require(activity, is: [.underWay])
            inspection.require(initiative, isAt: [.active, .suspended])
            inspectAttendance(attendance, of: activity, initiative, &inspection)
            if let note { inspection.requireText(note, "note") }
        case .cancel(_, let reason):
            inspection.require(activity, is: [.planned, .confirmed, .underWay])
            inspection.require(initiative, isAt: [.resourcing, .active, .suspended])
            inspection.requireText(reason, "reason")
        case .plan, .nominate: break
        }
    }

    /// A member that stays out is never bound, not even to be host. Others host by their own word.
    private func requireWillingHost(
        of activity: Activity, _ initiative: Initiative, _ inspection: inout Inspection
    ) {
        let host = activity.plan.host
        guard organisations[host]?.kind == .member else { return }
        inspection.require(
            initiative.binds(host, on: activity.plan.begins.day), ExecutionRefusal.hostStaysOut,
            ["organisation": host.text])
    }

    mutating func apply(_ deed: ActivityDeed, _ act: Act) {
        switch deed {
        case .plan(let initiative, let plan):
            let id = Activity.ID(series: "E", activities.count + 1)
            activities.insert(Activity(id: id, initiative: initiative, plan: plan))
            initiatives[initiative]?.activities.append(id)
        case .replan(let id, let plan): activities[id]?.plan = plan
        case .confirm(let id): activities[id]?.status = .confirmed
        case .nominate(let id, let seats):
            activities[id]?.nominations[act.author.organisation] = seats > 0 ? seats : nil
        case .begin(let id): activities[id]?.status = .underWay
        case .complete(let id, let attendance, let note):
            activities[id]?.status = .done
            activities[id]?.attendance = attendance
            activities[id]?.note = note
        case .cancel(let id, let reason):
            activities[id]?.status = .cancelled
            activities[id]?.note = reason
        }
    }
}

extension Activity {
    /// Done or cancelled.
    package var isOver: Bool { status == .done || status == .cancelled }
}

extension Inspection {
    mutating func require(_ activity: Activity, is expected: [Activity.Status]) {
        require(
            expected.contains(activity.status), ExecutionRefusal.wrongStatus,
            [
                "activity": activity.id.text, "status": activity.status.rawValue,
                "expected": expected.map(\.rawValue).joined(separator: ", "),
            ])
    }
}
