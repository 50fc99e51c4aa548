// SPDX-License-Identifier: Apache-2.0
import Coalition

/// From its adoption on, and what the public is told of it.
extension InitiativeOffers {
    static let carryingOut: [Line] = [
        line("draft-strategy", .overview) { initiative, view in
            let plan = StrategyPlan(
                title: unwritten, summary: unwritten, states: [], from: view.at.day, until: view.at.day,
                objectives: [])
            return .strategy(.draft(initiative: initiative.id, plan: plan))
        },
        line("choose", .participation) { initiative, _ in
            // Whoever may choose at all may contribute.
            .participation(
                .choose(initiative: initiative.id, level: .contribute, caveats: [], capacity: nil))
        },
        line("leave", .participation) { initiative, view in
            .participation(.withdraw(initiative: initiative.id, from: view.at.day, reason: unsaid))
        },
        line("pledge", .funding) { initiative, _ in
            .resource(.pledge(initiative: initiative.id, money: nil, inKind: nil, earmark: nil))
        },
        step("activate", .overview) { .activate(initiative: $0, note: unwritten) },
        step("suspend", .overview) { .suspend(initiative: $0, reason: unwritten, effect: unwritten) },
        step("resume", .overview) { .resume(initiative: $0, reason: unwritten) },
        line("plan-activity", .activities) { initiative, view in
            guard let domain = initiative.proposal.domains.first, let host = view.organisation?.id else {
                return nil
            }
            let plan = ActivityPlan(
                kind: .course, title: unwritten, domain: domain, begins: view.at, ends: view.at, host: host,
                place: unwritten, seats: 1, languages: [])
            return .activity(.plan(initiative: initiative.id, plan: plan))
        },
        line("define-indicator", .results) { initiative, _ in
            .result(
                .define(
                    initiative: initiative.id, title: unwritten, unit: unwritten, baseline: 0, target: 1))
        },
        step("begin-closing", .results) { .beginClosing(initiative: $0) },
        line("reconcile", .results) { initiative, _ in
            initiative.reconciled == nil
                ? .result(.reconcile(initiative: initiative.id, note: unwritten)) : nil
        },
        step("evaluate", .results) {
            .evaluate(initiative: $0, evaluation: EvaluationDraft(scores: [:], summary: unwritten))
        },
        step("archive", .results) { .archive(initiative: $0) },
    ]

    static let publishing: [Line] = [
        line("clear-publication", .publication) { initiative, _ in
            // What is cleared or public already needs no other clearance.
            initiative.publication == .confined
                ? .publication(.clearInitiative(initiative: initiative.id)) : nil
        },
        line("publish", .publication) { initiative, _ in
            .publication(.publishInitiative(initiative: initiative.id))
        },
        line("confine", .publication) { initiative, _ in
            .publication(.confineInitiative(initiative: initiative.id, reason: unwritten))
        },
    ]
}
