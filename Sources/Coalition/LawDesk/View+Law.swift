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

    /// Those of one initiative, newest first, withdrawn ones too.
    package func assessments(of initiative: Initiative.ID) -> [StoredAssessment] {
        (state.law.assessmentsByInitiative[initiative] ?? []).reversed().compactMap { assessment($0) }
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

    /// Conditions of opinions that the viewer's organisation owes.
    func conditionActions(on initiative: Initiative) -> [ActionItem] {
        guard let organisation, may(.speak), let opinion = initiative.opinionInForce else { return [] }
        // In the secretariat those who carry initiatives out report; not the analyst, the editor or the auditor.
        guard !isSecretariat || may(.administer) else { return [] }
        return opinion.draft.conditions.indices.filter { index in
            let condition = opinion.draft.conditions[index]
            return condition.owner == organisation.id && opinion.met[index] == nil
                && opinion.reports[index] == nil
        }.prefix(1).map { index in
            ActionItem(
                .reportCondition, [initiative.id.subject],
                due: opinion.draft.conditions[index].due.map { .day($0) })
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
