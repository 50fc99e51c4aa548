// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(
        _ deed: DecisionDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        if case .open(let initiative, let ruleSet, let deadline) = deed {
            return inspectOpening(of: initiative, under: ruleSet, until: deadline, author, now, &inspection)
        }
        guard let id = deed.decision, let decision = decisions[id], isInside(author) else {
            inspection.refuse(DecisionRefusal.unknown, ["decision": deed.decision?.text ?? ""])
            return nil
        }
        switch deed {
        case .open: break
        case .receive, .letPass, .object, .withdrawObjection, .declare:
            inspectVoice(deed, in: decision, author, now, &inspection)
        case .cast, .castFor, .appointProxy, .withdrawProxy:
            inspectVote(deed, in: decision, author, now, &inspection)
        case .extend, .annul, .defer, .putText, .certify, .closeVote:
            inspectChair(deed, of: decision, now, &inspection)
        }
        return reach(of: decision)
    }

    /// Decisions are the coalition's own: its members' and its secretariat's.
    private func isInside(_ author: Author) -> Bool {
        let kind = organisations[author.organisation]?.kind
        return kind == .member || kind == .secretariat
    }

    func reach(of decision: Decision) -> Reach {
        Reach(audience: .coalition, about: [decision.id.subject, decision.initiative.subject])
    }

    mutating func apply(_ deed: DecisionDeed, _ act: Act) {
        let state = act.author.organisation
        switch deed {
        case .open(let initiative, let ruleSet, let deadline):
            open(initiative, under: ruleSet, until: deadline, act)
        case .receive(let id): decisions[id]?.received[state] = .init(at: act.at, by: act.author)
        case .letPass(let id, let remark): letPass(id, remark, act)
        case .object(let id, let form, let remark): object(to: id, form, remark, act)
        case .withdrawObjection(let id): withdrawObjection(to: id, act)
        case .extend(let id, let deadline, let reason): extend(id, to: deadline, reason, act)
        case .annul(let id, let reason): settle(id, .annulled, reason: reason, at: act.at, act)
        case .defer(let id, let reason): settle(id, .deferred, reason: reason, at: act.at, act)
        case .putText(let id): putText(id, act)
        case .declare(let id, let kind, let paragraph, let remark):
            declare(in: id, kind, paragraph, remark, act)
        case .certify(let id): certify(id, act)
        case .cast(let id, let choice, let remark): cast(in: id, choice, for: state, remark, act)
        case .castFor(let id, let giver, let choice, let remark):
            cast(in: id, choice, for: giver, remark, act)
        case .appointProxy(let id, let holder, let remark): appointProxy(in: id, to: holder, remark, act)
        case .withdrawProxy(let id): endProxy(of: state, in: id, act)
        case .closeVote(let id): closeVote(id, at: act.at, act)
        }
    }
}
