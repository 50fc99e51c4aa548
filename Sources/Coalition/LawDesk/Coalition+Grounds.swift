// SPDX-License-Identifier: Apache-2.0

import Law

/// What an opinion may rest on, and what of it may not be passed over.
extension Coalition {
    func inspectBasis(
        of draft: OpinionDraft, on initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        if let expires = draft.expires { requireFuture(expires, now, &inspection) }
        defer { requireGrounds(draft, on: initiative, at: now, &inspection) }
        inspectAnswers(of: draft, on: initiative, &inspection)
        guard let id = draft.assessment else { return }
        guard let assessment = law.assessments[id] else {
            return inspection.refuse(LawRefusal.unknownAssessment, ["assessment": id.text])
        }
        inspection.require(
            assessment.draft.initiative == initiative.id, LawRefusal.notOfInitiative,
            ["assessment": id.text, "initiative": initiative.id.text])
        inspection.require(
            assessment.withdrawn == nil, LawRefusal.withdrawnAssessment, ["assessment": id.text])
        inspection.require(
            assessment.draft.textHash == initiative.texts.hash, LawRefusal.otherText,
            ["assessment": id.text])
    }

    /// What the opinion says of conditions of the law book is said of such as were set, and with a reason.
    private func inspectAnswers(
        of draft: OpinionDraft, on initiative: Initiative, _ inspection: inout Inspection
    ) {
        let set = Set(runs(behind: draft, on: initiative).flatMap(\.draft.conditions))
        let named = draft.conditions.compactMap(\.carries) + (draft.setAside ?? []).map(\.condition)
        for condition in named {
            inspection.require(
                set.contains(condition), LawRefusal.conditionNotSet, ["condition": condition])
        }
        for aside in draft.setAside ?? [] {
            inspection.requireText(aside.reason, "reason", official: languages)
        }
    }

    /// The run that an opinion names, and the latest one on the present text, unless they were withdrawn.
    private func runs(behind draft: OpinionDraft, on initiative: Initiative) -> [StoredAssessment] {
        let latest = law.latestAssessment(of: initiative)
        let ids = [draft.assessment, draft.assessment == latest ? nil : latest].compactMap(\.self)
        return ids.compactMap { law.assessments[$0] }.filter { $0.withdrawn == nil }
    }

    /// What the engine answered about the present text is not passed over: the run that an opinion names, and the latest one,
    /// whether the opinion names it or not. Asked for again before anything is decided, for by then a run may have been added,
    /// an override have ended and a state have joined.
    func requireGrounds(
        _ draft: OpinionDraft, on initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        guard draft.finding != .notClear else { return }
        for assessment in runs(behind: draft, on: initiative) {
            inspection.require(
                !assessment.draft.isHard, LawRefusal.hardGate,
                ["gates": assessment.draft.hard.joined(separator: ", ")])
            // Who departs from the advice departs from its conditions, on those of the override.
            let isPermitted = overrides(of: assessment.id, inForceAt: now).contains {
                $0.draft.direction == .permit
            }
            // Where every condition that was set is set aside with a reason, none is left to be clear on.
            let set = assessment.draft.conditions
            let asides = Set((draft.setAside ?? []).map(\.condition))
            let isAnswered =
                assessment.verdict == .compatibleWithConditions && draft.finding == .clear && !set.isEmpty
                && asides.isSuperset(of: set)
            inspection.require(
                isPermitted || isAnswered || !draft.finding.isMilder(than: assessment.verdict),
                LawRefusal.departure,
                ["assessment": assessment.id.text])
            let dropped = isPermitted ? [] : set.filter { !draft.answersFor($0) }
            inspection.require(
                dropped.isEmpty, LawRefusal.conditionDropped,
                ["conditions": dropped.joined(separator: ", "), "assessment": assessment.id.text])
        }
        requireEveryState(of: initiative, &inspection)
    }

    /// Whether an opinion still passes over nothing that the engine answers: a run may have been added since.
    func isGrounded(_ opinion: Opinion, on initiative: Initiative, at now: Instant) -> Bool {
        var inspection = Inspection()
        requireGrounds(opinion.draft, on: initiative, at: now, &inspection)
        return inspection.isClean
    }

    /// The latest run is about every state of the initiative. What was assessed before a state joined is of its time.
    private func requireEveryState(of initiative: Initiative, _ inspection: inout Inspection) {
        guard let assessment = law.latestAssessment(of: initiative).flatMap({ law.assessments[$0] }) else {
            return
        }
        let joined = states(of: initiative).filter { assessment.draft.states[$0] == nil }
        inspection.require(
            joined.isEmpty, LawRefusal.stateJoined,
            ["states": joined.map(\.text).joined(separator: ", "), "assessment": assessment.id.text])
    }

    /// The states that sponsor an initiative, host it or take part in it. The secretariat and partners are no states, and
    /// are not assessed as such.
    func states(of initiative: Initiative) -> [Organisation.ID] {
        (initiative.sponsors + initiative.proposal.hosts + initiative.participants).unique
            .filter { isState($0) }
    }

    /// A member or a supporting state.
    func isState(_ id: Organisation.ID) -> Bool {
        let kind = organisations[id]?.kind
        return kind == .member || kind == .supporting
    }
}

extension Opinion.Finding {
    /// Whether it lets pass what the engine advises against. Where the engine asks for review, the opinion is that review.
    fileprivate func isMilder(than verdict: LegalVerdict) -> Bool {
        switch self {
        case .clear: verdict == .incompatible || verdict == .compatibleWithConditions
        case .clearWithConditions: verdict == .incompatible
        case .notClear: false
        }
    }
}
