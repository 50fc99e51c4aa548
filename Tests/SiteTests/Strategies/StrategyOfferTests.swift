// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// A strategy's page offers each office what the rules admit, and nothing that they bar.
@Suite struct StrategyOfferTests {
    @Test func `at every step each office is offered what the rules admit`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let life = Life(registry: registry, scene: Scene(client, clock: site.clock))
            for step in Life.course {
                try await step(life)
                guard registry.coalition.strategies["S-1"] != nil else { continue }
                for office in TestCharter.offices {
                    try await Self.check(life, office)
                }
            }
        }
    }

    private static func check(_ life: Life, _ office: TestCharter.Office) async throws {
        let view = life.view(of: office)
        guard let strategy = view.strategy("S-1") else { return }
        let login = office.person.lowercased()
        let text = try await life.scene.visit("/strategies/S-1", as: login).text
        for (verb, deed) in deeds(strategy, view) {
            guard let verdict = view.verdict(on: .strategy(deed)) else { continue }
            let isOffered = text.contains("/strategies/S-1/act/\(verb)")
            let place: Testing.Comment = "\(verb) by \(office.person)"
            #expect(isOffered || !verdict.isAdmitted, place)
            #expect(!isOffered || verdict.findings.allSatisfy { !bars.contains($0.code) }, place)
        }
    }

    private static let bars: Set<String> = Set(
        ([.frozen, .notResponsible, .notAsked, .nothingProposed, .consentedAlready, .notInForce, .notLead]
            as [StrategyRefusal]).map(\.code)
            + AuthorityRefusal.allCases.map(\.code))

    private static func deeds(_ strategy: Strategy, _ view: View) -> [String: StrategyDeed] {
        let id = strategy.id
        let target = StrategyTarget(by: strategy.plan.until, activities: 9, participants: 90)
        let revision = strategy.proposed?.revision ?? 1
        return [
            "revise": .revise(strategy: id, plan: strategy.plan, reason: Life.words),
            "consent": .consent(strategy: id, revision: revision),
            "decline": .decline(strategy: id, revision: revision, reason: Life.remark),
            "assign": .assign(strategy: id, objective: 1, initiative: "I-1"),
            "agree": .agree(strategy: id, objective: 1, initiative: "I-1"),
            "unassign": .unassign(strategy: id, objective: 1, initiative: "I-1", reason: Life.words),
            "set-target": .setTarget(strategy: id, objective: 1, target: target),
            "review": .review(strategy: id, from: strategy.plan.from, until: view.at.day, text: Life.words),
        ]
    }
}
