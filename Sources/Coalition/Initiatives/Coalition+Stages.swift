// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// Moves an initiative to its next stage: the one way to do so, whichever act brings it about.
    ///
    /// Members that were told of the stage being left and did not speak get the recorded position "none" there; every
    /// member of the day is told of the new stage, from admissibility on.
    mutating func enter(_ stage: Stage, _ id: Initiative.ID, _ act: Act) {
        let members = members(on: act.at.day)
        let earlier = initiatives[id]?.notices ?? []
        initiatives[id]?.closeStage(at: act.at)
        initiatives[id]?.openStage(stage, by: act, telling: members)
        noteTold(of: id, earlier)
    }

    /// The members' own and, where it is joint, the partners' affair; and the secretariat's, which is in every audience.
    func reach(of initiative: Initiative, and more: [Subject] = []) -> Reach {
        Reach(audience: initiative.audience, about: [initiative.id.subject] + more)
    }

    /// What the states deliberate among themselves stays in the coalition; a partner or supporting state sees what it
    /// did itself.
    func deliberation(
        on initiative: Initiative, by author: Author, and more: [Subject] = []
    ) -> Reach {
        let audience = initiative.audience
        let isInside = [.member, .secretariat].contains(organisations[author.organisation]?.kind)
        return Reach(
            audience: audience.breadth == .coalition
                ? Audience(.coalition, isInside ? [] : [author.organisation]) : audience,
            about: [initiative.id.subject] + more)
    }

    /// The initiative, where the author's organisation may see it. What it may not see does not exist for it.
    func known(_ id: Initiative.ID, to author: Author, _ inspection: inout Inspection) -> Initiative? {
        guard let initiative = initiatives[id],
            initiative.publication == .published || isIn(initiative.audience, author.organisation)
        else {
            inspection.refuse(InitiativeRefusal.unknown, ["initiative": id.text])
            return nil
        }
        return initiative
    }

    /// Whether an audience includes an organisation. The secretariat keeps the record and is in every one.
    func isIn(_ audience: Audience, _ organisation: Organisation.ID) -> Bool {
        audience.breadth == .everyone || audience.organisations.contains(organisation)
            || organisations[organisation]?.kind == .secretariat
            || (audience.breadth == .coalition && organisations[organisation]?.kind == .member)
    }
}

extension Initiative {
    /// Writes "none" for every member that was told of the present stage and did not speak at it.
    fileprivate mutating func closeStage(at instant: Instant) {
        guard Stage.consulted.contains(stage), let notice = notices.last, notice.stage == stage else {
            return
        }
        for member in notice.to where positions[stage]?[member] == nil {
            positions[stage, default: [:]][member] = Position(
                kind: .none, statement: nil, by: nil, at: instant)
        }
    }

    fileprivate mutating func openStage(_ next: Stage, by act: Act, telling members: [Organisation.ID]) {
        keepRound(at: next)
        stage = next
        // What is redrafted is its sponsors' own again: its information must be released anew.
        if next == .draft || next == .returned { publication = .confined }
        milestones.append(StageEntry(stage: next, at: act.at, act: act.index))
        guard isAnnounced(next) else { return }
        let told = notices.last.flatMap { $0.to == members ? $0.to : nil } ?? members
        notices.append(
            Notice(stage: next, at: act.at, to: told, closes: next == .inDebate ? debateCloses : nil))
    }

    /// A stage that is entered again awaits every state anew; what they said before is kept as a round of its own.
    private mutating func keepRound(at next: Stage) {
        guard let recorded = positions.removeValue(forKey: next),
            let entered = milestones.lastIndex(where: { $0.stage == next })
        else { return }
        let notified = notices.last { $0.stage == next }?.at ?? milestones[entered].at
        let ended = milestones.indices.contains(entered + 1) ? milestones[entered + 1].at : notified
        earlierRounds.append(
            Round(
                stage: next, number: roundNumber(at: next), notified: notified, ended: ended,
                positions: recorded))
    }

    /// A draft is its sponsors' own, and a submission the secretariat's to check: what follows concerns every member.
    private func isAnnounced(_ stage: Stage) -> Bool {
        switch stage {
        case .draft, .submitted, .returned: false
        case .withdrawn: !notices.isEmpty
        default: true
        }
    }

    /// When the present stage was entered.
    package var entered: Instant? { milestones.last?.at }

    /// The members that were told of the present stage and have not spoken since it was entered.
    package var silentMembers: [Organisation.ID] {
        guard let notice = notices.last, notice.stage == stage else { return [] }
        return notice.to.filter { positions[stage]?[$0]?.by == nil }
    }
}
