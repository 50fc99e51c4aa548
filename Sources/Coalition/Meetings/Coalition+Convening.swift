// SPDX-License-Identifier: Apache-2.0

/// Convening a meeting, and moving it: nobody is surprised, and nobody is forgotten.
extension Coalition {
    /// How long ahead a meeting is convened, where the charter does not say.
    package static let usualMeetingNotice = Span.hours(72)
    static let longestSitting = Span.days(14)

    /// How long ahead a meeting is convened.
    package var meetingNotice: Span { charter?.meetingNotice ?? Self.usualMeetingNotice }

    func inspectPlanning(
        _ deed: MeetingDeed, of meeting: Meeting, at now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .replan(_, let plan):
            inspection.require(meeting, is: [.convened])
            inspection.require(
                plan.time == meeting.plan.time, MeetingRefusal.timeMoved, ["meeting": meeting.id.text])
            inspect(plan, replacing: meeting, at: now, &inspection)
        case .postpone(_, let time, let reason):
            inspection.require(meeting, is: [.convened])
            inspection.require(
                now < meeting.plan.begins, MeetingRefusal.alreadyBegun, ["meeting": meeting.id.text])
            inspection.require(time.begins != meeting.plan.begins, MeetingRefusal.sameTime)
            inspection.requireText(reason, in: languages, "reason")
            requireNotice(time, at: now, &inspection)
            var plan = meeting.plan
            plan.time = time
            inspectTime(of: plan, replacing: meeting, &inspection)
        case .cancel(_, let reason):
            // What has sat has minutes; it is closed, not undone.
            inspection.require(meeting, is: [.convened])
            inspection.requireText(reason, in: languages, "reason")
        default: break
        }
    }

    func inspect(
        _ plan: MeetingPlan, replacing meeting: Meeting?, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.requireText(plan.title, in: languages, "title")
        inspection.checkText(plan.title, "title", limit: TextLimit.title)
        inspection.require((plan.organ == nil) != (plan.group == nil), MeetingRefusal.bodyUnclear)
        if let organ = plan.organ {
            inspection.require(
                charter?.organs.contains { $0.id == organ } ?? false, MeetingRefusal.unknownOrgan,
                ["organ": organ.text])
        }
        if let group = plan.group { inspection.requireText(group, in: languages, "group") }
        inspection.require((plan.room == nil) != (plan.place == nil), MeetingRefusal.placeUnclear)
        if let place = plan.place { inspection.requireText(place, "place", limit: TextLimit.title) }
        if let room = plan.room {
            inspection.require(
                charter?.rooms.contains { $0.id == room } ?? false, MeetingRefusal.unknownRoom,
                ["room": room.text])
        }
        if let mandate = plan.mandate {
            inspection.require(
                charter?.mandates.contains { $0.id == mandate } ?? false, MeetingRefusal.unknownMandate,
                ["mandate": mandate.text])
        }
        inspection.require(
            organisations.values.contains { $0.zone == plan.zone }, MeetingRefusal.unknownZone,
            ["zone": String(plan.zone.prefix(60))])
        for partner in plan.partners {
            let known = organisations[partner].map {
                ($0.kind == .partner || $0.kind == .supporting) && $0.belongs(on: now.day)
            }
            inspection.require(
                known ?? false, MeetingRefusal.unknownPartner, ["organisation": partner.text])
        }
        inspectTime(of: plan, replacing: meeting, &inspection)
    }

    private func inspectTime(
        of plan: MeetingPlan, replacing meeting: Meeting?, _ inspection: inout Inspection
    ) {
        inspection.require(plan.begins < plan.ends, MeetingRefusal.emptyInterval)
        inspection.require(plan.ends <= plan.begins + Self.longestSitting, MeetingRefusal.tooLong)
        if let room = charter?.rooms.first(where: { $0.id == plan.room }) {
            inspection.requireInForce(room.id.text, ended: room.ended, on: plan.begins.day)
        }
        warnOfClashes(plan.room, from: plan.begins, until: plan.ends, except: meeting?.id, &inspection)
    }

    /// Every member is told in time, and has time to answer.
    func requireNotice(_ time: MeetingTime, at now: Instant, _ inspection: inout Inspection) {
        let earliest = now + meetingNotice
        inspection.require(
            earliest <= time.begins, MeetingRefusal.shortNotice,
            ["notice": meetingNotice.description, "earliest": earliest.description])
        let isInTime = { (moment: Instant) in now < moment && moment <= time.begins }
        inspection.require(
            isInTime(time.answersBy) && isInTime(time.proposalsUntil), MeetingRefusal.answerTooLate)
    }

    /// Another meeting expects the same delegates; a room holds one thing at a time.
    func warnOfClashes(
        _ room: Charter.Room.ID?, from begins: Instant, until ends: Instant, except own: Meeting.ID?,
        _ inspection: inout Inspection
    ) {
        let end = max(begins, ends)
        for other in meetings(from: begins, until: end) where other != own {
            inspection.warn(MeetingRefusal.otherMeeting, ["other": other.text])
        }
        guard let room else { return }
        for other in clashes(in: room, from: begins, until: end, except: nil) where other != own?.subject {
            inspection.warn(MeetingRefusal.roomClash, ["room": room.text, "other": other.text])
        }
    }

    /// The meetings that take place at some moment of a stretch of time.
    func meetings(from begins: Instant, until ends: Instant) -> [Meeting.ID] {
        almanac.subjects(from: begins, until: ends).compactMap { meetings[.init(verbatim: $0.text)] }
            .filter { $0.holds(from: begins, until: ends) }.map(\.id).sorted()
    }

    /// Members of the day, and whoever is named beside.
    package func invited(to meeting: Meeting, on day: Day) -> [Organisation.ID] {
        members(on: day).filter { organisations[$0]?.suspended == nil } + meeting.plan.partners
    }

    func requireInvited(
        _ organisation: Organisation.ID, to meeting: Meeting, on day: Day, _ inspection: inout Inspection
    ) {
        inspection.require(
            invited(to: meeting, on: day).contains(organisation), MeetingRefusal.notInvited,
            ["organisation": organisation.text, "meeting": meeting.id.text])
    }

    // MARK: Applying

    mutating func convene(_ plan: MeetingPlan, _ act: Act) {
        let id = Meeting.ID(series: "M", meetings.count + 1)
        meetings.insert(Meeting(id: id, plan: plan, convened: act.at, by: act.author))
        noteOrgan(plan.organ, of: id)
    }

    mutating func postpone(_ id: Meeting.ID, to time: MeetingTime, _ reason: Multilingual, _ act: Act) {
        guard let before = meetings[id]?.plan.begins else { return }
        meetings[id]?.plan.time = time
        meetings[id]?.moves.append(
            .init(at: act.at, from: before, to: time.begins, reason: reason, isAdjournment: false))
    }

    mutating func noteOrgan(_ organ: Charter.Organ.ID?, of id: Meeting.ID) {
        guard let organ, meetingsByOrgan[organ]?.contains(id) != true else { return }
        meetingsByOrgan[organ, default: []].append(id)
    }
}

extension Meeting {
    /// Whether it takes place at some moment of a stretch of time. Touching ends do not collide.
    func holds(from begins: Instant, until ends: Instant) -> Bool {
        status != .cancelled && status != .closed && plan.begins < ends && begins < plan.ends
    }
}
