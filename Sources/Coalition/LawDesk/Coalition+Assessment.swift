// SPDX-License-Identifier: Apache-2.0

import Law

/// Assessments are stored under the law book in force, on the present text, and stay.
extension Coalition {
    private static let factLimit = 500

    func inspect(
        _ draft: AssessmentDraft, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        let id = StoredAssessment.ID(series: "A", law.assessments.count + 1).subject
        var initiative: Initiative?
        if let named = draft.initiative {
            guard let found = known(named, to: author, &inspection) else { return nil }
            inspection.require(
                draft.textHash == found.texts.hash, InitiativeRefusal.textChanged,
                ["hash": found.texts.hash.map { "\($0)" } ?? ""])
            let leftOut = states(of: found).filter { draft.states[$0] == nil }
            inspection.require(
                leftOut.isEmpty, LawRefusal.stateLeftOut,
                ["states": leftOut.map(\.text).joined(separator: ", "), "initiative": named.text])
            initiative = found
        }
        inspectBook(of: draft, &inspection)
        inspection.requireText(draft.title, "title", limit: TextLimit.title)
        // A day has begun somewhere before it has in Greenwich.
        inspection.require(
            draft.date <= now.day.advanced(byDays: 1), LawRefusal.futureDate,
            ["date": draft.date.description])
        inspectFacts(of: draft, &inspection)
        inspectAnswers(of: draft, &inspection)
        guard let initiative else {
            return Reach(audience: .only([author.organisation]), about: [id])
        }
        let reach = deliberation(on: initiative, by: author)
        return Reach(audience: reach.audience, about: [id] + reach.about)
    }

    private func inspectBook(of draft: AssessmentDraft, _ inspection: inout Inspection) {
        guard let book = law.book else { return inspection.refuse(LawRefusal.noBook) }
        inspection.require(draft.book == book, LawRefusal.otherBook, ["version": draft.book.version])
    }

    private func inspectFacts(of draft: AssessmentDraft, _ inspection: inout Inspection) {
        let facts = [draft.facts] + draft.states.values
        inspection.require(
            facts.map(\.count).reduce(0, +) <= Self.factLimit, LawRefusal.tooManyFacts,
            ["limit": String(Self.factLimit)])
        for (name, value) in facts.joined() {
            inspection.requireText(name, "facts", limit: 200)
            inspection.requireText(value, "facts", limit: 200)
        }
        for state in draft.states.keys.sorted() {
            inspection.require(isState(state), LawRefusal.unknownState, ["state": state.text])
        }
    }

    /// One answer for each state, in order, the most severe as the verdict, and the wording of what they set.
    private func inspectAnswers(of draft: AssessmentDraft, _ inspection: inout Inspection) {
        let asked: [Organisation.ID?] = draft.states.isEmpty ? [nil] : draft.states.keys.sorted()
        inspection.require(
            draft.answers.map(\.state) == asked && draft.answers.map(\.verdict).max() == draft.verdict,
            LawRefusal.answersMismatch)
        for answer in draft.answers {
            for text in answer.rules + answer.conditions + answer.missing + answer.hard {
                inspection.requireText(text, "answers", limit: 200)
            }
        }
        guard let worded = draft.worded else { return }
        inspection.require(worded.map(\.id).sorted() == draft.conditions, LawRefusal.answersMismatch)
        for condition in worded { inspection.checkText(condition.text, "answers", limit: TextLimit.note) }
    }

    func inspectWithdrawal(
        of id: StoredAssessment.ID, _ reason: Remark, _ author: Author, _ inspection: inout Inspection
    ) -> Reach? {
        guard let assessment = known(id, to: author, &inspection) else { return nil }
        inspection.require(
            assessment.withdrawn == nil, LawRefusal.alreadyWithdrawn, ["assessment": id.text])
        inspection.requireText(reason, "reason", official: languages)
        return reach(of: assessment, by: author)
    }

    /// The assessment, where the author's organisation may know of it.
    func known(
        _ id: StoredAssessment.ID, to author: Author, _ inspection: inout Inspection
    ) -> StoredAssessment? {
        guard let assessment = law.assessments[id], isKnown(assessment, to: author.organisation) else {
            inspection.refuse(LawRefusal.unknownAssessment, ["assessment": id.text])
            return nil
        }
        return assessment
    }

    /// Inside the coalition where it is about an initiative that is known there; else to its author's organisation and
    /// the secretariat.
    func isKnown(_ assessment: StoredAssessment, to organisation: Organisation.ID) -> Bool {
        circles(of: assessment).contains { isIn($0, organisation) }
    }

    /// The audiences of which each may know of it.
    func circles(of assessment: StoredAssessment) -> [Audience] {
        let own = Audience.only([assessment.by.organisation])
        guard let initiative = assessment.draft.initiative.flatMap({ initiatives[$0] }) else { return [own] }
        let audience = initiative.audience
        return [own, audience.breadth == .coalition ? .coalition : audience]
    }

    func reach(of assessment: StoredAssessment, by author: Author, and more: [Subject] = []) -> Reach {
        let about = more + [assessment.id.subject]
        guard let initiative = assessment.draft.initiative.flatMap({ initiatives[$0] }) else {
            return Reach(audience: .only([assessment.by.organisation]), about: about)
        }
        let reach = deliberation(on: initiative, by: author)
        return Reach(audience: reach.audience, about: about + reach.about)
    }

    mutating func store(_ draft: AssessmentDraft, _ act: Act) {
        let assessment = StoredAssessment(
            id: .init(series: "A", law.assessments.count + 1), draft: draft, by: act.author, at: act.at,
            act: act.index)
        law.assessments.insert(assessment)
        for condition in draft.worded ?? [] { law.wordings[condition.id] = condition.text }
        if let initiative = draft.initiative {
            law.assessmentsByInitiative[initiative, default: []].append(assessment.id)
        }
    }
}
