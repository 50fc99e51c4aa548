// SPDX-License-Identifier: Apache-2.0

import Law

/// Departing from an assessment, in either direction: reasons, conditions, an end, and a second signature. Where a hard
/// gate stands in the way there is nothing to sign: only new facts help.
extension Coalition {
    /// How long an override holds at most.
    private static let overrideDays = 366

    func inspectOverride(
        _ deed: LawDeed, _ author: Author, _ now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .override(let id, let draft):
            guard let assessment = known(id, to: author, &inspection) else { return nil }
            inspect(draft, of: assessment, author, now, &inspection)
            let override = Override.ID(series: "O", law.overrides.count + 1)
            return reach(of: assessment, by: author, and: [override.subject])
        case .countersign(let id):
            guard let (override, assessment) = standing(id, author, now, &inspection) else { return nil }
            inspection.require(
                override.countersigned == nil, LawRefusal.alreadyCountersigned, ["override": id.text])
            inspection.require(
                override.by.person != author.person, LawRefusal.samePerson, ["person": author.person.text])
            requireStanding(assessment, &inspection)
            if override.draft.direction == .withhold { requireNoDecision(on: assessment, &inspection) }
            return reach(of: assessment, by: author, and: [id.subject])
        case .lift(let id, let reason):
            guard let (override, assessment) = standing(id, author, now, &inspection) else { return nil }
            if override.draft.direction == .permit, override.isBinding {
                requireNoDecision(on: assessment, &inspection)
            }
            inspection.requireText(reason, "reason", official: languages)
            return reach(of: assessment, by: author, and: [id.subject])
        default: return nil
        }
    }

    private func inspect(
        _ draft: OverrideDraft, of assessment: StoredAssessment, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(
            isSecretariat(author), LawRefusal.secretariatOnly, ["organisation": author.organisation.text])
        requireStanding(assessment, &inspection)
        switch draft.direction {
        case .permit:
            inspection.require(
                !assessment.draft.isHard, LawRefusal.hardGate,
                ["gates": assessment.draft.hard.joined(separator: ", ")])
            inspection.require(assessment.verdict > .compatible, LawRefusal.nothingToOverride)
        case .withhold:
            inspection.require(assessment.verdict < .incompatible, LawRefusal.nothingToOverride)
        }
        inspection.requireText(draft.reasons, "reasons", limit: TextLimit.paragraph)
        inspect(draft.conditions, at: now, &inspection)
        requireFuture(draft.expires, now, &inspection)
        inspection.require(
            draft.expires <= now.day.advanced(byDays: Self.overrideDays), LawRefusal.expiryTooFar,
            ["limit": String(Self.overrideDays)])
    }

    func requireFuture(_ expiry: Day, _ now: Instant, _ inspection: inout Inspection) {
        inspection.require(now.day < expiry, LawRefusal.expiryPast, ["date": expiry.description])
    }

    func requireStanding(_ assessment: StoredAssessment, _ inspection: inout Inspection) {
        inspection.require(
            assessment.withdrawn == nil, LawRefusal.withdrawnAssessment,
            ["assessment": assessment.id.text])
        guard let initiative = assessment.draft.initiative.flatMap({ initiatives[$0] }) else { return }
        inspection.require(
            assessment.draft.textHash == initiative.texts.hash, LawRefusal.otherText,
            ["assessment": assessment.id.text])
    }

    /// What takes the ground from under a decision waits until the chair has ended it: a silence would run out all the
    /// same, and adopt the text.
    private func requireNoDecision(on assessment: StoredAssessment, _ inspection: inout Inspection) {
        guard let initiative = assessment.draft.initiative.flatMap({ initiatives[$0] }),
            assessment.draft.textHash == initiative.texts.hash
        else { return }
        inspection.require(
            initiative.stage != .deciding, LawRefusal.decisionRunning,
            ["decision": initiative.decisions.last?.text ?? ""])
    }

    /// An override that was neither lifted nor lapsed, with its assessment.
    private func standing(
        _ id: Override.ID, _ author: Author, _ now: Instant, _ inspection: inout Inspection
    ) -> (Override, StoredAssessment)? {
        guard let override = law.overrides[id], let assessment = law.assessments[override.assessment],
            isKnown(assessment, to: author.organisation)
        else {
            inspection.refuse(LawRefusal.unknownOverride, ["override": id.text])
            return nil
        }
        inspection.require(override.lifted == nil, LawRefusal.alreadyLifted, ["override": id.text])
        inspection.require(
            !override.hasLapsed(at: now), LawRefusal.lapsed,
            ["override": id.text, "date": override.draft.expires.description])
        return (override, assessment)
    }

    /// The overrides of an assessment that hold now.
    func overrides(of id: StoredAssessment.ID, inForceAt now: Instant) -> [Override] {
        (law.overridesByAssessment[id] ?? []).compactMap { law.overrides[$0] }
            .filter { $0.isInForce(at: now) }
    }

    /// The overrides that hold the present text of an initiative back.
    func withholdings(of initiative: Initiative, at now: Instant) -> [Override] {
        bindingOverrides(of: initiative).filter {
            $0.isInForce(at: now) && $0.draft.direction == .withhold
        }
    }

    /// What overrides ask for before a text is tabled and before it is decided: that none withholds it, and that their
    /// conditions for before tabling are met. One may be signed when the text is on the table already.
    func inspectOverrides(
        of initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        for override in withholdings(of: initiative, at: now) {
            inspection.refuse(
                LawRefusal.withheld,
                ["override": override.id.text, "date": override.draft.expires.description])
        }
        for override in bindingOverrides(of: initiative) where override.isInForce(at: now) {
            for noted in override.noted where noted.condition.beforeTabling {
                inspection.require(
                    noted.met != nil, LawRefusal.conditionOutstanding,
                    [
                        "condition": String(noted.index + 1), "override": override.id.text,
                        "organisation": noted.condition.owner.text,
                    ])
            }
        }
    }

    mutating func applyOverride(_ deed: LawDeed, _ act: Act) {
        switch deed {
        case .override(let id, let draft):
            let override = Override(
                id: .init(series: "O", law.overrides.count + 1), assessment: id, draft: draft,
                by: act.author, at: act.at, act: act.index)
            law.overrides.insert(override)
            law.overridesByAssessment[id, default: []].append(override.id)
            law.pendingOverrides.insert(override.id)
        case .countersign(let id):
            law.overrides[id]?.countersigned = .init(by: act.author, at: act.at, act: act.index)
            law.pendingOverrides.remove(id)
        case .lift(let id, let reason):
            law.overrides[id]?.lifted = .init(by: act.author, at: act.at, reason: reason)
            law.pendingOverrides.remove(id)
        default: break
        }
    }
}
