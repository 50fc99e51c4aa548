// SPDX-License-Identifier: Apache-2.0
import Coalition

/// From the proposal to the end of the debate.
extension Script {
    mutating func tell(_ plan: PlannedInitiative, _ states: States) {
        let start = plan.begins.instant(present)
        draft(plan, from: start)
        guard plan.until > .draft else { return }
        study(plan, states, from: start)
        guard plan.until > .admissible else { return }
        debate(plan, states, from: start)
        guard plan.until > .withdrawn else { return }
        review(plan, from: start)
        guard plan.until > .notClear else { return }
        decide(plan, states, from: start)
        guard plan.until > .adopted else { return }
        takePart(plan, states, from: start)
        carryOut(plan, states, from: start)
    }

    private mutating func draft(_ plan: PlannedInitiative, from start: Instant) {
        let sponsor = Actor.holder(of: .propose, in: plan.sponsor)
        let proposal = Proposal(
            kind: plan.kind ?? .initiative, title: plan.title, objective: plan.objective,
            domains: plan.domains,
            mandate: plan.mandate, partners: plan.partners ?? [], hosts: plan.hosts ?? [],
            invited: (plan.invited ?? []) + (plan.cosponsors ?? []),
            threshold: .init(participants: plan.threshold ?? 3, funds: plan.funds))
        add(start, sponsor, as: plan.key) { _ in .initiative(.propose(proposal: proposal)) }
        let languages = (plan.languages ?? Language.allCases).filter { plan.text[$0] != nil }
        for (index, language) in languages.enumerated() {
            add(start + .hours(1), sponsor, plan) { initiative in
                .setText(
                    initiative: initiative.id, language: language, paragraphs: plan.text[language] ?? [],
                    translationOf: index == 0 ? nil : initiative.texts.revision)
            }
        }
        if languages.count == Language.allCases.count {
            add(start + .hours(2), sponsor, plan) {
                .declareAuthentic(initiative: $0.id, languages: Language.allCases)
            }
        }
        for (index, state) in (plan.cosponsors ?? []).enumerated() {
            add(start + .days(2) + .hours(index), .holder(of: .sign, in: state), plan) {
                .cosponsor(initiative: $0.id)
            }
        }
    }

    private mutating func study(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        add(start + .days(3), .holder(of: .propose, in: plan.sponsor), plan) { .submit(initiative: $0.id) }
        guard plan.until > .submitted else { return }
        let officer = Actor.officer(plan.domains[0])
        if plan.until == .returned {
            let note = plan.note ?? states.phrases.admission
            add(start + .days(10), officer, plan) { .sendBack(initiative: $0.id, note: note) }
        } else {
            let note = states.phrases.admission
            add(start + .days(10), officer, plan) { .admit(initiative: $0.id, note: note) }
        }
    }

    private mutating func debate(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        let closes = start + .days(34)
        add(start + .days(14), .person("secretary-general"), plan) {
            .openDebate(initiative: $0.id, closes: closes)
        }
        takePositions(on: plan, states, from: start + .days(15))
        let sponsor = Actor.holder(of: .propose, in: plan.sponsor)
        for (index, comment) in (plan.comments ?? []).enumerated() {
            let remark = states.remark(comment.text, by: comment.by)
            add(start + .days(16) + .hours(index), .holder(of: .speak, in: comment.by), plan) {
                .comment(initiative: $0.id, paragraph: comment.paragraph, remark: remark)
            }
            guard let answer = comment.answer else { continue }
            let words = states.remark(answer, by: plan.sponsor)
            add(start + .days(18) + .hours(index), sponsor, plan) { initiative in
                initiative.comments.first { $0.remark == remark }.map {
                    .answer(initiative: initiative.id, comment: $0.id, remark: words)
                }
            }
        }
        amend(plan, states, from: start + .days(17))
        if plan.until == .withdrawn {
            withdraw(plan, states, from: start + .days(24))
        }
    }

    private mutating func amend(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        for (index, amendment) in (plan.amendments ?? []).enumerated() {
            let reason = states.remark(amendment.reason, by: amendment.by)
            add(start + .hours(index), .holder(of: .speak, in: amendment.by), plan) {
                .amend(
                    initiative: $0.id, paragraph: amendment.paragraph, replacement: amendment.replacement,
                    reason: reason)
            }
            guard let outcome = amendment.outcome else { continue }
            let settler: Actor =
                outcome == .withdrawn
                ? .holder(of: .propose, in: amendment.by) : .holder(of: .propose, in: plan.sponsor)
            add(start + .days(10) + .hours(index), settler, plan) { initiative in
                initiative.amendments.first { $0.reason == reason }.map {
                    .settleAmendment(initiative: initiative.id, amendment: $0.id, outcome: outcome)
                }
            }
        }
    }

    /// Most members speak during a debate; some do not, and the record writes "none" for them.
    private mutating func takePositions(on plan: PlannedInitiative, _ states: States, from start: Instant) {
        for (index, state) in states.states.keys.sorted().enumerated() {
            guard let kind = Self.leaning(of: state, on: plan) else { continue }
            let words = states.words(for: kind, by: state, Int(Self.number(state, plan.key) >> 16))
            add(start + .hours(4 * index), .perhaps(.speak, in: state)) { scene in
                let initiative = try scene.initiative(plan.key)
                guard initiative.stage == .inDebate, scene.coalition.organisations[state]?.kind == .member
                else {
                    return nil
                }
                return .initiative(
                    .takePosition(initiative: initiative.id, position: kind, statement: words))
            }
        }
    }

    /// What a state thinks of an initiative: always the same for the same two, and spread over all answers.
    private static func leaning(of state: Organisation.ID, on plan: PlannedInitiative) -> Position.Kind? {
        if state == plan.sponsor || plan.cosponsors?.contains(state) == true { return .support }
        switch number(state, plan.key) >> 8 & 0xFF {
        case 0..<150: return .support
        case 150..<185: return .neutral
        case 185..<200: return .concern
        case 200..<204: return .oppose
        default: return nil
        }
    }

    /// A number that looks drawn by lot and is always the same for the same two (FNV-1a).
    private static func number(_ state: Organisation.ID, _ key: String) -> UInt32 {
        "\(key)/\(state)".utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }

    private mutating func withdraw(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        let reason = states.remark(plan.withdrawal ?? "–", by: plan.sponsor)
        add(start, .holder(of: .propose, in: plan.sponsor), plan) {
            .withdraw(initiative: $0.id, reason: reason)
        }
        if plan.archived == true {
            add(start + .days(30), .officer(plan.domains[0]), plan) { .archive(initiative: $0.id) }
        }
    }
}
