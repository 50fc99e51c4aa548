// SPDX-License-Identifier: Apache-2.0

/// The conditions on which a text goes on: their owners report that they are met, an adviser confirms it.
extension Coalition {
    /// Each condition has an owner who sees to it.
    func inspect(
        _ conditions: [OpinionDraft.Condition], at now: Instant, _ inspection: inout Inspection
    ) {
        for condition in conditions {
            if let due = condition.due { requireFuture(due, now, &inspection) }
            inspection.requireText(condition.text, "condition")
            if let later = condition.later {
                inspection.requireText(later, "reason", official: languages)
            }
            inspection.require(
                organisations[condition.owner] != nil, InitiativeRefusal.unknownOwner,
                ["organisation": condition.owner.text])
        }
    }

    /// The condition, where it binds and is not confirmed as met.
    @discardableResult
    func openCondition(
        _ number: Int, setBy override: Override.ID?, on initiative: Initiative, _ author: Author,
        _ inspection: inout Inspection
    ) -> NotedCondition? {
        inspection.require(initiative, isAt: Stage.allCases.filter(\.seesToConditions))
        guard let bearer = bearer(override, on: initiative, author, &inspection) else { return nil }
        guard bearer.conditions.indices.contains(number) else {
            inspection.refuse(InitiativeRefusal.unknownCondition, ["condition": String(number)])
            return nil
        }
        let noted = bearer.noted[number]
        inspection.require(
            noted.met == nil, InitiativeRefusal.alreadyMet, ["condition": String(number + 1)])
        return noted
    }

    /// The opinion in force, or an override of the initiative whose conditions bind.
    private func bearer(
        _ id: Override.ID?, on initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) -> (any Conditioned)? {
        guard let id else {
            if initiative.opinionInForce == nil { inspection.refuse(InitiativeRefusal.noOpinion) }
            return initiative.opinionInForce
        }
        guard let found = law.overrides[id], let assessment = law.assessments[found.assessment],
            assessment.draft.initiative == initiative.id,
            isKnown(assessment, to: author.organisation)
                || found.conditions.contains(where: { $0.owner == author.organisation })
        else {
            inspection.refuse(LawRefusal.unknownOverride, ["override": id.text])
            return nil
        }
        inspection.require(found.lifted == nil, LawRefusal.alreadyLifted, ["override": id.text])
        inspection.require(
            found.countersigned != nil, LawRefusal.awaitsCountersignature, ["override": id.text])
        requireStanding(assessment, &inspection)
        return found
    }

    func inspectReport(
        _ note: Remark, on number: Int, setBy override: Override.ID?, of initiative: Initiative,
        _ author: Author, _ inspection: inout Inspection
    ) {
        inspection.requireText(note, "note", official: languages)
        guard
            let owner = openCondition(number, setBy: override, on: initiative, author, &inspection)?
                .condition.owner
        else { return }
        inspection.require(
            owner == author.organisation, InitiativeRefusal.notConditionOwner,
            ["condition": String(number + 1), "organisation": owner.text])
    }

    /// The overrides on the present text whose conditions bind.
    func bindingOverrides(of initiative: Initiative) -> [Override] {
        (law.assessmentsByInitiative[initiative.id] ?? []).compactMap { law.assessments[$0] }
            .filter { $0.draft.textHash == initiative.texts.hash && $0.withdrawn == nil }
            .flatMap { law.overridesByAssessment[$0.id] ?? [] }.compactMap { law.overrides[$0] }
            .filter(\.isBinding)
    }

    /// What tabling waits for, and the opening of a decision: conditions of the opinion in force, and of overrides that
    /// hold now.
    package func outstandingConditions(of initiative: Initiative, at now: Instant) -> [NotedCondition] {
        let overrides = bindingOverrides(of: initiative).filter { $0.isInForce(at: now) }
        let noted = (initiative.opinionInForce?.noted ?? []) + overrides.flatMap(\.noted)
        return noted.filter(\.isOutstanding)
    }

    /// What is done about a condition of an override concerns whoever may know of the override.
    func reach(of deed: InitiativeDeed, on initiative: Initiative, by author: Author) -> Reach {
        switch deed {
        case .meetCondition(_, _, let id?), .reportCondition(_, _, _, let id?):
            guard let assessment = law.overrides[id].flatMap({ law.assessments[$0.assessment] }) else {
                return deliberation(on: initiative, by: author)
            }
            return reach(of: assessment, by: author, and: [id.subject])
        default: return reach(of: initiative)
        }
    }

    mutating func applyCondition(_ deed: InitiativeDeed, of id: Initiative.ID, _ act: Act) {
        switch deed {
        case .meetCondition(_, let number, let override?):
            law.overrides[override]?.met[number] = act.at
        case .meetCondition(_, let number, nil):
            guard let last = initiatives[id]?.opinions.indices.last else { return }
            initiatives[id]?.opinions[last].met[number] = act.at
        case .reportCondition(_, let number, let note, let override?):
            law.overrides[override]?.reports[number] = .init(by: act.author, at: act.at, note: note)
        case .reportCondition(_, let number, let note, nil):
            guard let last = initiatives[id]?.opinions.indices.last else { return }
            initiatives[id]?.opinions[last].reports[number] = .init(by: act.author, at: act.at, note: note)
        default: break
        }
    }
}
