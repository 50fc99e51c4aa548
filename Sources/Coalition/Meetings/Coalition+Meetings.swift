// SPDX-License-Identifier: Apache-2.0

/// Meetings: who may do what at which point, whom it concerns, and what it changes.
extension Coalition {
    func inspect(
        _ deed: MeetingDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        if case .convene(let plan) = deed {
            requireSecretariat(author, &inspection)
            inspect(plan, replacing: nil, at: now, &inspection)
            requireNotice(plan.time, at: now, &inspection)
            let id = Meeting.ID(series: "M", meetings.count + 1)
            return Reach(audience: Audience(.coalition, plan.partners), about: [id.subject])
        }
        guard let id = deed.meeting, let meeting = meetings[id], isIn(meeting.audience, author.organisation)
        else {
            inspection.refuse(MeetingRefusal.unknown, ["meeting": deed.meeting?.text ?? ""])
            return nil
        }
        if deed.isOfState {
            requireInvited(author.organisation, to: meeting, on: now.day, &inspection)
        } else {
            requireSecretariat(author, &inspection)
        }
        inspect(deed, of: meeting, by: author, at: now, &inspection)
        return reach(of: deed, meeting)
    }

    private func inspect(
        _ deed: MeetingDeed, of meeting: Meeting, by author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .convene: break
        case .replan, .postpone, .cancel: inspectPlanning(deed, of: meeting, at: now, &inspection)
        case .addItem, .changeItem, .removeItem, .arrange, .proposeItem, .settleProposal:
            inspectAgenda(deed, of: meeting, by: author, at: now, &inspection)
        case .answer(_, let attendance): inspect(attendance, of: meeting, author, now, &inspection)
        case .count, .open, .adjourn, .close: inspectSitting(deed, of: meeting, at: now, &inspection)
        case .writeMinutes, .circulate, .correct, .answerCorrection, .approveMinutes, .annotate:
            inspectMinutes(deed, of: meeting, at: now, &inspection)
        case .agree(_, let item, let plan):
            inspection.require(meeting, is: [.open, .adjourned, .closed])
            if let item { requireItem(item, of: meeting, &inspection) }
            inspect(plan, at: now, &inspection)
        }
    }

    /// Drafts of minutes are the secretariat's until they are circulated; a follow-up is its owner's; all else is for
    /// everybody who is invited.
    private func reach(of deed: MeetingDeed, _ meeting: Meeting) -> Reach {
        let subject = meeting.id.subject
        switch deed {
        case .replan(_, let plan):
            // Whoever was invited learns that the invitation has changed, also where it is theirs no more.
            let partners = Set(meeting.plan.partners).union(plan.partners)
            return Reach(audience: Audience(.coalition, Array(partners)), about: [subject])
        case .addItem(_, let item), .changeItem(_, _, let item), .proposeItem(_, let item):
            return Reach(audience: meeting.audience, about: [subject] + item.subjects)
        case .writeMinutes:
            let isDraft = meeting.minutes.stage == .draft
            return Reach(audience: isDraft ? .only([]) : meeting.audience, about: [subject])
        case .agree(_, _, let plan):
            let followUp = FollowUp.ID(series: "F", followUps.count + 1)
            return Reach(audience: audience(of: plan), about: [subject, followUp.subject])
        default: return Reach(audience: meeting.audience, about: [subject])
        }
    }

    mutating func apply(_ deed: MeetingDeed, _ act: Act) {
        switch deed {
        case .convene(let plan): convene(plan, act)
        case .replan(let id, let plan):
            meetings[id]?.plan = plan
            noteOrgan(plan.organ, of: id)
        case .postpone(let id, let time, let reason): postpone(id, to: time, reason, act)
        case .cancel(let id, let reason):
            meetings[id]?.status = .cancelled
            meetings[id]?.reason = reason
        case .addItem, .changeItem, .removeItem, .arrange, .proposeItem, .settleProposal:
            applyAgenda(deed, act)
        case .answer(let id, let attendance):
            meetings[id]?.answers[act.author.organisation] = Attendance(
                plan: attendance, by: act.author, at: act.at)
        case .count, .open, .adjourn, .close: applySitting(deed, act)
        case .writeMinutes, .circulate, .correct, .answerCorrection, .approveMinutes, .annotate:
            applyMinutes(deed, act)
        case .agree(let id, let item, let plan):
            let followUp = agree(plan, in: .meeting(id, item: item), act)
            meetings[id]?.followUps.append(followUp)
        }
    }
}

extension MeetingItemPlan {
    /// What the item is about, as far as it is about anything on the record.
    var subjects: [Subject] { [initiative?.subject, decision?.subject].compactMap(\.self) }
}

extension Inspection {
    mutating func require(_ meeting: Meeting, is expected: [Meeting.Status]) {
        require(
            expected.contains(meeting.status), MeetingRefusal.wrongStatus,
            [
                "meeting": meeting.id.text, "status": meeting.status.rawValue,
                "expected": expected.map(\.rawValue).joined(separator: ", "),
            ])
    }
}
