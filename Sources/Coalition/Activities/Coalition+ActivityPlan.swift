// SPDX-License-Identifier: Apache-2.0

/// What an activity needs to be planned, who may take its seats, and who came.
extension Coalition {
    private static let seatLimit = 100_000
    /// Five years, two of them leap years.
    private static let longest = Span.days(5 * 365 + 2)

    func inspect(
        _ plan: ActivityPlan, of initiative: Initiative, replacing activity: Activity?,
        _ inspection: inout Inspection
    ) {
        inspection.requireText(plan.title, "title", limit: TextLimit.title)
        inspection.requireText(plan.place, "place", limit: TextLimit.title)
        inspection.require(plan.begins < plan.ends, ExecutionRefusal.emptyInterval)
        inspection.require(plan.ends <= plan.begins + Self.longest, ExecutionRefusal.tooLong)
        inspection.require(
            (1...Self.seatLimit).contains(plan.seats), ExecutionRefusal.impossibleSeats,
            ["seats": String(plan.seats)])
        let day = plan.begins.day
        inspection.require(
            organisations[plan.host]?.belongs(on: day) == true, ExecutionRefusal.hostElsewhere,
            ["organisation": plan.host.text, "day": day.description])
        inspection.require(
            initiative.proposal.domains.contains(plan.domain), ExecutionRefusal.domainElsewhere,
            ["domain": plan.domain.text])
        inspection.require(!plan.languages.isEmpty, ExecutionRefusal.noLanguage)
        if let activity {
            inspection.require(
                activity.nominated <= plan.seats, ExecutionRefusal.seatsBelowNominations,
                ["nominated": String(activity.nominated), "seats": String(plan.seats)])
        }
        inspectRoom(of: plan, replacing: activity, &inspection)
    }

    private func inspectRoom(
        of plan: ActivityPlan, replacing activity: Activity?, _ inspection: inout Inspection
    ) {
        guard let id = plan.room else { return }
        guard let room = charter?.rooms.first(where: { $0.id == id }) else {
            return inspection.refuse(ExecutionRefusal.unknownRoom, ["room": id.text])
        }
        inspection.requireInForce(id.text, ended: room.ended, on: plan.begins.day)
        if room.seats < plan.seats {
            inspection.warn(
                ExecutionRefusal.roomTooSmall,
                ["room": id.text, "capacity": String(room.seats), "seats": String(plan.seats)])
        }
        for other in clashes(in: id, from: plan.begins, until: plan.ends, except: activity?.id) {
            inspection.warn(ExecutionRefusal.roomClash, ["room": id.text, "other": other.text])
        }
    }

    /// The activities, visits and meetings that hold a room at some moment of a stretch of time. Touching ends do not clash.
    package func clashes(
        in room: Charter.Room.ID, from begins: Instant, until ends: Instant, except activity: Activity.ID?
    ) -> [Subject] {
        let dated = almanac.subjects(from: begins, until: ends)
        let held = dated.filter { subject in
            guard let other = activities[.init(verbatim: subject.text)] else { return false }
            return other.id != activity && other.status != .cancelled && other.plan.room == room
                && other.plan.begins < ends && begins < other.plan.ends
        }
        let visited = dated.filter { subject in
            guard let visit = visits[.init(verbatim: subject.text)] else { return false }
            return visit.status != .cancelled
                && visit.agenda.contains {
                    $0.plan.room == room && $0.plan.begins < ends && begins < $0.plan.ends
                }
        }
        let sitting = dated.filter { subject in
            guard let meeting = meetings[.init(verbatim: subject.text)] else { return false }
            return meeting.plan.room == room && meeting.holds(from: begins, until: ends)
        }
        return held.sorted() + visited.sorted() + sitting.sorted()
    }

    func inspectNomination(
        _ seats: Int, for activity: Activity, of initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(activity, is: [.planned, .confirmed])
        inspection.require(initiative, isAt: [.resourcing, .active])
        requireParticipation(
            of: author.organisation, in: initiative, on: activity.plan.begins.day, &inspection)
        guard (0...Self.seatLimit).contains(seats) else {
            return inspection.refuse(ExecutionRefusal.impossibleSeats, ["seats": String(seats)])
        }
        let left = activity.seatsLeft(for: author.organisation)
        inspection.require(
            seats <= left, ExecutionRefusal.noSeatsLeft, ["left": String(left), "wanted": String(seats)])
    }

    private func requireParticipation(
        of state: Organisation.ID, in initiative: Initiative, on day: Day, _ inspection: inout Inspection
    ) {
        inspection.require(
            initiative.binds(state, on: day), ExecutionRefusal.staysOut,
            ["organisation": state.text, "initiative": initiative.id.text])
    }

    func inspectAttendance(
        _ attendance: [Organisation.ID: Int], of activity: Activity, _ initiative: Initiative,
        _ inspection: inout Inspection
    ) {
        for (state, count) in attendance.sorted(by: { $0.key < $1.key }) {
            requireParticipation(of: state, in: initiative, on: activity.plan.begins.day, &inspection)
            inspection.require(
                (0...Self.seatLimit).contains(count), ExecutionRefusal.impossibleAttendance,
                ["organisation": state.text, "count": String(count)])
        }
        let attended = attendance.values.filter { (0...Self.seatLimit).contains($0) }.reduce(0, +)
        inspection.require(
            attended <= activity.plan.seats, ExecutionRefusal.attendanceAboveSeats,
            ["attended": String(attended), "seats": String(activity.plan.seats)])
    }
}

extension Activity {
    /// How many people a state may nominate in all: the seats that no other state has taken.
    package func seatsLeft(for state: Organisation.ID) -> Int {
        plan.seats - nominations.filter { $0.key != state }.values.reduce(0, +)
    }
}
