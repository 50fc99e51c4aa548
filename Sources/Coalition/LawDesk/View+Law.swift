// SPDX-License-Identifier: Apache-2.0

package import Law

/// The law desk, as far as a viewer may look at it.
extension View {
    /// The pins of the law book in force: everybody may read by which rules the coalition is advised.
    package var lawBook: LawPins? { state.law.book }

    /// Every change of the law book, newest first; inside the coalition.
    package var lawChanges: [LawChange] { isInside ? Array(state.law.changes.newestFirst("B")) : [] }

    package func lawChange(_ id: LawChange.ID) -> LawChange? { isInside ? state.law.changes[id] : nil }

    /// The assessment, where the viewer may know of it.
    package func assessment(_ id: StoredAssessment.ID) -> StoredAssessment? {
        state.law.assessments[id].flatMap { sees($0) ? $0 : nil }
    }

    /// Every assessment that the viewer may know of, newest first, withdrawn ones too.
    package var assessments: [StoredAssessment] { state.law.assessments.newestFirst("A").filter(sees) }

    /// How many assessments the record holds: what an approver must have been shown.
    package var assessmentCount: Int { isInside ? state.law.assessments.count : 0 }

    /// How many of the assessments that the viewer may not know of are such: a number, and nothing of what is in them.
    package func unopenedAssessments(where isSuch: (StoredAssessment) -> Bool) -> Int {
        isInside ? state.law.assessments.values.count { !sees($0) && isSuch($0) } : 0
    }

    /// Those of one initiative, newest first, withdrawn ones too.
    package func assessments(of initiative: Initiative.ID) -> [StoredAssessment] {
        (state.law.assessmentsByInitiative[initiative] ?? []).reversed().compactMap { assessment($0) }
    }

    /// Those that bind whoever clears its present text, oldest first.
    package func bindingAssessments(of initiative: Initiative) -> [StoredAssessment] {
        state.law.bindingAssessments(of: initiative).filter(sees)
    }

    package func override(_ id: Override.ID) -> Override? {
        state.law.overrides[id].flatMap { assessment($0.assessment) != nil ? $0 : nil }
    }

    /// Every override that the viewer may know of, newest first.
    package var overrides: [Override] {
        state.law.overrides.newestFirst("O").filter { assessment($0.assessment) != nil }
    }

    /// Those of one assessment, newest first.
    package func overrides(of id: StoredAssessment.ID) -> [Override] {
        (state.law.overridesByAssessment[id] ?? []).reversed().compactMap { override($0) }
    }

    /// Whether the viewer works at the law desk: its queue and forms are theirs.
    package var isAtLawDesk: Bool { me != nil && may(.advise) }

    /// Second signatures that the viewer may give.
    var lawActions: [ActionItem] {
        var items: [ActionItem] = []
        if may(.advise), isInside {
            items += state.law.pendingChanges.compactMap { state.law.changes[$0] }
                .filter { $0.by.person != me?.id && $0.draft.replaces == state.law.book }
                .map { ActionItem(.approveLawChange, [$0.id.subject]) }
        }
        if may(.chair), isInside {
            items += state.law.pendingOverrides.compactMap { override($0) }
                .filter { $0.by.person != me?.id && !$0.hasLapsed(at: at) }
                .map { ActionItem(.countersignOverride, [$0.id.subject], due: .day($0.draft.expires)) }
        }
        return items
    }

    /// The conditions on which the present text of an initiative goes on, the opinion's first, and what became of each. Of
    /// overrides those that the viewer may know of, and what the viewer's organisation has to see to.
    package func conditions(of initiative: Initiative) -> [NotedCondition] {
        let overrides = state.bindingOverrides(of: initiative).flatMap(\.noted).filter { noted in
            noted.condition.owner == organisation?.id || noted.setBy.flatMap { self.override($0) } != nil
        }
        return (initiative.opinionInForce?.noted ?? []) + overrides
    }

    /// How many conditions tabling waits for.
    package func outstandingConditionCount(of initiative: Initiative) -> Int {
        state.outstandingConditions(of: initiative, at: at).count
    }

    /// What a condition of the law book asks for, as an assessment on the record words it; nil where none does.
    /// Everybody may read the law book, so that no assessment is told of here.
    package func wording(ofCondition id: String) -> Multilingual? { state.law.wordings[id] }

    /// The conditions that an opinion neither carries nor sets aside because nothing asked for it when it was signed,
    /// of the assessments that the viewer may know of.
    package func unanswered(by opinion: Opinion, on initiative: Initiative) -> [String] {
        let runs = state.runsBeforeAnswering(behind: opinion, on: initiative)
            .filter { assessment($0.id) != nil }
        return Set(runs.flatMap(\.draft.conditions)).filter { !opinion.draft.answersFor($0) }.sorted()
    }

    /// The states that sponsor an initiative, host it or take part in it: an assessment of it is about each of them.
    package func states(of initiative: Initiative) -> [Organisation.ID] { state.states(of: initiative) }

    /// Conditions of opinions and overrides that the viewer's organisation owes.
    func conditionActions(on initiative: Initiative) -> [ActionItem] {
        guard let organisation, may(.speak), initiative.stage.seesToConditions else { return [] }
        // In the secretariat those who carry initiatives out report; not the analyst, the editor or the auditor.
        guard !isSecretariat || may(.administer) else { return [] }
        return conditions(of: initiative).filter {
            $0.condition.owner == organisation.id && $0.met == nil && $0.report == nil
        }.prefix(1).map { noted in
            ActionItem(
                .reportCondition, [initiative.id.subject], due: noted.condition.due.map { .day($0) })
        }
    }

    private func sees(_ assessment: StoredAssessment) -> Bool {
        let isKnown = state.circles(of: assessment).contains(where: isIn)
        guard let initiative = assessment.draft.initiative else { return isKnown }
        return isKnown && (isInside || isMine(assessment)) && self.initiative(initiative) != nil
    }

    private func isMine(_ assessment: StoredAssessment) -> Bool {
        assessment.by.organisation == organisation?.id
    }
}
