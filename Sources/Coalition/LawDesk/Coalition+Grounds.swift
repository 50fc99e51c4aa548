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

    /// The run that an opinion names, and the latest as each kind of act on the present text, unless they were withdrawn.
    func runs(behind draft: OpinionDraft, on initiative: Initiative) -> [StoredAssessment] {
        let named = draft.assessment.flatMap { law.assessments[$0]?.standing }
        let binding = law.bindingAssessments(of: initiative)
        return [named].compactMap(\.self) + binding.filter { $0.id != named?.id }
    }

    /// What the engine answered about the present text is not passed over: the run that an opinion names, and the latest as
    /// each kind of act, whether the opinion names them or not. Asked for again before anything is decided, for by then a
    /// run may have been added, an override have ended and a state have joined.
    ///
    /// - Parameter opinion: where it is signed already; nil for one that is about to be.
    func requireGrounds(
        _ draft: OpinionDraft, signed opinion: Opinion? = nil, on initiative: Initiative, at now: Instant,
        _ inspection: inout Inspection
    ) {
        guard draft.finding != .notClear else { return }
        requireStandingRun(of: initiative, &inspection)
        if opinion != nil, let named = draft.assessment.flatMap({ law.assessments[$0] }) {
            inspection.require(
                named.withdrawn == nil, LawRefusal.withdrawnAssessment, ["assessment": named.id.text])
        }
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
            requireAnswers(
                isPermitted ? [] : set, of: assessment, by: draft, signed: opinion, on: initiative,
                &inspection)
        }
        requireEveryState(of: initiative, &inspection)
    }

    /// Whether an opinion still passes over nothing that the engine answers: a run may have been added since.
    func isGrounded(_ opinion: Opinion, on initiative: Initiative, at now: Instant) -> Bool {
        var inspection = Inspection()
        requireGrounds(opinion.draft, signed: opinion, on: initiative, at: now, &inspection)
        return inspection.isClean
    }

    /// A withdrawal takes no answer away: where no run on the present text stands, the text is assessed again before
    /// anybody clears it. So it is where a run that whoever made it withdrew had a hard gate shut or found the act
    /// incompatible, which only two may set aside, and it was not assessed as that kind of act since; a second adviser may
    /// say that it never was such an act.
    private func requireStandingRun(of initiative: Initiative, _ inspection: inout Inspection) {
        let runs = law.assessments(ofPresentText: initiative)
        let standing = runs.filter { $0.withdrawn == nil }
        let opened = runs.last { run in
            guard let withdrawn = run.withdrawn else { return false }
            if standing.isEmpty { return true }
            let since = standing.filter { $0.act > run.act }
            guard withdrawn.by.person == run.by.person else { return run.draft.isHard && since.isEmpty }
            return (run.draft.isHard || run.verdict == .incompatible)
                && !since.contains { $0.draft.kind == run.draft.kind }
        }
        if let opened { inspection.refuse(LawRefusal.assessAgain, ["assessment": opened.id.text]) }
    }

    /// The last day on which an opinion holds that holds now: it lapses itself, or an override does on which it rests.
    /// Nil where no day ends it.
    func lastDay(of opinion: Opinion, on initiative: Initiative, at now: Instant) -> Day? {
        let overrides = runs(behind: opinion.draft, on: initiative)
            .flatMap { self.overrides(of: $0.id, inForceAt: now) }
        let ends = overrides.filter { $0.draft.direction == .permit }.map(\.draft.expires)
        return (ends + [opinion.draft.expires].compactMap(\.self)).sorted().first { day in
            var inspection = Inspection()
            requireValid(opinion, of: initiative, at: day.advanced(byDays: 1).start, &inspection)
            return !inspection.isClean
        }
    }

    /// What binds is about every state of the initiative. What was assessed before a state joined is of its time.
    private func requireEveryState(of initiative: Initiative, _ inspection: inout Inspection) {
        for assessment in law.bindingAssessments(of: initiative) {
            let joined = states(of: initiative).filter { assessment.draft.states[$0] == nil }
            inspection.require(
                joined.isEmpty, LawRefusal.stateJoined,
                ["states": joined.map(\.text).joined(separator: ", "), "assessment": assessment.id.text])
        }
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
