// SPDX-License-Identifier: Apache-2.0

extension InitiativeDeed {
    /// The part of the life that a deed belongs to; each has its rules in a file of its own.
    enum Chapter { case drafting, debate, review, carryingOut }

    var chapter: Chapter {
        switch self {
        case .propose, .revise, .setText, .declareAuthentic, .cosponsor, .leaveCosponsors, .submit, .withdraw,
            .takeOver:
            .drafting
        case .admit, .sendBack, .openDebate, .takePosition, .comment, .answer, .amend, .settleAmendment,
            .requestReview, .beginReview, .returnToDebate:
            .debate
        case .giveOpinion, .meetCondition, .reportCondition, .signOff, .table: .review
        case .activate, .suspend, .resume, .beginClosing, .evaluate, .archive: .carryingOut
        }
    }

    /// What the states say to one another, as against what is done with their text.
    var isDeliberation: Bool {
        switch self {
        case .takePosition, .comment, .answer, .amend, .settleAmendment: true
        default: false
        }
    }
}

extension Coalition {
    func inspect(
        _ deed: InitiativeDeed,
        by author: Author,
        at now: Instant,
        _ inspection: inout Inspection
    ) -> Reach? {
        if case .propose(let proposal) = deed {
            return inspectProposal(proposal, by: author, at: now, &inspection)
        }
        guard let id = deed.initiative, let initiative = known(id, to: author, &inspection) else {
            return nil
        }
        switch deed.chapter {
        case .drafting: inspectDrafting(deed, of: initiative, author, now, &inspection)
        case .debate: inspectDebate(deed, on: initiative, author, now, &inspection)
        case .review: inspectReview(deed, of: initiative, author, now, &inspection)
        case .carryingOut: inspectCarryingOut(deed, of: initiative, author, &inspection)
        }
        if case .submit = deed {
            return Reach(audience: Audience(.coalition, initiative.partners), about: [id.subject])
        }
        return deed.isDeliberation
            ? deliberation(on: initiative, by: author) : reach(of: deed, on: initiative, by: author)
    }

    mutating func apply(_ deed: InitiativeDeed, _ act: Act) {
        if case .propose(let proposal) = deed { return propose(proposal, act) }
        guard let id = deed.initiative else { return }
        switch deed.chapter {
        case .drafting: applyDrafting(deed, of: id, act)
        case .debate: applyDebate(deed, on: id, act)
        case .review: applyReview(deed, of: id, act)
        case .carryingOut: applyCarryingOut(deed, of: id, act)
        }
    }
}
