// SPDX-License-Identifier: Apache-2.0

import Coalition
import Record
import Testing

/// A story with one initiative of Mali, `I-1`, brought to a stage of its life by real acts.
extension Story {
    static let order: [Stage] = [
        .draft, .submitted, .admissible, .inDebate, .inLegalReview, .tabled, .deciding, .adopted, .resourcing,
        .active, .closing, .evaluated, .archived,
    ]

    static func proposal(_ change: (inout Proposal) -> Void = { _ in }) -> Proposal {
        var proposal = Proposal(
            kind: .programme, title: SmallCharter.same("Border schools"),
            objective: SmallCharter.same("Schools on both sides"), domains: ["ideology", "communications"],
            mandate: "founding", hosts: ["ML"], invited: ["NE"], threshold: .init(participants: 2, funds: nil)
        )
        change(&proposal)
        return proposal
    }

    /// A charter in which the delegates hold one more power.
    static func charter(delegatesMay power: Power) -> Charter {
        var charter = SmallCharter.charter
        charter.roles[0].powers.append(power)
        return charter
    }

    init(
        at stage: Stage, charter: Charter = SmallCharter.charter,
        _ change: (inout Proposal) -> Void = { _ in }
    ) {
        self.init(charter: charter)
        expect(.initiative(.propose(proposal: Self.proposal(change))), by: "delegate-ML")
        write(Self.threeParagraphs, into: "I-1")
        expect(
            .initiative(.declareAuthentic(initiative: "I-1", languages: Language.allCases)), by: "delegate-ML"
        )
        bring(to: stage)
    }

    /// Takes the next steps of the life until the stage is reached.
    mutating func bring(to stage: Stage) {
        var steps = 0
        while let present = self.stage(of: "I-1"), present != stage, steps < 20 {
            step(from: present)
            steps += 1
        }
        #expect(self.stage(of: "I-1") == stage)
    }

    private mutating func step(from stage: Stage) {
        switch stage {
        case .draft: expect(.initiative(.submit(initiative: "I-1")), by: "delegate-ML")
        case .submitted:
            expect(.initiative(.admit(initiative: "I-1", note: SmallCharter.same("In form"))), by: "officer")
        case .admissible:
            expect(.initiative(.openDebate(initiative: "I-1", closes: now + .days(3))), by: "sg")
        case .inDebate:
            wait(.days(4))
            expect(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML")
            expect(.initiative(.beginReview(initiative: "I-1")), by: "officer")
        case .inLegalReview: passReview()
        case .tabled: _ = openConsensus(on: "I-1")
        case .deciding: expect(.decision(.putText(decision: "D-1")), by: "sg")
        case .adopted: expect(.decision(.certify(decision: "D-1")), by: "sg")
        default: carryOut(from: stage)
        }
    }

    private mutating func carryOut(from stage: Stage) {
        switch stage {
        case .resourcing:
            choose(.participate, by: "delegate-ML")
            choose(.contribute, by: "delegate-NE")
            expect(
                .initiative(.activate(initiative: "I-1", note: SmallCharter.same("Enough"))), by: "officer")
        case .active: expect(.initiative(.beginClosing(initiative: "I-1")), by: "delegate-ML")
        case .closing:
            expect(.initiative(.evaluate(initiative: "I-1", evaluation: Self.evaluation())), by: "evaluator")
        case .evaluated: expect(.initiative(.archive(initiative: "I-1")), by: "officer")
        default: Issue.record("no step leads on from \(stage)")
        }
    }

    private mutating func passReview() {
        opine(Self.opinion(.clear))
        for partner in coalition.initiatives["I-1"]?.partners ?? [] where partner == "UNCCT" {
            signOff("I-1", by: "uncct")
            signOff("I-1", by: "sg")
        }
        expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    mutating func opine(_ opinion: OpinionDraft) {
        expect(
            .initiative(.giveOpinion(initiative: "I-1", textHash: hash(of: "I-1"), opinion: opinion)),
            by: "legal")
    }

    mutating func choose(_ level: OptIn.Level, by person: Person.ID) {
        expect(
            .participation(.choose(initiative: "I-1", level: level, caveats: [], capacity: nil)), by: person)
    }

    static func opinion(
        _ finding: Opinion.Finding, conditions: [OpinionDraft.Condition] = []
    ) -> OpinionDraft {
        OpinionDraft(
            finding: finding, reasoning: SmallCharter.same("Reasons"), instruments: ["ICCPR art. 19"],
            conditions: conditions)
    }

    static let condition = OpinionDraft.Condition(
        text: SmallCharter.same("Independent complaints office"), owner: "ML", beforeTabling: true)

    static func evaluation(_ change: (inout EvaluationDraft) -> Void = { _ in }) -> EvaluationDraft {
        let scores = EvaluationDraft.Criterion.allCases.map { ($0, 4) }
        var draft = EvaluationDraft(
            scores: Dictionary(uniqueKeysWithValues: scores), summary: SmallCharter.same("Worth it"))
        change(&draft)
        return draft
    }

    /// A course of ten seats in Mali that begins in ten days.
    func course(_ change: (inout ActivityPlan) -> Void = { _ in }) -> ActivityPlan {
        var plan = ActivityPlan(
            kind: .course, title: SmallCharter.same("Course"), domain: "ideology", begins: now + .days(10),
            ends: now + .days(12), host: "ML", place: SmallCharter.same("Bamako"), seats: 10,
            languages: [.french])
        change(&plan)
        return plan
    }

    /// Plans `E-1`, and takes it on.
    mutating func planCourse(
        _ status: Activity.Status = .planned, _ change: (inout ActivityPlan) -> Void = { _ in }
    ) {
        expect(.activity(.plan(initiative: "I-1", plan: course(change))), by: "officer")
        guard status != .planned else { return }
        expect(.activity(.confirm(activity: "E-1")), by: "officer")
        guard status != .confirmed else { return }
        wait(.days(10))
        expect(.activity(.begin(activity: "E-1")), by: "officer")
    }

    var initiative: Initiative? { coalition.initiatives["I-1"] }

    static func remark(_ text: String = "A remark.") -> Remark { Remark(text, in: .english) }
    static let note = SmallCharter.same("Note")
}
