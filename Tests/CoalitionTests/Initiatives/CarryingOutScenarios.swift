// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension InitiativeRefusalTests {
    private static func evaluating(
        _ refusal: InitiativeRefusal, before: @escaping Scenario = { _ in },
        change: @escaping @Sendable (inout EvaluationDraft) -> Void = { _ in }
    ) -> Scenario {
        story(at: .active) { story in
            before(&story)
            story.bring(to: .closing)
            story.refuse(
                .initiative(.evaluate(initiative: "I-1", evaluation: Story.evaluation(change))),
                by: "evaluator",
                with: refusal)
        }
    }

    static let carryingOut: [InitiativeRefusal: Scenario] = [
        .tooFewParticipants: story(at: .resourcing) { story in
            story.choose(.participate, by: "delegate-ML")
            story.choose(.observe, by: "delegate-NE")
            story.choose(.undecided, by: "delegate-TD")
            story.refuse(
                .initiative(.activate(initiative: "I-1", note: Story.note)), by: "officer",
                with: InitiativeRefusal.tooFewParticipants)
        },
        .fundsShort: story(
            at: .resourcing,
            { $0.threshold = .init(participants: 1, funds: Money(minorUnits: 1_000_00, currency: "USD")) }
        ) { story in
            story.choose(.participate, by: "delegate-ML")
            story.give(Money(minorUnits: 900_000_00, currency: "USD"), by: "delegate-SA")
            story.give(Money(minorUnits: 999_99, currency: "USD"), by: "delegate-SA", committed: true)
            story.give(Money(minorUnits: 900_000_00, currency: "EUR"), by: "delegate-SA", committed: true)
            story.refuse(
                .initiative(.activate(initiative: "I-1", note: Story.note)), by: "officer",
                with: InitiativeRefusal.fundsShort)
        },
        .openActivity: story(at: .active) { story in
            story.planCourse()
            story.refuse(
                .initiative(.beginClosing(initiative: "I-1")), by: "delegate-ML",
                with: InitiativeRefusal.openActivity)
        },
        .unapprovedIndicator: evaluating(.unapprovedIndicator, before: { $0.defineIndicator() }),
        .notReconciled: evaluating(
            .notReconciled,
            before: { $0.give(Money(minorUnits: 1, currency: "SAR"), by: "delegate-SA", committed: true) }),
        .evaluatorOfLead: story(at: .closing, charter: Story.charter(delegatesMay: .evaluate)) { story in
            let deed = InitiativeDeed.evaluate(initiative: "I-1", evaluation: Story.evaluation())
            story.refuse(.initiative(deed), by: "delegate-ML", with: InitiativeRefusal.evaluatorOfLead)
            story.expect(.initiative(deed), by: "delegate-NE")
        },
        .scoreMissing: evaluating(.scoreMissing, change: { $0.scores[.impact] = nil }),
        .scoreOutOfRange: evaluating(.scoreOutOfRange, change: { $0.scores[.impact] = 6 }),
    ]
}

extension Story {
    mutating func give(_ money: Money, by person: Person.ID, committed: Bool = false) {
        expect(
            .resource(.pledge(initiative: "I-1", money: money, inKind: nil, earmark: nil)), by: person)
        guard committed else { return }
        let gift = Contribution.ID(series: "G", coalition.contributions.count)
        expect(.resource(.commit(contribution: gift, evidence: "Note verbale 12")), by: person)
    }

    mutating func defineIndicator() {
        expect(
            .result(
                .define(
                    initiative: "I-1", title: SmallCharter.same("Teachers trained"),
                    unit: SmallCharter.same("people"), baseline: 0, target: 100)),
            by: "officer")
    }
}
