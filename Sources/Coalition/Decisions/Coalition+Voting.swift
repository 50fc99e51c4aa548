// SPDX-License-Identifier: Apache-2.0

/// What a state does in a vote: it casts its ballot, or has another cast it (rules R6, R7 and R11).
extension Coalition {
    func inspectVote(
        _ deed: DecisionDeed, in decision: Decision, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        let state = author.organisation
        inspection.require(
            decision.electorate.contains(state), DecisionRefusal.noSay,
            ["state": state.text, "decision": decision.id.text])
        guard let ballots = requireVote(decision, &inspection) else { return }
        switch deed {
        case .cast(_, let choice, let remark):
            inspectBallot(choice, remark, in: decision, ballots, now, &inspection)
        case .castFor(_, let giver, let choice, let remark):
            inspectRepresentation(of: giver, by: state, choice, in: decision, now, &inspection)
            inspectBallot(choice, remark, in: decision, ballots, now, &inspection)
        case .appointProxy(_, let holder, let remark):
            inspection.requireText(remark, "statement", official: languages)
            inspection.require(ballots.proxies != nil, VoteRefusal.proxiesNotAllowed)
            requireTaking(decision, now, &inspection)
            inspectProxy(of: state, to: holder, in: decision, now, &inspection)
        case .withdrawProxy:
            requireTaking(decision, now, &inspection)
            inspection.require(
                decision.proxy(of: state) != nil, VoteRefusal.noProxyGiven, ["state": state.text])
        default: break
        }
    }

    func requireVote(_ decision: Decision, _ inspection: inout Inspection) -> RuleSet.Ballots? {
        guard decision.method == .vote, let ballots = decision.ruleSet.ballots else {
            inspection.refuse(VoteRefusal.notVote, ["decision": decision.id.text])
            return nil
        }
        return ballots
    }

    /// In a silence and in a consensus states object; in a vote they say no.
    func requireNoVote(_ decision: Decision, _ inspection: inout Inspection) {
        inspection.require(
            decision.method != .vote, VoteRefusal.putToVote, ["decision": decision.id.text])
    }

    private func requireTaking(_ decision: Decision, _ now: Instant, _ inspection: inout Inspection) {
        requireRunning(decision, &inspection)
        inspection.require(
            decision.isInTime(now), VoteRefusal.closed,
            ["deadline": decision.deadline?.description ?? ""])
    }

    /// A late ballot is admitted and recorded as late, without effect; an annulled or deferred vote takes none.
    private func inspectBallot(
        _ choice: Ballot.Choice, _ remark: Remark?, in decision: Decision, _ ballots: RuleSet.Ballots,
        _ now: Instant, _ inspection: inout Inspection
    ) {
        if let remark { inspection.requireText(remark, "statement", official: languages) }
        if choice == .constructive {
            inspection.require(ballots.constructiveLimit != nil, VoteRefusal.constructiveNotAllowed)
            inspection.require(remark != nil, VoteRefusal.declarationMissing)
        }
        switch decision.status {
        case .open, .interrupted, .adopted, .rejected, .void: break
        default: return requireRunning(decision, &inspection)
        }
        if !decision.takesBallots(at: now) {
            let closed = decision.settled ?? decision.deadline
            inspection.warn(VoteRefusal.closed, ["deadline": closed?.description ?? ""])
        }
    }

    private func inspectRepresentation(
        of giver: Organisation.ID, by holder: Organisation.ID, _ choice: Ballot.Choice,
        in decision: Decision, _ now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(
            decision.proxy(of: giver)?.holder == holder, VoteRefusal.noProxyHeld,
            ["holder": holder.text, "state": giver.text])
        requireRight(of: giver, in: decision, now, &inspection)
        // That a state is not bound it declares under its own signature.
        inspection.require(choice != .constructive, VoteRefusal.declarationByProxy, ["state": giver.text])
    }

    /// What has ended the right of a state since the opening ends it in another's hands as well: it was suspended, or has left.
    private func requireRight(
        of state: Organisation.ID, in decision: Decision, _ now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(
            decision.electorate.contains(state) && organisations[state]?.belongs(on: now.day) ?? false,
            DecisionRefusal.noSay, ["state": state.text, "decision": decision.id.text])
        inspection.require(
            organisations[state]?.suspended == nil, AuthorityRefusal.suspendedOrganisation,
            ["organisation": state.text])
    }

    private func inspectProxy(
        of state: Organisation.ID, to holder: Organisation.ID, in decision: Decision, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(holder != state, VoteRefusal.proxyToItself)
        requireRight(of: holder, in: decision, now, &inspection)
        inspection.require(decision.votes[state] == nil, VoteRefusal.alreadyVoted, ["state": state.text])
        inspection.require(decision.proxy(of: state) == nil, VoteRefusal.proxyGiven, ["state": state.text])
        inspection.require(
            decision.proxy(of: holder) == nil, VoteRefusal.proxyPassedOn, ["holder": holder.text])
        for held in [holder, state] {
            inspection.require(
                decision.represented(by: held) == nil,
                held == holder ? VoteRefusal.proxyHeld : VoteRefusal.proxyPassedOn, ["holder": held.text])
        }
    }

    /// The chair closes before the deadline only where nobody who may vote is left. After an outage it extends or annuls
    /// (rule R5(5)): whoever would have changed a ballot could not, and the opinion may have ended with the deadline.
    func inspectClosing(of decision: Decision, _ now: Instant, _ inspection: inout Inspection) {
        guard requireVote(decision, &inspection) != nil else { return }
        inspection.require(
            decision.status == .open, DecisionRefusal.notOpen,
            ["decision": decision.id.text, "status": decision.status.rawValue])
        guard decision.isRunning else { return }
        requireTaking(decision, now, &inspection)
        let outstanding = outstanding(in: decision, at: now)
        inspection.require(
            outstanding.isEmpty, VoteRefusal.votesOutstanding,
            ["states": outstanding.map(\.text).joined(separator: ", ")])
    }

    mutating func cast(
        in id: Decision.ID, _ choice: Ballot.Choice, for state: Organisation.ID, _ remark: Remark?, _ act: Act
    ) {
        receive(id, act)
        guard let decision = decisions[id] else { return }
        let ballot = Ballot(state: state, by: act.author, at: act.at, choice: choice, remark: remark)
        guard decision.takesBallots(at: act.at) else {
            decisions[id]?.lateBallots.append(ballot)
            return
        }
        decisions[id]?.ballots.append(ballot)
        decisions[id]?.votes[state] = ballot
        // Who votes itself needs nobody to vote for it.
        if ballot.holder == nil { endProxy(of: state, in: id, act) }
    }

    mutating func appointProxy(in id: Decision.ID, to holder: Organisation.ID, _ remark: Remark, _ act: Act) {
        receive(id, act)
        decisions[id]?.proxies.append(
            Proxy(
                state: act.author.organisation, holder: holder, by: act.author, at: act.at, remark: remark))
    }

    mutating func endProxy(of state: Organisation.ID, in id: Decision.ID, _ act: Act) {
        guard let index = decisions[id]?.proxies.lastIndex(where: { $0.state == state && $0.ended == nil })
        else { return }
        decisions[id]?.proxies[index].ended = act.at
    }

    /// Counts and settles. The count is taken when it closes: a state suspended since it opened has left the whole.
    mutating func closeVote(_ id: Decision.ID, at instant: Instant, _ act: Act) {
        guard let decision = decisions[id], let ballots = decision.ruleSet.ballots else { return }
        settle(id, count(of: decision, at: instant).outcome(ballots), reason: nil, at: instant, act)
    }
}
