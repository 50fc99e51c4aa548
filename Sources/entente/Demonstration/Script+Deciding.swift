// SPDX-License-Identifier: Apache-2.0
import Coalition

/// From the legal review to the certified result.
extension Script {
    mutating func review(_ plan: PlannedInitiative, from start: Instant) {
        add(start + .days(34) + .hours(2), .holder(of: .propose, in: plan.sponsor), plan) {
            .requestReview(initiative: $0.id)
        }
        add(start + .days(35), .officer(plan.domains[0]), plan) { .beginReview(initiative: $0.id) }
        signOff(plan, from: start + .days(36))
        let isAwaited = plan.until == .inLegalReview && plan.opinionGiven != true
        guard let planned = plan.opinion, !isAwaited else { return }
        let opinion = OpinionDraft(
            finding: planned.finding, reasoning: planned.reasoning, instruments: planned.instruments,
            conditions: planned.conditions ?? [], setAside: planned.setAside?.map(\.setAside))
        add(start + .days(41), .person("legal-adviser")) { scene in
            let initiative = try scene.initiative(plan.key)
            var opinion = opinion
            opinion.assessment = scene.coalition.law.bindingAssessments(of: initiative).last?.id
            return initiative.texts.hash.map {
                .initiative(.giveOpinion(initiative: initiative.id, textHash: $0, opinion: opinion))
            }
        }
        guard plan.until > .notClear else { return }
        for (index, condition) in opinion.conditions.enumerated() where condition.beforeTabling {
            add(start + .days(42) + .hours(index), .person("legal-adviser"), plan) {
                .meetCondition(initiative: $0.id, condition: index)
            }
        }
        add(start + .days(43), .officer(plan.domains[0]), plan) { .table(initiative: $0.id) }
    }

    private mutating func signOff(_ plan: PlannedInitiative, from start: Instant) {
        guard let signOffs = plan.signOffs else { return }
        var signatories: [Actor] = [.person("secretary-general")]
        if case .everyone = signOffs {
            signatories += (plan.partners ?? []).map { .holder(of: .sign, in: $0) }
        }
        for (index, signatory) in signatories.enumerated() {
            add(start + .hours(index * 20), signatory, plan) { initiative in
                initiative.texts.hash.map { .signOff(initiative: initiative.id, textHash: $0) }
            }
        }
    }

    mutating func decide(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        guard plan.until >= .deciding else { return }
        let opened = start + .days(50)
        let method = method(of: plan)
        let isWritten = method != .consensus
        let meeting = plan.decides?.instant(present, hour: 9) ?? start + .days(57)
        let deadline = isWritten ? opened + (plan.window ?? .hours(96)) : nil
        // Each method has a rule set of its name.
        add(
            opened, .person("secretary-general"), plan, opening: .init(stringLiteral: method.rawValue),
            deadline)
        speak(plan, states, from: opened)
        vote(plan, states, from: opened)
        if let objection = plan.decision?.objection {
            let remark = states.remark(objection.text, by: objection.by)
            add(opened + .hours(40), .holder(of: .object, in: objection.by), deciding: plan) {
                .object(decision: $0.id, form: objection.form, remark: remark)
            }
        }
        if plan.until == .deferred, let reason = plan.deferral {
            let at = isWritten ? opened + .hours(60) : meeting
            add(at, .person("secretary-general"), deciding: plan) { .defer(decision: $0.id, reason: reason) }
        }
        guard plan.until > .deferred else { return }
        if !isWritten {
            add(meeting, .person("secretary-general"), deciding: plan) { .putText(decision: $0.id) }
        }
        guard plan.until > .adopted || plan.until == .rejected else { return }
        let settled = deadline ?? meeting
        add(settled + .days(2), .person("secretary-general"), deciding: plan) { .certify(decision: $0.id) }
    }

    /// A consensus where the story says so or the council met; the written procedure otherwise.
    private func method(of plan: PlannedInitiative) -> RuleSet.Method {
        plan.method ?? (plan.decides != nil || !plan.begins.isRelative ? .consensus : .silence)
    }

    private mutating func add(
        _ at: Instant, _ by: Actor, _ plan: PlannedInitiative, opening ruleSet: RuleSet.ID,
        _ deadline: Instant?
    ) {
        add(at, by) {
            .decision(.open(initiative: try $0.initiative(plan.key).id, ruleSet: ruleSet, deadline: deadline))
        }
    }

    /// Who opened it, who let it pass, who stood apart.
    private mutating func speak(_ plan: PlannedInitiative, _ states: States, from opened: Instant) {
        for (index, state) in (plan.decision?.received ?? []).enumerated() {
            add(opened + .minutes(50 * (index + 1)), .holder(of: .object, in: state), deciding: plan) {
                $0.electorate.contains(state) ? .receive(decision: $0.id) : nil
            }
        }
        for (index, state) in (plan.decision?.passed ?? []).enumerated() {
            add(opened + .hours(14 + 3 * index), .holder(of: .object, in: state), deciding: plan) {
                .letPass(decision: $0.id, remark: nil)
            }
        }
        for (index, statement) in (plan.decision?.statements ?? []).enumerated() {
            let remark = states.remark(statement.text, by: statement.by)
            add(opened + .hours(20 + index), .holder(of: .sign, in: statement.by), deciding: plan) {
                .declare(
                    decision: $0.id, statement: statement.kind, paragraph: statement.paragraph, remark: remark
                )
            }
        }
    }
}
