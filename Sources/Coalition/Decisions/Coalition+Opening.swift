// SPDX-License-Identifier: Apache-2.0

package import Record

/// Opening a decision: on one exact text, in every official language, under a frozen rule set, with notice to all.
extension Coalition {
    func inspectOpening(
        of id: Initiative.ID, under ruleSetID: RuleSet.ID, until deadline: Instant?, _ author: Author,
        _ now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        guard let initiative = known(id, to: author, &inspection) else { return nil }
        guard let ruleSet = charter?.ruleSets.first(where: { $0.id == ruleSetID }) else {
            inspection.refuse(DecisionRefusal.unknownRuleSet, ["ruleSet": ruleSetID.text])
            return nil
        }
        inspection.requireInForce(ruleSet.id.text, ended: ruleSet.ended, on: now.day)
        inspection.require(
            [.tabled, .noConsensus, .deferred].contains(initiative.stage), DecisionRefusal.initiativeNotReady,
            ["initiative": id.text, "stage": initiative.stage.rawValue])
        let incomplete = initiative.texts.incomplete(of: charter?.languages ?? [])
        inspection.require(
            incomplete.isEmpty, DecisionRefusal.languagesIncomplete,
            ["initiative": id.text, "languages": incomplete.map(\.rawValue).joined(separator: ", ")])
        let opinion = initiative.opinionInForce
        inspection.require(
            opinion != nil && opinion?.finding != .notClear, DecisionRefusal.opinionMissing,
            ["initiative": id.text])
        if let opinion {
            let before = inspection.refusals.count
            requireValid(opinion, of: initiative, at: now, &inspection)
            inspection.require(
                inspection.refusals.count == before, DecisionRefusal.opinionOvertaken,
                ["initiative": id.text])
            if let deadline, inspection.refusals.count == before {
                let end = deadline + (ruleSet.reserveExtension ?? .days(0))
                requireLasting(opinion, of: initiative, until: end, now, &inspection)
            }
        }
        inspectOverrides(of: initiative, at: now, &inspection)
        inspection.require(
            !electorate(at: now).isEmpty, DecisionRefusal.nobodyHasSay)
        if let tabled = initiative.milestones.last(where: { $0.stage == .tabled })?.at {
            let until = tabled + ruleSet.noticePeriod
            inspection.require(until <= now, DecisionRefusal.noticeTooShort, ["until": until.description])
        }
        inspectWindow(ruleSet, until: deadline, initiative, now, &inspection)
        return Reach(
            audience: .coalition, about: [Decision.ID(series: "D", decisions.count + 1).subject, id.subject])
    }

    /// An opinion holds until the decision falls.
    ///
    /// - Parameter end: when that is at the latest, with the time for which a state may still ask.
    func requireLasting(
        _ opinion: Opinion, of initiative: Initiative, until end: Instant, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        let last = lastDay(of: opinion, on: initiative, at: now)
        inspection.require(
            last.map { end.day <= $0 } ?? true, DecisionRefusal.opinionEndsFirst,
            ["initiative": initiative.id.text, "date": last?.description ?? "", "until": end.description])
    }

    private func inspectWindow(
        _ ruleSet: RuleSet, until deadline: Instant?, _ initiative: Initiative, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch ruleSet.method {
        case .consensus: inspection.require(deadline == nil, DecisionRefusal.deadlineNotNeeded)
        case .silence, .vote:
            guard let deadline else { return inspection.refuse(DecisionRefusal.deadlineMissing) }
            let earliest = now + ruleSet.minimumWindow
            inspection.require(
                deadline >= earliest, DecisionRefusal.windowTooShort,
                ["window": ruleSet.minimumWindow.description, "earliest": earliest.description])
            guard ruleSet.method == .silence else { return inspectOpeningQuorum(ruleSet, now, &inspection) }
            let broken = initiative.decisions.compactMap { decisions[$0] }
                .contains { $0.status == .broken && $0.textHash == initiative.texts.hash }
            inspection.require(!broken, DecisionRefusal.sameTextAgain)
        }
    }

    /// States that could vote are counted, never people (rule R1).
    private func inspectOpeningQuorum(
        _ ruleSet: RuleSet, _ now: Instant, _ inspection: inout Inspection
    ) {
        guard let quorum = ruleSet.ballots?.openingQuorum else { return }
        let (present, members) = (electorate(at: now).count, roll(at: now).count)
        inspection.require(
            quorum.isReached(by: present, of: members), VoteRefusal.quorumMissing,
            ["present": String(present), "members": String(members), "quorum": quorum.text])
    }

    /// The states that have a say: members, not suspended, with a credentialed person who may object (rule R1).
    package func electorate(at now: Instant) -> [Organisation.ID] {
        let voiced = Set(
            credentials.values.filter { $0.isValid(at: now) && $0.powers.contains(.object) }.map(
                \.organisation))
        return members(on: now.day).filter { voiced.contains($0) && organisations[$0]?.suspended == nil }
    }

    mutating func open(
        _ id: Initiative.ID, under ruleSetID: RuleSet.ID, until deadline: Instant?, _ act: Act
    ) {
        guard let initiative = initiatives[id], let hash = initiative.texts.hash,
            let ruleSet = charter?.ruleSets.first(where: { $0.id == ruleSetID })
        else { return }
        var decision = Decision(
            id: .init(series: "D", decisions.count + 1), initiative: id, ruleSet: ruleSet,
            ruleSetHash: ruleSet.hash, textHash: hash, textHashes: initiative.texts.current.mapValues(\.hash),
            revision: initiative.texts.revision, openedBy: act.author, opened: act.at, deadline: deadline,
            electorate: electorate(at: act.at), notified: act.at)
        if ruleSet.method == .vote { decision.roll = roll(at: act.at) }
        decisions.insert(decision)
        running.insert(decision.id)
        initiatives[id]?.decisions.append(decision.id)
        enter(.deciding, id, act)
    }
}

extension RuleSet {
    /// SHA-256 over its parameters, one "name value" line each, in the order of their declaration.
    package var hash: Hash {
        let lines =
            [
                "id \(id)", "method \(method.rawValue)", "minimumWindow \(minimumWindow)",
                "noticePeriod \(noticePeriod)", "debateWindow \(debateWindow)",
                "reserveExtension \(reserveExtension.map(\.description) ?? "none")",
                "outageTail \(outageTail)",
                "statementWindow \(statementWindow)",
            ] + (ballots?.lines ?? [])
        return Hash.of(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}
