// SPDX-License-Identifier: Apache-2.0

/// What the chair does with a decision, and what the clock does.
extension Coalition {
    func inspectChair(
        _ deed: DecisionDeed, of decision: Decision, _ now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .extend(_, let deadline, let reason):
            inspection.requireText(reason, "reason")
            inspectExtension(of: decision, to: deadline, now, &inspection)
        case .annul(_, let reason), .defer(_, let reason):
            inspection.requireText(reason, "reason")
            requireRunning(decision, &inspection)
            inspection.require(decision.isInTime(now), DecisionRefusal.expired)
        case .putText:
            inspection.require(
                decision.method == .consensus, DecisionRefusal.notConsensus, ["decision": decision.id.text])
            requireRunning(decision, &inspection)
            // An objection ends it without an adoption, whatever became of the opinion.
            if decision.objecting.isEmpty { requireStillValid(decision, now, &inspection) }
        case .certify:
            inspection.require(
                decision.result != nil, DecisionRefusal.noResult, ["decision": decision.id.text])
            inspection.require(decision.certified == nil, DecisionRefusal.alreadyCertified)
        case .closeVote: inspectClosing(of: decision, now, &inspection)
        default: break
        }
    }

    /// Before expiry only, or after an outage; of the same text; never shortening (rule R5(3) and (5)).
    private func inspectExtension(
        of decision: Decision, to deadline: Instant, _ now: Instant, _ inspection: inout Inspection
    ) {
        guard let current = decision.deadline else {
            return inspection.refuse(DecisionRefusal.notSilence, ["decision": decision.id.text])
        }
        requireRunning(decision, &inspection)
        inspection.require(decision.isInTime(now), DecisionRefusal.expired)
        inspection.require(
            deadline > current && deadline > now, DecisionRefusal.extensionShortens,
            ["deadline": current.description])
        requireOpinion(on: decision, until: deadline, now, &inspection)
    }

    /// A meeting has no deadline: what the opening asked for is asked for again when the text is put.
    private func requireStillValid(
        _ decision: Decision, _ now: Instant, _ inspection: inout Inspection
    ) {
        guard let initiative = initiatives[decision.initiative], let opinion = initiative.opinionInForce
        else { return }
        let before = inspection.refusals.count
        requireValid(opinion, of: initiative, at: now, &inspection)
        inspectOverrides(of: initiative, at: now, &inspection)
        inspection.require(
            inspection.refusals.count == before, DecisionRefusal.notToBePut, ["decision": decision.id.text])
    }

    /// The opinion lasts for the longer time as well.
    private func requireOpinion(
        on decision: Decision, until deadline: Instant, _ now: Instant, _ inspection: inout Inspection
    ) {
        guard let initiative = initiatives[decision.initiative], let opinion = initiative.opinionInForce
        else { return }
        let reserve = decision.reserveUsed ? nil : decision.ruleSet.reserveExtension
        requireLasting(opinion, of: initiative, until: deadline + (reserve ?? .days(0)), now, &inspection)
    }

    mutating func extend(_ id: Decision.ID, to deadline: Instant, _ reason: Multilingual, _ act: Act) {
        move(id, to: deadline, reason: reason, reserve: false, act)
        decisions[id]?.status = .open
    }

    mutating func move(
        _ id: Decision.ID, to deadline: Instant, reason: Multilingual, reserve: Bool, _ act: Act
    ) {
        guard let from = decisions[id]?.deadline else { return }
        decisions[id]?.extensions.append(
            .init(from: from, to: deadline, by: act.author, at: act.at, reason: reason, reserve: reserve))
        decisions[id]?.deadline = deadline
    }

    mutating func putText(_ id: Decision.ID, _ act: Act) {
        guard let decision = decisions[id] else { return }
        settle(id, decision.objecting.isEmpty ? .adopted : .noConsensus, reason: nil, at: act.at, act)
    }

    /// The deadline has passed: a silence is adopted at that instant, a vote counted, unless the node was not there to receive
    /// a break or a ballot.
    mutating func expire(_ id: Decision.ID, _ act: Act) {
        guard let decision = decisions[id], let deadline = decision.deadline else { return }
        let tail = max(decision.opened, deadline - decision.ruleSet.outageTail)
        if outages.contains(where: { $0.from < deadline && tail < $0.until }) {
            decisions[id]?.status = .interrupted
        } else if decision.method == .vote {
            closeVote(id, at: deadline, act)
        } else {
            settle(id, .adopted, reason: nil, at: deadline, act)
        }
    }

    mutating func certify(_ id: Decision.ID, _ act: Act) {
        decisions[id]?.certified = .init(by: act.author, at: act.at)
        if let decision = decisions[id], decision.status == .adopted {
            enter(.resourcing, decision.initiative, act)
        }
    }

    /// Ends a decision and takes the initiative to where the outcome leaves it.
    mutating func settle(
        _ id: Decision.ID, _ outcome: DecisionResult.Outcome, reason: Multilingual?, at instant: Instant,
        _ act: Act
    ) {
        guard var decision = decisions[id] else { return }
        let (status, stage) = outcome.consequence
        decision.status = status
        decision.settled = instant
        decision.reason = reason
        let count = decision.method == .vote ? count(of: decision, at: instant) : nil
        decision.result = DecisionResult(of: decision, outcome, at: instant, count)
        decisions[id] = decision
        running.remove(id)
        if outcome == .adopted { adopted.append(decision.initiative) }
        enter(stage, decision.initiative, act)
    }
}

extension DecisionResult.Outcome {
    /// What an outcome makes of the decision, and of its initiative.
    fileprivate var consequence: (Decision.Status, Stage) {
        switch self {
        case .adopted: (.adopted, .adopted)
        case .broken: (.broken, .noConsensus)
        case .noConsensus: (.noConsensus, .noConsensus)
        case .deferred: (.deferred, .deferred)
        case .annulled: (.annulled, .tabled)
        case .rejected: (.rejected, .rejected)
        case .void: (.void, .tabled)
        }
    }
}
