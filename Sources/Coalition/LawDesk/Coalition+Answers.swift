// SPDX-License-Identifier: Apache-2.0

/// The conditions that assessments set: an opinion carries each, in its time, or sets it aside with a reason.
extension Coalition {
    /// What the opinion says of conditions of the law book is said of such as were set, and with a reason.
    func inspectAnswers(
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

    /// Each condition is carried or set aside, and carried for before tabling where the law book says so, unless the
    /// opinion says why it may be met later.
    ///
    /// - Parameter set: what the assessment sets and no override departs from.
    func requireAnswers(
        _ set: [String], of assessment: StoredAssessment, by draft: OpinionDraft, signed opinion: Opinion?,
        on initiative: Initiative, _ inspection: inout Inspection
    ) {
        func isExempt() -> Bool {
            opinion.map { wasSignedBeforeAnswering($0, to: assessment, on: initiative) } ?? false
        }
        func require(_ unanswered: [String], _ refusal: LawRefusal) {
            inspection.require(
                unanswered.isEmpty || isExempt(), refusal,
                ["conditions": unanswered.joined(separator: ", "), "assessment": assessment.id.text])
        }
        require(set.filter { !draft.answersFor($0) }, .conditionDropped)
        let before = Set(assessment.draft.conditionsBeforeTabling).intersection(set)
        require(before.filter { draft.postpones($0) }.sorted(), .conditionPostponed)
    }

    /// The runs whose conditions an opinion need not answer, for it was signed when nothing asked for it.
    func runsBeforeAnswering(behind opinion: Opinion, on initiative: Initiative) -> [StoredAssessment] {
        guard opinion.finding != .notClear else { return [] }
        return runs(behind: opinion.draft, on: initiative).filter { assessment in
            wasSignedBeforeAnswering(opinion, to: assessment, on: initiative)
        }
    }

    /// What was signed under an earlier rule is judged by that rule: the run stood behind the opinion when it was signed
    /// and no override departed from it, so that the present rule would have asked for an answer and the rule of that
    /// day did not. What a run adds later, or what an override leaves open when it ends, is asked for all the same.
    private func wasSignedBeforeAnswering(
        _ opinion: Opinion, to assessment: StoredAssessment, on initiative: Initiative
    ) -> Bool {
        guard assessment.act < opinion.act else { return false }
        let latest = (law.assessmentsByInitiative[initiative.id] ?? []).last { id in
            guard let run = law.assessments[id] else { return false }
            let stood = run.withdrawn.map { opinion.at <= $0.at } ?? true
            return run.act < opinion.act && run.draft.textHash == opinion.textHash && stood
        }
        guard opinion.draft.assessment == assessment.id || latest == assessment.id else { return false }
        return !(law.overridesByAssessment[assessment.id] ?? []).compactMap { law.overrides[$0] }.contains {
            $0.draft.direction == .permit && $0.held(before: opinion.act, at: opinion.at)
        }
    }
}
