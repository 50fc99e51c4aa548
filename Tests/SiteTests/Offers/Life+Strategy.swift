// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// A strategy that is drafted in the adopted initiative: its states consent, its lead agrees, its targets are set.
extension Life {
    static func strategyPlan(_ today: Day) -> StrategyPlan {
        StrategyPlan(
            title: TestCharter.all("Two banks"), summary: words, states: ["ML", "TD"],
            from: today.advanced(byDays: -30), until: today.advanced(byDays: 900),
            objectives: [
                StrategyObjective(
                    number: 1, title: TestCharter.all("Safer schools"), text: words, domains: ["ideology"])
            ])
    }

    static let planning: [Step] = [
        {
            try await $0.tell(
                .strategy(.draft(initiative: "I-1", plan: strategyPlan($0.now.day))), by: "officer")
        },
        { try await $0.tell(.strategy(.consent(strategy: "S-1", revision: 1)), by: "delegate-TD") },
        { try await $0.tell(.strategy(.consent(strategy: "S-1", revision: 1)), by: "delegate-ML") },
        {
            try await $0.tell(
                .strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-1")), by: "officer")
        },
        {
            try await $0.tell(
                .strategy(.agree(strategy: "S-1", objective: 1, initiative: "I-1")), by: "delegate-ML")
        },
        {
            let target = StrategyTarget(by: $0.now.day.advanced(byDays: 300), activities: 4, participants: 40)
            try await $0.tell(
                .strategy(.setTarget(strategy: "S-1", objective: 1, target: target)), by: "delegate-ML")
        },
    ]
}
