// SPDX-License-Identifier: Apache-2.0

/// Meetings are for those who are invited: every member, and the partners of a joint one. Minutes are the secretariat's
/// draft until they are circulated.
extension View {
    package func meeting(_ id: Meeting.ID) -> Meeting? { state.meetings[id].flatMap(visible) }

    /// The latest first.
    package var meetings: [Meeting] {
        guard me != nil || isInside else { return [] }
        return state.meetings.values.compactMap(visible).sorted {
            ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id)
        }
    }

    /// The meetings of an organ, the latest first.
    package func meetings(of organ: Charter.Organ.ID) -> [Meeting] {
        (state.meetingsByOrgan[organ] ?? []).compactMap { meeting($0) }.filter { $0.plan.organ == organ }
            .sorted { ($1.plan.begins, $1.id) < ($0.plan.begins, $0.id) }
    }

    /// The meetings with approved minutes, the latest first.
    package var minutedMeetings: [Meeting] { meetings.filter { $0.minutes.stage == .approved } }

    private func visible(_ meeting: Meeting) -> Meeting? {
        guard isIn(meeting.audience) else { return nil }
        guard !isSecretariat, meeting.minutes.stage == .draft else { return meeting }
        var open = meeting
        open.minutes = MeetingMinutes()
        return open
    }

    /// Who is invited on the day of this view, or was on the day of the meeting, where it is over.
    package func invited(to meeting: Meeting) -> [Organisation.ID] {
        let last = meeting.sittings.last?.opened.day
        return state.invited(to: meeting, on: meeting.status == .closed ? last ?? at.day : at.day)
    }

    /// Whether the viewer's organisation is invited, and so answers for itself.
    package func isInvited(to meeting: Meeting) -> Bool {
        organisation.map { invited(to: meeting).contains($0.id) } ?? false
    }

    package func quorum(of meeting: Meeting) -> Quorum? { state.quorum(of: meeting) }

    /// How many member states count today.
    package var electorateSize: Int { state.electorate(on: at.day).count }

    package var meetingNotice: Span { state.meetingNotice }

    /// All that was agreed in a meeting, as far as the viewer may know of it.
    package func followUps(of meeting: Meeting) -> [FollowUp] {
        meeting.followUps.compactMap { followUp($0) }
    }

    /// The decisions that an item is about: the one that it names, and those on its initiative that run, or were settled
    /// while the meeting sat.
    package func decisions(of item: MeetingItem, in meeting: Meeting) -> [Decision] {
        let named = [item.plan.decision.flatMap { decision($0) }].compactMap(\.self)
        let initiative = item.plan.initiative.flatMap { self.initiative($0) }
        let others = (initiative?.decisions ?? []).compactMap { decision($0) }
            .filter { $0.id != item.plan.decision && meeting.takesUp($0, at: item) }
        return named + others
    }

    /// The meetings that take a decision up: those at whose items it is shown.
    package func meetings(on decision: Decision) -> [Meeting] {
        let matters = [decision.id.subject, decision.initiative.subject]
        let ids = Set(matters.flatMap { state.meetingsByMatter[$0] ?? [] })
        return ids.compactMap { meeting($0) }
            .filter { meeting in
                meeting.status != .cancelled && meeting.agenda.contains { meeting.takesUp(decision, at: $0) }
            }.sorted { ($0.plan.begins, $0.id) < ($1.plan.begins, $1.id) }
    }

    /// What collides with a meeting that is ahead: its room is taken, or the same delegates are expected elsewhere.
    package func clashes(of meeting: Meeting) -> [Finding] {
        guard isSecretariat, meeting.status == .convened || meeting.status == .adjourned else { return [] }
        var inspection = Inspection()
        state.warnOfClashes(
            meeting.plan.room, from: meeting.plan.begins, until: meeting.plan.ends, except: meeting.id,
            &inspection)
        return inspection.warnings
    }
}

extension Meeting.Sitting {
    package func contains(_ instant: Instant) -> Bool {
        opened <= instant && ended.map { instant <= $0 } ?? true
    }
}

extension Meeting {
    /// Whether an item is about a decision: it names it, or its initiative while the decision runs, or was settled as the
    /// meeting sat.
    fileprivate func takesUp(_ decision: Decision, at item: MeetingItem) -> Bool {
        if item.plan.decision == decision.id { return true }
        guard item.plan.initiative == decision.initiative else { return false }
        return decision.settled.map { settled in sittings.contains { $0.contains(settled) } } ?? isAhead
    }

    /// Ahead or under way, or its minutes await their approval.
    package var isUnfinished: Bool {
        switch status {
        case .convened, .open, .adjourned: true
        case .closed: minutes.stage != .approved
        case .cancelled: false
        }
    }

    /// Not over, and not called off.
    package var isAhead: Bool { status == .convened || status == .open || status == .adjourned }

    /// What may be found: the title, the place, why it moved.
    func passages(at place: SearchPlace) -> [Passage]? {
        guard place.kind == .meetingItem else {
            return Passage.all(plan.title, isTitle: true) + Passage.all(plan.group) + Passage.all(plan.place)
                + Passage.all(reason) + moves.flatMap { Passage.all($0.reason) }
                + minutes.notes.flatMap { Passage.all($0.text) }
        }
        guard let item = agenda.first(where: { String($0.id) == place.part }) else { return nil }
        let said = minutes.items[item.id]
        return Passage.all(item.plan.title, isTitle: true) + Passage.all(said?.summary)
            + Passage.all(said?.conclusions)
    }
}
