// SPDX-License-Identifier: Apache-2.0

/// From adopted to archived: activation by the launch threshold, suspension, closing, evaluation.
extension Coalition {
    func inspectCarryingOut(
        _ deed: InitiativeDeed, of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        switch deed {
        case .activate(_, let note):
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.resourcing])
            inspection.requireText(note, "note")
            requireThreshold(of: initiative, &inspection)
        case .suspend(_, let reason, let effect):
            inspection.require(initiative, isAt: [.active])
            inspection.requireText(reason, "reason")
            inspection.requireText(effect, "effect")
        case .resume(_, let reason):
            inspection.require(initiative, isAt: [.suspended])
            inspection.requireText(reason, "reason")
        case .beginClosing:
            inspection.require(author, leads: initiative)
            inspection.require(initiative, isAt: [.active])
            for activity in initiative.activities.compactMap({ activities[$0] }) where !activity.isOver {
                inspection.refuse(InitiativeRefusal.openActivity, ["activity": activity.id.text])
            }
        case .evaluate(_, let draft): inspectEvaluation(draft, of: initiative, author, &inspection)
        case .archive:
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.evaluated, .withdrawn, .rejected])
        default: break
        }
    }

    /// Adopted is not activated (rule R9): enough states must take part, enough money be committed or received.
    private func requireThreshold(of initiative: Initiative, _ inspection: inout Inspection) {
        let threshold = initiative.proposal.threshold
        let count = initiative.participants.count
        inspection.require(
            count >= threshold.participants, InitiativeRefusal.tooFewParticipants,
            ["count": String(count), "needed": String(threshold.participants)])
        guard let funds = threshold.funds else { return }
        let have = securedFunds(of: initiative, in: funds.currency)
        inspection.require(
            have >= funds.minorUnits, InitiativeRefusal.fundsShort,
            [
                "have": Money(minorUnits: have, currency: funds.currency).decimal, "needed": funds.decimal,
                "currency": funds.currency,
            ])
    }

    /// Whether the launch threshold is met.
    package func meetsThreshold(_ initiative: Initiative) -> Bool {
        var inspection = Inspection()
        requireThreshold(of: initiative, &inspection)
        return inspection.isClean
    }

    private func inspectEvaluation(
        _ draft: EvaluationDraft, of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        inspection.require(initiative, isAt: [.closing])
        inspection.require(
            author.organisation != initiative.lead, InitiativeRefusal.evaluatorOfLead,
            ["organisation": author.organisation.text])
        for indicator in initiative.indicators.compactMap({ indicators[$0] })
        where indicator.status != .approved {
            inspection.refuse(InitiativeRefusal.unapprovedIndicator, ["indicator": indicator.id.text])
        }
        if initiative.reconciled == nil {
            for gift in initiative.contributions.compactMap({ contributions[$0] })
            where gift.stage != .received && gift.withdrawal == nil {
                inspection.refuse(InitiativeRefusal.notReconciled, ["contribution": gift.id.text])
            }
        }
        for criterion in EvaluationDraft.Criterion.allCases {
            guard let score = draft.scores[criterion] else {
                inspection.refuse(InitiativeRefusal.scoreMissing, ["criterion": criterion.rawValue])
                continue
            }
            inspection.require(
                (1...5).contains(score), InitiativeRefusal.scoreOutOfRange,
                ["criterion": criterion.rawValue, "score": String(score)])
        }
        inspection.requireText(draft.summary, in: languages, "summary")
    }

    mutating func applyCarryingOut(_ deed: InitiativeDeed, of id: Initiative.ID, _ act: Act) {
        switch deed {
        case .activate(_, let note):
            self.note(note, at: .active, of: id, act)
            enter(.active, id, act)
        case .suspend(_, let reason, let effect):
            note(reason, at: .suspended, of: id, act)
            note(effect, at: .suspended, of: id, act)
            enter(.suspended, id, act)
        case .resume(_, let reason):
            note(reason, at: .active, of: id, act)
            enter(.active, id, act)
        case .beginClosing: enter(.closing, id, act)
        case .evaluate(_, let draft):
            initiatives[id]?.evaluation = Evaluation(draft: draft, by: act.author, at: act.at)
            enter(.evaluated, id, act)
        case .archive: enter(.archived, id, act)
        default: break
        }
    }
}
