// SPDX-License-Identifier: Apache-2.0

/// What meetings ask of the viewer: an answer to the invitation, the work of the secretariat, the steps of the chair.
extension View {
    /// Minutes are written within a week of the close.
    private static let minutesDue = Span.days(7)

    var meetingActions: [ActionItem] {
        openMeetings.flatMap { meeting -> [ActionItem] in
            invitationActions(on: meeting) + secretaryActions(on: meeting) + chairActions(on: meeting)
        }
    }

    private func invitationActions(on meeting: Meeting) -> [ActionItem] {
        guard may(.speak), let organisation, organisation.kind != .secretariat,
            meeting.status == .convened, at < meeting.plan.begins,
            meeting.standingAnswer(of: organisation.id) == nil,
            isInvited(to: meeting)
        else { return [] }
        let due = at <= meeting.plan.answersBy ? meeting.plan.answersBy : meeting.plan.begins
        return [ActionItem(.answerInvitation, [meeting.id.subject], due: .instant(due))]
    }

    private func secretaryActions(on meeting: Meeting) -> [ActionItem] {
        guard isSecretariat, may(.administer) else { return [] }
        let subjects = [meeting.id.subject]
        let plan = meeting.plan
        switch meeting.status {
        case .convened, .adjourned:
            var items: [ActionItem] = []
            if meeting.agenda.isEmpty {
                items.append(ActionItem(.prepareAgenda, subjects, due: .instant(plan.begins)))
            }
            if meeting.agendaAdopted == nil, meeting.proposals.contains(where: { $0.settled == nil }) {
                items.append(ActionItem(.settleProposals, subjects, due: .instant(plan.begins)))
            }
            if plan.begins - Coalition.doorsOpen <= at, meeting.freshCount(at: at) == nil {
                items.append(ActionItem(.registerPresence, subjects, due: .instant(plan.begins)))
            }
            return items
        case .closed: return minutesActions(on: meeting)
        case .open, .cancelled: return []
        }
    }

    private func minutesActions(on meeting: Meeting) -> [ActionItem] {
        let subjects = [meeting.id.subject]
        let languages = charter?.languages ?? []
        switch meeting.minutes.stage {
        case .draft:
            let due = meeting.sittings.last?.ended.map { ActionItem.Due.instant($0 + Self.minutesDue) }
            let isComplete = meeting.minutes.isComplete(for: meeting.agenda, in: languages)
            return [ActionItem(isComplete ? .circulateMinutes : .writeMinutes, subjects, due: due)]
        case .circulated:
            guard meeting.minutes.corrections.contains(where: { $0.answer == nil }) else { return [] }
            return [
                ActionItem(
                    .answerCorrections, subjects,
                    due: meeting.minutes.correctionsUntil.map { .instant($0) })
            ]
        case .approved: return []
        }
    }

    private func chairActions(on meeting: Meeting) -> [ActionItem] {
        guard may(.chair) else { return [] }
        let subjects = [meeting.id.subject]
        let plan = meeting.plan
        switch meeting.status {
        case .convened, .adjourned:
            guard plan.begins <= at, let count = meeting.freshCount(at: at), count.holds else { return [] }
            return [ActionItem(.openMeeting, subjects, due: .instant(plan.begins))]
        case .open:
            return plan.ends <= at ? [ActionItem(.closeMeeting, subjects, due: .instant(plan.ends))] : []
        case .closed:
            let minutes = meeting.minutes
            guard minutes.stage == .circulated, minutes.correctionsUntil.map({ $0 < at }) ?? true,
                minutes.corrections.allSatisfy({ $0.answer != nil })
            else { return [] }
            return [ActionItem(.approveMinutes, subjects)]
        case .cancelled: return []
        }
    }
}
