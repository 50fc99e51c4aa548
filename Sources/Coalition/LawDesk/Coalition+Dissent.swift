// SPDX-License-Identifier: Apache-2.0

import Law

/// What an opinion may rest on, and how another adviser parts from it.
extension Coalition {
    func inspectBasis(
        of draft: OpinionDraft, on initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        if let expires = draft.expires { requireFuture(expires, now, &inspection) }
        defer { requireGrounds(draft, on: initiative, at: now, &inspection) }
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

    /// What the engine answered about the present text is not passed over: the run that an opinion names, and the latest one,
    /// whether the opinion names it or not. Asked for again before anything is decided, for by then a run may have been added
    /// and an override have ended.
    func requireGrounds(
        _ draft: OpinionDraft, on initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        guard draft.finding != .notClear else { return }
        let latest = law.latestAssessment(of: initiative)
        let ids = [draft.assessment, draft.assessment == latest ? nil : latest].compactMap(\.self)
        for assessment in ids.compactMap({ law.assessments[$0] }) where assessment.withdrawn == nil {
            inspection.require(
                !assessment.draft.isHard, LawRefusal.hardGate,
                ["gates": assessment.draft.hard.joined(separator: ", ")])
            let isPermitted = overrides(of: assessment.id, inForceAt: now).contains {
                $0.draft.direction == .permit
            }
            inspection.require(
                isPermitted || !draft.finding.isMilder(than: assessment.verdict), LawRefusal.departure,
                ["assessment": assessment.id.text])
        }
    }

    func inspectDissent(
        _ draft: DissentDraft, from act: Int, on id: Initiative.ID, _ author: Author,
        _ inspection: inout Inspection
    ) -> Reach? {
        guard let initiative = known(id, to: author, &inspection) else { return nil }
        inspection.require(
            !initiative.sponsors.contains(author.organisation), InitiativeRefusal.adviserOfSponsor,
            ["organisation": author.organisation.text])
        inspection.requireText(draft.reasoning, "reasoning", limit: TextLimit.paragraph)
        inspection.require(!draft.instruments.isEmpty, InitiativeRefusal.noInstrument)
        for instrument in draft.instruments {
            inspection.requireText(instrument, "instruments", limit: TextLimit.citation)
        }
        guard let opinion = initiative.opinionInForce, opinion.act == act else {
            inspection.refuse(LawRefusal.unknownOpinion)
            return nil
        }
        let person = ["person": author.person.text]
        inspection.require(opinion.by.person != author.person, LawRefusal.ownOpinion, person)
        inspection.require(opinion.finding != draft.finding, LawRefusal.sameFinding)
        inspection.require(
            !initiative.dissents.contains { $0.opinion == act && $0.by.person == author.person },
            LawRefusal.dissentedAlready, person)
        return reach(of: initiative)
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
