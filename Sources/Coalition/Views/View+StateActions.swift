// SPDX-License-Identifier: Apache-2.0

/// What awaits a state: as one of the members, and as sponsor of its own.
extension View {
    func stateActions(on initiative: Initiative) -> [ActionItem] {
        guard isMember, let state = organisation?.id else { return [] }
        let subjects = [initiative.id.subject]
        var items: [ActionItem] = []
        if may(.speak), Stage.consulted.contains(initiative.stage), initiative.silentMembers.contains(state) {
            let closes = initiative.stage == .inDebate ? initiative.debateCloses : nil
            items.append(ActionItem(.takePosition, subjects, due: closes.map { .instant($0) }))
        }
        if may(.sign), awaitsAnswer(of: state, initiative) { items.append(ActionItem(.cosponsor, subjects)) }
        if may(.sign), [.resourcing, .active].contains(initiative.stage) {
            let level = initiative.participation[state]?.level
            if level == nil || level == .undecided { items.append(ActionItem(.optIn, subjects)) }
        }
        if may(.propose), initiative.sponsors.contains(state) { items += sponsorActions(on: initiative) }
        return items
    }

    /// Others' drafts that the viewer's state is invited to co-sponsor.
    var invitingDrafts: [Initiative] {
        guard isMember, let state = organisation?.id else { return [] }
        let drafts = self.state.unfinished.drafts.all.filter { id in
            guard let draft = self.state.initiatives[id] else { return false }
            // Who was invited may have taken the draft over since.
            return draft.sponsor != state && draft.proposal.invited.contains(state)
        }
        return drafts.sorted(by: >).compactMap { initiative($0) }
    }

    /// What was withdrawn while one's state stood behind it. Nothing obliges to take it over: after a month it is told no more.
    var takeOverActions: [ActionItem] {
        guard isMember, may(.propose), let state = organisation?.id else { return [] }
        return self.state.unfinished.orphaned.sorted(by: >).compactMap(initiative).filter {
            $0.cosponsors.contains(state) && at < ($0.entered ?? at) + .days(30)
        }.map { ActionItem(.takeOver, [$0.id.subject]) }
    }

    /// An invitation to co-sponsor is answered by co-sponsoring, or by a position of one's own; it lapses once the text leaves
    /// its sponsors' hands.
    private func awaitsAnswer(of state: Organisation.ID, _ initiative: Initiative) -> Bool {
        initiative.stage.isDrafting && initiative.proposal.invited.contains(state)
            && !initiative.sponsors.contains(state)
            && !initiative.positions.values.contains { $0[state]?.by != nil }
    }

    private func sponsorActions(on initiative: Initiative) -> [ActionItem] {
        let subjects = [initiative.id.subject]
        let leads = initiative.sponsor == organisation?.id
        switch initiative.stage {
        case .draft: return leads ? [ActionItem(.finishDraft, subjects)] : []
        case .returned: return leads ? [ActionItem(.redraft, subjects)] : []
        case .admissible, .inDebate: return debateActions(on: initiative, leads: leads)
        case .active where leads:
            let activities = initiative.activities.compactMap { state.activities[$0] }
            let isDone = !activities.isEmpty && activities.allSatisfy(\.isOver)
            return isDone ? [ActionItem(.beginClosing, subjects)] : []
        default: return []
        }
    }

    private func debateActions(on initiative: Initiative, leads: Bool) -> [ActionItem] {
        let subjects = [initiative.id.subject]
        let due = initiative.debateCloses.map { ActionItem.Due.instant($0) }
        var items: [ActionItem] = []
        if initiative.comments.contains(where: { $0.answer == nil }) {
            items.append(ActionItem(.answerComments, subjects, due: due))
        }
        guard leads else { return items }
        if initiative.amendments.contains(where: { $0.outcome == nil }) {
            items.append(ActionItem(.settleAmendments, subjects, due: due))
        }
        if initiative.isDebateOver(at: at), !initiative.reviewRequested {
            items.append(ActionItem(.requestReview, subjects))
        }
        return items
    }

    /// Decisions in which the viewer's state has a say and has not used it, and what the chair does with them. To ask for
    /// time is no answer, and an objection that was taken back is none any more.
    var decisionActions: [ActionItem] {
        pendingDecisions.compactMap { decision in
            let subjects = [decision.id.subject, decision.initiative.subject]
            let due = decision.deadline.map { ActionItem.Due.instant($0) }
            if may(.chair) {
                switch decision.status {
                case .interrupted: return ActionItem(.resolveInterruption, subjects, due: due)
                case .open where decision.method == .consensus: return ActionItem(.putText, subjects)
                case .open where decision.method == .vote && outstanding(in: decision).isEmpty:
                    return ActionItem(.closeVote, subjects, due: due)
                case _ where decision.awaitsCertificate: return ActionItem(.certify, subjects)
                default: break
                }
            }
            if decision.method == .vote { return ballotAction(in: decision, subjects, due: due) }
            guard decision.status == .open, may(.object), let state = organisation?.id, hasSay(in: decision),
                decision.passes[state] == nil, !decision.hasStandingObjection(of: state)
            else { return nil }
            return ActionItem(.decide, subjects, due: due)
        }
    }

    /// A ballot that the viewer's state has not cast: its own, unless another state holds its proxy, and that of the state
    /// whose proxy it holds.
    private func ballotAction(
        in decision: Decision, _ subjects: [Subject], due: ActionItem.Due?
    ) -> ActionItem? {
        guard decision.status == .open, may(.object), let own = organisation?.id, hasSay(in: decision) else {
            return nil
        }
        if decision.votes[own] == nil, decision.proxy(of: own) == nil {
            return ActionItem(.castBallot, subjects, due: due)
        }
        guard let giver = decision.represented(by: own), decision.votes[giver] == nil,
            represented(in: decision) != nil
        else { return nil }
        return ActionItem(.castForAnother, subjects, due: due)
    }

    /// Seats to nominate for; for the secretariat, activities whose day has come or gone.
    var activityActions: [ActionItem] {
        guard isInside else { return [] }
        return activitiesAhead.compactMap { activity in
            guard let initiative = state.initiatives[activity.initiative], let organisation else {
                return nil
            }
            let subjects = [activity.id.subject, initiative.id.subject]
            switch activity.status {
            case .planned, .confirmed:
                if isSecretariat {
                    let mayBegin =
                        may(.administer) && activity.status == .confirmed && initiative.stage == .active
                        && activity.plan.begins.day <= at.day
                    return mayBegin
                        ? ActionItem(.beginActivity, subjects, due: .instant(activity.plan.begins)) : nil
                }
                // What is not confirmed, or more than two months ahead, does not press yet.
                let isNear =
                    activity.status == .confirmed && at < activity.plan.begins
                    && activity.plan.begins < at + .days(60)
                let mayNominate =
                    isNear && activity.nominations[organisation.id] == nil
                    && seatsToNominate(for: activity.id) != nil
                return mayNominate
                    ? ActionItem(.nominate, subjects, due: .instant(activity.plan.begins)) : nil
            case .underWay:
                return isSecretariat && may(.administer) && activity.plan.ends < at
                    ? ActionItem(.completeActivity, subjects, due: .instant(activity.plan.ends)) : nil
            case .done, .cancelled: return nil
            }
        }
    }

    /// One's own pledges; for the secretariat, commitments that have not arrived.
    var contributionActions: [ActionItem] {
        guard let organisation else { return [] }
        let receives = isSecretariat && may(.administer)
        guard receives || may(.sign) else { return [] }
        return state.unfinished.contributions.compactMap { id in
            guard let gift = state.contributions[id], sees(gift.initiative) else { return nil }
            let subjects = [gift.id.subject, gift.initiative.subject]
            switch gift.stage {
            case .pledged where gift.donor == organisation.id: return ActionItem(.commitPledge, subjects)
            case .committed where receives: return ActionItem(.receiveContribution, subjects)
            default: return nil
            }
        } + spendingActions(of: organisation)
    }

    /// What a recipient has not accounted for yet.
    private func spendingActions(of organisation: Organisation) -> [ActionItem] {
        guard may(.sign) else { return [] }
        return state.unfinished.payments.compactMap { id in
            guard let gift = contribution(id),
                gift.payments.contains(where: { $0.recipient == organisation.id && $0.outstanding > 0 })
            else { return nil }
            return ActionItem(.stateSpending, [gift.id.subject, gift.initiative.subject])
        }
    }
}

extension Initiative {
    /// Every member has spoken or had its time, every comment is answered, every amendment settled.
    package func isDebateOver(at now: Instant) -> Bool {
        guard stage == .inDebate else { return false }
        return (debateCloses.map { $0 < now } ?? true || silentMembers.isEmpty)
            && comments.allSatisfy { $0.answer != nil } && amendments.allSatisfy { $0.outcome != nil }
    }
}
