// SPDX-License-Identifier: Apache-2.0

import Record

extension Coalition {
    /// Nil where it is not on its way to the table.
    package func checklist(of initiative: Initiative, at now: Instant) -> Checklist? {
        guard let next = initiative.nextStep else { return nil }
        var asked: Set<Finding> = []
        let sections = Checklist.Step.allCases.map { step -> Checklist.Section in
            let place = step.place(beside: next)
            guard place != .done else { return .init(step: step, state: .done, items: []) }
            let items = checks(of: step, initiative, at: now).compactMap { check -> Checklist.Item? in
                guard check.concernsMatter, asked.insert(check.finding).inserted else { return nil }
                return item(check, initiative, now, isNext: place == .missing)
            }
            return .init(step: step, state: place, items: items)
        }
        return Checklist(sections: sections)
    }

    private func item(
        _ check: Inspection.Check, _ initiative: Initiative, _ now: Instant, isNext: Bool
    ) -> Checklist.Item {
        let remedy = Checklist.remedy(for: check.finding)
        let isOpen = remedy.map { self.isOpen($0, initiative, now) } ?? false
        let waits = check.finding.code == InitiativeRefusal.debateRunning.code
        let state: Checklist.State =
            check.holds ? .done : waits ? .notYet : isOpen || isNext ? .missing : .notYet
        return .init(finding: check.finding, state: state, remedy: remedy)
    }

    /// What the rules look at when the right office takes a step now.
    private func checks(of step: Checklist.Step, _ initiative: Initiative, at now: Instant) -> [Inspection
        .Check]
    {
        var inspection = Inspection(keepsChecks: true)
        let secretariat = charter?.secretariat.id ?? initiative.sponsor
        let (deed, organisation) = step.trial(
            of: initiative.id, secretariat, closes: now + shortestDebate(at: now))
        _ = inspect(
            deed, by: Author(person: "nobody", organisation: organisation ?? initiative.sponsor), at: now,
            &inspection)
        return inspection.checks
    }

    /// Whether a deed is possible at this stage, whatever it says.
    private func isOpen(_ remedy: Checklist.Remedy, _ initiative: Initiative, _ now: Instant) -> Bool {
        var inspection = Inspection()
        let author = Author(person: "nobody", organisation: initiative.sponsor)
        _ = inspect(remedy.trial(of: initiative), by: author, at: now, &inspection)
        return !inspection.refusals.contains {
            $0.code == InitiativeRefusal.wrongStage.code || $0.code == InitiativeRefusal.textFrozen.code
        }
    }
}

extension Initiative {
    /// The step to the table that comes next; nil where none does.
    fileprivate var nextStep: Checklist.Step? {
        switch stage {
        case .draft, .returned: .submit
        case .submitted: .admit
        case .admissible: .openDebate
        case .inDebate: reviewRequested ? .beginReview : .requestReview
        case .inLegalReview: .table
        default: nil
        }
    }
}

extension Checklist.Step {
    fileprivate func place(beside next: Checklist.Step) -> Checklist.State {
        let order = Self.allCases
        guard let mine = order.firstIndex(of: self), let other = order.firstIndex(of: next) else {
            return .notYet
        }
        return mine < other ? .done : mine == other ? .missing : .notYet
    }

    /// The deed of the step and the organisation that does it; nil for the sponsor.
    fileprivate func trial(
        of id: Initiative.ID, _ secretariat: Organisation.ID, closes: Instant
    ) -> (InitiativeDeed, Organisation.ID?) {
        let note = Multilingual(ar: "-", fr: "-", en: "-")
        return switch self {
        case .submit: (.submit(initiative: id), nil)
        case .admit: (.admit(initiative: id, note: note), secretariat)
        case .openDebate: (.openDebate(initiative: id, closes: closes), secretariat)
        case .requestReview: (.requestReview(initiative: id), nil)
        case .beginReview: (.beginReview(initiative: id), secretariat)
        case .table: (.table(initiative: id), secretariat)
        }
    }
}

extension Checklist.Remedy {
    fileprivate func trial(of initiative: Initiative) -> InitiativeDeed {
        let id = initiative.id
        let hash = initiative.texts.hash ?? Hash.of([])
        let note = Multilingual(ar: "-", fr: "-", en: "-")
        switch self {
        case .setText:
            return .setText(
                initiative: id, language: .english, paragraphs: ["-"],
                translationOf: initiative.texts.revision)
        case .revise: return .revise(initiative: id, proposal: initiative.proposal)
        case .declareAuthentic: return .declareAuthentic(initiative: id, languages: [])
        case .answer: return .answer(initiative: id, comment: 0, remark: Remark("-", in: .english))
        case .settleAmendment:
            return .settleAmendment(initiative: id, amendment: 0, outcome: .declined)
        case .requestReview: return .requestReview(initiative: id)
        case .giveOpinion:
            let draft = OpinionDraft(finding: .clear, reasoning: note, instruments: ["-"])
            return .giveOpinion(initiative: id, textHash: hash, opinion: draft)
        case .meetCondition: return .meetCondition(initiative: id, condition: 0)
        case .signOff: return .signOff(initiative: id, textHash: hash)
        }
    }
}

extension Inspection.Check {
    /// Of the initiative itself, not of who takes the step, when, or what they write on that occasion.
    fileprivate var concernsMatter: Bool {
        let aside: [InitiativeRefusal] = [
            .unknown, .wrongStage, .notMember, .notSponsor, .notSecretariat, .windowTooShort,
            .alreadyRequested,
        ]
        if aside.contains(where: { $0.code == finding.code }) { return false }
        guard finding.code.hasPrefix("\(TextRefusal.concept).") else { return true }
        let isContent =
            finding.code == TextRefusal.missing.code || finding.code == TextRefusal.languageMissing.code
        return isContent && ["title", "objective"].contains(finding.parameters["field"] ?? "")
    }
}
