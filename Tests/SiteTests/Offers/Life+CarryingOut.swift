// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// From the choice to take part to the archive, and what is told outside.
extension Life {
    func choose(_ level: OptIn.Level, by person: Person.ID) async throws {
        try await tell(
            .participation(.choose(initiative: "I-1", level: level, caveats: [], capacity: nil)), by: person)
    }

    static let launch: [Step] = [
        {
            try await $0.choose(.participate, by: "delegate-ML")
            try await $0.choose(.contribute, by: "delegate-TD")
            try await $0.choose(.decline, by: "delegate-BF")
        },
        { try await $0.tell(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML") },
        {
            try await $0.tell(.publication(.publishInitiative(initiative: "I-1")), by: "press")
            try await $0.choose(.contribute, by: "observer")
            let money = Money(minorUnits: 100_000, currency: "SAR")
            try await $0.tell(
                .resource(.pledge(initiative: "I-1", money: money, inKind: nil, earmark: nil)),
                by: "delegate-TD")
        },
        {
            try await $0.tell(
                .result(.define(initiative: "I-1", title: words, unit: words, baseline: 0, target: 9)),
                by: "officer")
            try await $0.tell(.activity(.plan(initiative: "I-1", plan: $0.twoDays())), by: "officer")
        },
        { try await $0.tell(.activity(.confirm(activity: "E-1")), by: "officer") },
        { try await $0.take(.activate(initiative: "I-1", note: words), by: "officer") },
        { try await $0.tell(.resource(.commit(contribution: "G-1", evidence: "Note")), by: "delegate-TD") },
    ]

    static let work: [Step] = [
        { await $0.scene.wait(.days(10)) },
        { try await $0.tell(.activity(.begin(activity: "E-1")), by: "officer") },
        { try await $0.take(.suspend(initiative: "I-1", reason: words, effect: words), by: "chair") },
        { try await $0.take(.resume(initiative: "I-1", reason: words), by: "chair") },
        { await $0.scene.wait(.days(3)) },
        {
            try await $0.tell(
                .activity(.complete(activity: "E-1", attendance: [:], note: nil)), by: "officer")
        },
        { try await $0.take(.beginClosing(initiative: "I-1"), by: "delegate-ML") },
        { try await $0.tell(.result(.report(indicator: "N-1", value: 9)), by: "delegate-ML") },
        {
            try await $0.tell(.result(.approve(indicator: "N-1")), by: "officer")
            try await $0.tell(.resource(.receive(contribution: "G-1", evidence: "Slip")), by: "officer")
        },
        {
            let scores = EvaluationDraft.Criterion.allCases.map { ($0, 4) }
            let evaluation = EvaluationDraft(
                scores: Dictionary(uniqueKeysWithValues: scores), summary: words)
            try await $0.take(.evaluate(initiative: "I-1", evaluation: evaluation), by: "evaluator")
        },
        { try await $0.take(.archive(initiative: "I-1"), by: "officer") },
    ]

    static let outreach: [Step] = [
        {
            let plan = VisitPlan(
                title: words, visitor: "UNCCT", purpose: words, begins: $0.now + .days(10),
                ends: $0.now + .days(11))
            try await $0.tell(.visit(.plan(plan: plan)), by: "protocol")
            let followUp = FollowUpPlan(
                action: words, owner: "delegate-TD", due: $0.now.day.advanced(byDays: 5))
            try await $0.tell(.visit(.agree(visit: "V-1", followUp: followUp)), by: "protocol")
            try await $0.tell(.publication(.draft(release: release("Words"))), by: "press")
        },
        { try await $0.tell(.publication(.clear(release: "R-1")), by: "press-2") },
        {
            try await $0.tell(.publication(.publish(release: "R-1")), by: "press")
            try await $0.tell(
                .publication(
                    .proposeCorrection(release: "R-1", draft: release("Better words"), reason: words)),
                by: "press")
        },
        { await $0.scene.wait(.days(12)) },
    ]

    private static func release(_ title: String) -> ReleaseDraft {
        ReleaseDraft(
            kind: .pressRelease, title: TestCharter.all(title), lead: words,
            body: [.arabic: ["ع"], .french: ["Un."], .english: ["One."]])
    }
}
