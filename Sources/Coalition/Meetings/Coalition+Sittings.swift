// SPDX-License-Identifier: Apache-2.0

/// Who comes, who is there, and when a meeting may begin (rule R1).
extension Coalition {
    private static let largestDelegation = 200
    /// Delegations arrive before the meeting begins, and are counted as they come.
    package static let doorsOpen = Span.hours(2)

    func inspect(
        _ attendance: AttendancePlan, of meeting: Meeting, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(meeting, is: [.convened, .adjourned])
        inspection.require(
            now < meeting.plan.begins, MeetingRefusal.begunAlready, ["meeting": meeting.id.text])
        if let remark = attendance.remark {
            inspection.requireText(remark, "remark", official: languages)
        }
        if let head = attendance.head { inspection.requireText(head, "head", limit: TextLimit.title) }
        guard attendance.attends else { return }
        inspection.require(attendance.head != nil, MeetingRefusal.emptyDelegation)
        let isPossible =
            (0...Self.largestDelegation).contains(attendance.others)
            && attendance.delegates.count + attendance.others < Self.largestDelegation
        inspection.require(
            isPossible, MeetingRefusal.impossibleDelegation, ["limit": String(Self.largestDelegation)])
        for person in attendance.delegates.prefix(Self.largestDelegation) {
            inspection.require(
                people[person]?.organisation == author.organisation, MeetingRefusal.foreignDelegate,
                ["person": person.text])
        }
    }

    func inspectSitting(
        _ deed: MeetingDeed, of meeting: Meeting, at now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .count(_, let present): inspectCount(present, of: meeting, at: now, &inspection)
        case .open: inspectOpening(of: meeting, at: now, &inspection)
        case .adjourn(_, let begins, let ends, let reason):
            inspection.require(meeting, is: [.open])
            inspection.requireText(reason, in: languages, "reason")
            inspection.require(now < begins, MeetingRefusal.adjournedToPast)
            inspection.require(begins < ends, MeetingRefusal.emptyInterval)
            inspection.require(ends <= begins + Self.longestSitting, MeetingRefusal.tooLong)
            warnOfClashes(
                meeting.plan.room, from: begins, until: ends, except: meeting.id, &inspection)
        case .close:
            inspection.require(meeting, is: [.open, .adjourned])
            if meeting.status == .open, let last = meeting.counts.last, let quorum = last.quorum, !last.holds
            {
                inspection.warn(MeetingRefusal.quorumLost, last.parameters(quorum))
            }
        default: break
        }
    }

    private func inspectCount(
        _ present: [Organisation.ID], of meeting: Meeting, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(meeting, is: [.convened, .open, .adjourned])
        let from = meeting.plan.begins - Self.doorsOpen
        inspection.require(
            meeting.status == .open || from <= now, MeetingRefusal.tooEarly, ["from": from.description])
        let invited = Set(invited(to: meeting, on: now.day))
        for organisation in present where !invited.contains(organisation) {
            inspection.refuse(
                MeetingRefusal.strangerPresent,
                ["organisation": organisation.text, "meeting": meeting.id.text])
        }
    }

    private func inspectOpening(of meeting: Meeting, at now: Instant, _ inspection: inout Inspection) {
        inspection.require(meeting, is: [.convened, .adjourned])
        inspection.require(
            meeting.plan.begins <= now, MeetingRefusal.notYet,
            ["meeting": meeting.id.text, "begins": meeting.plan.begins.description])
        inspection.require(!meeting.agenda.isEmpty, MeetingRefusal.noAgenda, ["meeting": meeting.id.text])
        for item in meeting.agenda {
            let missing = item.plan.title.missing(of: languages)
            inspection.require(
                missing.isEmpty, MeetingRefusal.itemUntranslated,
                [
                    "item": String(item.id),
                    "languages": missing.map(\.rawValue).joined(separator: ", "),
                ])
        }
        guard let count = meeting.freshCount(at: now) else {
            return inspection.refuse(MeetingRefusal.countMissing)
        }
        if let quorum = count.quorum {
            inspection.require(count.holds, MeetingRefusal.noQuorum, count.parameters(quorum))
        }
    }

    /// What the charter asks of the organ that meets; a working group has no quorum.
    package func quorum(of meeting: Meeting) -> Quorum? {
        charter?.organs.first { $0.id == meeting.plan.organ }?.quorum
    }

    /// The member states that count today: suspended states leave the denominator.
    package func electorate(on day: Day) -> [Organisation.ID] {
        members(on: day).filter { organisations[$0]?.suspended == nil }
    }

    mutating func applySitting(_ deed: MeetingDeed, _ act: Act) {
        switch deed {
        case .count(let id, let present):
            guard let meeting = meetings[id] else { return }
            let electorate = electorate(on: act.at.day)
            let unique = Set(present)
            let count = PresenceCount(
                at: act.at, by: act.author, present: unique.sorted(),
                members: electorate.count(where: unique.contains), electorate: electorate.count,
                quorum: quorum(of: meeting))
            meetings[id]?.counts.append(count)
        case .open(let id):
            if meetings[id]?.agendaAdopted == nil { meetings[id]?.agendaAdopted = act.at }
            meetings[id]?.status = .open
            meetings[id]?.sittings.append(.init(opened: act.at))
        case .adjourn(let id, let begins, let ends, let reason):
            guard let before = meetings[id]?.plan.begins else { return }
            meetings[id]?.endSitting(at: act.at)
            meetings[id]?.status = .adjourned
            meetings[id]?.plan.begins = begins
            meetings[id]?.plan.ends = ends
            meetings[id]?.moves.append(
                .init(at: act.at, from: before, to: begins, reason: reason, isAdjournment: true))
        case .close(let id):
            meetings[id]?.endSitting(at: act.at)
            meetings[id]?.status = .closed
        default: break
        }
    }
}

extension Meeting {
    fileprivate mutating func endSitting(at instant: Instant) {
        guard let last = sittings.indices.last, sittings[last].ended == nil else { return }
        sittings[last].ended = instant
    }

    /// The last count, where it was taken for the sitting that is to begin, and not so long ago that the room has changed.
    package func freshCount(at now: Instant) -> PresenceCount? {
        guard let last = counts.last, plan.begins - Coalition.doorsOpen <= last.at,
            now - last.at <= Coalition.doorsOpen
        else { return nil }
        return sittings.last?.ended.map { $0 <= last.at } ?? true ? last : nil
    }

    /// Who is in the room at a moment of a sitting, by the last count before it; nobody between sittings.
    package func present(at instant: Instant) -> [Organisation.ID] {
        let isSitting = sittings.contains { sitting in
            sitting.opened <= instant && sitting.ended.map { instant < $0 } ?? true
        }
        return isSitting ? counts.last { $0.at <= instant }?.present ?? [] : []
    }

    /// From when to when somebody was there, as the counts tell it; the end is nil while they still are.
    package func stays(of organisation: Organisation.ID) -> [(from: Instant, until: Instant?)] {
        var stays: [(from: Instant, until: Instant?)] = []
        for sitting in sittings {
            var since: Instant? = present(at: sitting.opened).contains(organisation) ? sitting.opened : nil
            for count in counts
            where sitting.opened < count.at && sitting.ended.map({ count.at < $0 }) ?? true {
                let isThere = count.present.contains(organisation)
                if isThere, since == nil { since = count.at }
                if !isThere, let from = since {
                    stays.append((from, count.at))
                    since = nil
                }
            }
            if let from = since { stays.append((from, sitting.ended)) }
        }
        return stays
    }
}

extension PresenceCount {
    fileprivate func parameters(_ quorum: Quorum) -> [String: String] {
        ["present": String(members), "of": String(electorate), "quorum": quorum.text]
    }
}
