// SPDX-License-Identifier: Apache-2.0

/// What a state may say in a decision: open it, let it pass, break it, stand apart, state its position.
extension Coalition {
    func inspectVoice(
        _ deed: DecisionDeed, in decision: Decision, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        let state = author.organisation
        inspection.require(
            decision.electorate.contains(state), DecisionRefusal.noSay,
            ["state": state.text, "decision": decision.id.text])
        switch deed {
        case .letPass, .object: requireNoVote(decision, &inspection)
        default: break
        }
        switch deed {
        case .receive:
            inspection.require(
                decision.received[state] == nil, DecisionRefusal.alreadyReceived, ["state": state.text])
        case .letPass(_, let remark):
            if let remark { inspection.requireText(remark, "statement", official: languages) }
            inspectPass(by: state, in: decision, now, &inspection)
        case .object(_, let form, let remark):
            inspectObjection(form, remark, by: state, in: decision, now, &inspection)
        case .withdrawObjection:
            inspection.require(
                decision.objections.contains { $0.state == state && $0.withdrawn == nil },
                DecisionRefusal.nothingToWithdraw, ["state": state.text])
        case .declare(_, let kind, let paragraph, let remark):
            inspectStatement(kind, paragraph, remark, in: decision, now, &inspection)
        default: break
        }
    }

    private func inspectPass(
        by state: Organisation.ID, in decision: Decision, _ now: Instant, _ inspection: inout Inspection
    ) {
        requireRunning(decision, &inspection)
        inspection.require(decision.isInTime(now), DecisionRefusal.expired)
        inspection.require(
            decision.passes[state] == nil, DecisionRefusal.alreadyPassed, ["state": state.text])
        inspection.require(
            !decision.hasStandingObjection(of: state), DecisionRefusal.alreadyObjected, ["state": state.text])
    }

    /// A late objection is admitted and recorded as a late statement, without effect (rule R5(5)).
    private func inspectObjection(
        _ form: Objection.Form, _ remark: Remark, by state: Organisation.ID, in decision: Decision,
        _ now: Instant, _ inspection: inout Inspection
    ) {
        inspection.requireText(remark, "statement", official: languages)
        if decision.method == .silence, !decision.isInTime(now),
            decision.status == .open || decision.status == .adopted
        {
            return
        }
        requireRunning(decision, &inspection)
        inspection.require(
            !decision.hasStandingObjection(of: state), DecisionRefusal.alreadyObjected, ["state": state.text])
        guard form == .reserve else { return }
        inspection.require(
            decision.method == .silence && decision.ruleSet.reserveExtension != nil,
            DecisionRefusal.reserveNotAllowed)
        inspection.require(!decision.reserveUsed, DecisionRefusal.reserveUsed)
    }

    private func inspectStatement(
        _ kind: Statement.Kind, _ paragraph: Int?, _ remark: Remark, in decision: Decision, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.requireText(remark, "statement", official: languages)
        inspection.require(
            kind.isDeclarable, DecisionRefusal.notDeclarable, ["kind": kind.rawValue])
        inspection.require(
            decision.isRunning || decision.status == .adopted, DecisionRefusal.notOpen,
            ["decision": decision.id.text, "status": decision.status.rawValue])
        if let settled = decision.settled {
            let until = settled + decision.ruleSet.statementWindow
            inspection.require(now <= until, DecisionRefusal.statementsClosed, ["until": until.description])
        }
        let count = initiatives[decision.initiative]?.texts.current.values.first?.paragraphs.count ?? 0
        if paragraph != nil || kind == .dissociation {
            inspection.require(
                paragraph.map { (1...max(count, 1)).contains($0) } ?? false, DecisionRefusal.paragraphMissing,
                ["paragraph": paragraph.map(String.init) ?? "–", "count": String(count)])
        }
    }

    func requireRunning(_ decision: Decision, _ inspection: inout Inspection) {
        inspection.require(
            decision.isRunning, DecisionRefusal.notOpen,
            ["decision": decision.id.text, "status": decision.status.rawValue])
    }

    mutating func letPass(_ id: Decision.ID, _ remark: Remark?, _ act: Act) {
        receive(id, act)
        let pass = statement(.pass, in: id, nil, remark, act)
        decisions[id]?.passes[act.author.organisation] = pass
    }

    mutating func object(to id: Decision.ID, _ form: Objection.Form, _ remark: Remark, _ act: Act) {
        guard let decision = decisions[id] else { return }
        receive(id, act)
        if decision.method == .silence, !decision.isInTime(act.at), decision.status != .interrupted {
            if let late = statement(.late, in: id, nil, remark, act) {
                decisions[id]?.lateStatements.append(late)
            }
            return
        }
        decisions[id]?.passes[act.author.organisation] = nil
        decisions[id]?.objections.append(
            Objection(
                state: act.author.organisation, by: act.author, at: act.at, form: form, remark: remark))
        guard decision.method == .silence else { return }
        if form == .reserve, let deadline = decision.deadline, let span = decision.ruleSet.reserveExtension {
            decisions[id]?.reserveUsed = true
            move(id, to: deadline + span, reason: Multilingual(remark), reserve: true, act)
        } else {
            settle(id, .broken, reason: nil, at: act.at, act)
        }
    }

    mutating func withdrawObjection(to id: Decision.ID, _ act: Act) {
        guard
            let index = decisions[id]?.objections.lastIndex(where: {
                $0.state == act.author.organisation && $0.withdrawn == nil
            })
        else { return }
        decisions[id]?.objections[index].withdrawn = act.at
    }

    mutating func declare(
        in id: Decision.ID, _ kind: Statement.Kind, _ paragraph: Int?, _ remark: Remark, _ act: Act
    ) {
        receive(id, act)
        if let statement = statement(kind, in: id, paragraph, remark, act) {
            decisions[id]?.statements.append(statement)
        }
    }

    /// Whoever speaks has opened it.
    mutating func receive(_ id: Decision.ID, _ act: Act) {
        if decisions[id]?.received[act.author.organisation] == nil {
            decisions[id]?.received[act.author.organisation] = .init(at: act.at, by: act.author)
        }
    }

    private func statement(
        _ kind: Statement.Kind, in id: Decision.ID, _ paragraph: Int?, _ remark: Remark?, _ act: Act
    ) -> Statement? {
        decisions[id].map {
            Statement(
                state: act.author.organisation, by: act.author, at: act.at, kind: kind, paragraph: paragraph,
                remark: remark, textHash: $0.textHash)
        }
    }
}

extension Decision {
    /// Receipt at or before the deadline counts; server time decides (rule R5(5)).
    package func isInTime(_ now: Instant) -> Bool {
        status == .interrupted || deadline.map { now <= $0 } ?? true
    }

    package func hasStandingObjection(of state: Organisation.ID) -> Bool {
        objections.contains { $0.state == state && $0.withdrawn == nil && $0.form != .reserve }
    }

    /// States whose objection stands.
    package var objecting: [Organisation.ID] {
        objections.filter { $0.withdrawn == nil && $0.form != .reserve }.map(\.state).unique
    }

    /// States of the electorate of which nobody has opened it.
    package var unopened: [Organisation.ID] { electorate.filter { received[$0] == nil } }
}

extension String {
    /// Empty, or nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Multilingual {
    /// The remark, in its one language.
    init(_ remark: Remark) {
        self.init()
        self[remark.language] = remark.text
    }
}
