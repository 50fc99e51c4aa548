// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// A strategy from its draft to its review, in the forms that people fill in.
@Suite struct StrategyPagesTests {
    private func run(
        at stage: Stage, _ body: @escaping @Sendable (Life, Scene) async throws -> Void
    ) async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let life = Life(registry: registry, scene: scene)
            try await life.come(to: stage)
            try await body(life, scene)
        }
    }

    private static func plan(_ from: Day, states: [String] = ["ML", "TD"]) -> [String: [String]] {
        Scene.three("title", "Two banks") + Scene.three("summary", "Both banks of the river")
            + Scene.three("objective-1-title", "Safer schools")
            + Scene.three("objective-1-text", "Every school")
            + Scene.three("objective-2-title", "Honest radio")
            + Scene.three("objective-2-text", "Every station")
            + [
                "states": states, "from": [from.description],
                "until": [from.advanced(byDays: 900).description], "objective-1-domains": ["ideology"],
                "objective-2-domains": ["military"],
            ]
    }

    @Test func `a strategy is drafted, agreed, served, measured and reviewed in forms`() async throws {
        try await run(at: .active) { life, scene in
            let from = life.now.day.advanced(byDays: -30)
            let form = "/initiatives/I-1/act/draft-strategy"
            let few = try await scene.refused("delegate-ml", form, Self.plan(from, states: ["ML"]))
            #expect(few.contains("two member states at least"))
            try await scene.act("delegate-ml", form, Self.plan(from))
            #expect(try await scene.read("/initiatives/I-1", as: "delegate-bf").contains("Two banks"))
            #expect(try await scene.read("/strategies/S-1", as: "delegate-bf").contains("Awaiting consent"))
            try await scene.act("delegate-ml", "/strategies/S-1/act/consent")
            let asked = try await scene.read("/strategies/S-1/act/consent", as: "delegate-td")
            #expect(asked.contains("Honest radio"))
            try await scene.act("delegate-td", "/strategies/S-1/act/consent")
            #expect(try await scene.read("/strategies/S-1", as: "delegate-bf").contains("In force"))
            try await scene.act(
                "officer", "/strategies/S-1/act/assign", ["initiative": ["I-1"], "objective": ["1"]])
            #expect(try await scene.read("/actions", as: "delegate-ml").contains("Agree to serve"))
            try await scene.act(
                "delegate-ml", "/strategies/S-1/act/agree?action=I-1.1", ["action": ["I-1.1"]])
            try await scene.act(
                "officer", "/strategies/S-1/act/set-target?objective=1",
                [
                    "objective": ["1"], "by": [from.advanced(byDays: 400).description],
                    "activities": ["4"], "participants": ["40"],
                ])
            try await scene.act(
                "evaluator", "/strategies/S-1/act/review",
                Scene.three("text", "On the way")
                    + ["from": [from.description], "until": [life.now.day.description]])
            let page = try await scene.read("/strategies/S-1", as: "delegate-bf")
            #expect(page.contains("On the way") && page.contains("0% of 4 targeted"))
            #expect(page.contains("Objectives that no initiative serves"))
            let action = try await scene.read("/initiatives/I-1", as: "delegate-bf")
            #expect(action.contains("Serves the strategy"))
            #expect(try await scene.read("/directory/TD", as: "delegate-bf").contains("Two banks"))
            #expect(try await scene.read("/results", as: "delegate-bf").contains("/strategies/S-1"))
        }
    }

    @Test func `a refused draft keeps all that was typed`() async throws {
        try await run(at: .inDebate) { life, scene in
            let answers = Self.plan(life.now.day, states: ["ML"])
            let text = try await scene.refused("officer", "/initiatives/I-1/act/draft-strategy", answers)
            for typed in ["Two banks", "Honest radio", "Every station"] { #expect(text.contains(typed)) }
        }
    }

    @Test func `a consent is to the plan that was read, and to no other`() async throws {
        try await run(at: .active) { life, scene in
            try await Life.planning[0](life)
            let shown = try await scene.read("/strategies/S-1/act/consent", as: "delegate-td")
            #expect(shown.contains("name=\"basis\" value=\"1\""))
            let plan = Life.strategyPlan(life.now.day)
            try await life.tell(
                .strategy(.revise(strategy: "S-1", plan: plan, reason: Life.words)), by: "delegate-ML")
            let text = try await scene.refused(
                "delegate-td", "/strategies/S-1/act/consent", ["basis": ["1"]])
            #expect(text.contains("is proposed, not plan 1") && text.contains("name=\"basis\" value=\"2\""))
        }
    }

    @Test func `every address of a strategy answers everybody, with words and what is theirs`() async throws {
        try await run(at: .active) { life, scene in
            for step in Life.planning { try await step(life) }
            let readers: [String?] = [nil, "partner", "observer", "delegate-bf", "officer", "auditor"]
            for login in readers {
                for route in StrategyPage.routes where route.method == .get {
                    let path = route.path.replacing(":id", with: "S-1").replacing(":number", with: "1")
                    let (status, text) = try await scene.visit(path, as: login)
                    let place: Testing.Comment = "\(path) as \(login ?? "a visitor")"
                    #expect([.ok, .seeOther, .forbidden, .notFound].contains(status), place)
                    #expect(!text.contains("⟦"), place)
                }
            }
            let paths = ["", "/objectives/1", "/records?of=planned"].map { "/strategies/S-1\($0)" }
            for path in paths {
                for language in Language.allCases {
                    let text = try await scene.read(path, as: "delegate-td", language: language)
                    #expect(!text.contains("⟦"), "\(path)")
                }
            }
            #expect(try await scene.status(of: "/strategies/S-9", as: "officer") == .notFound)
            #expect(try await scene.status(of: "/strategies/S-1/objectives/7", as: "officer") == .notFound)
            #expect(try await scene.status(of: "/strategies/S-1/records?of=means") == .notFound)
        }
    }

    @Test func `the matrix is a file with a row for each objective and state`() async throws {
        try await run(at: .active) { life, scene in
            for step in Life.planning { try await step(life) }
            let file = try await scene.read("/strategies/S-1/matrix.csv", as: "delegate-td")
            let rows = file.split(separator: "\r\n")
            #expect(rows.count == 3)
            #expect(rows[1].contains("Safer schools") && rows[1].hasPrefix("1,"))
        }
    }

    @Test func `what is confined shows nobody outside that there is a strategy`() async throws {
        try await run(at: .inDebate) { life, scene in
            try await Life.planning[0](life)
            for login in [nil, "observer"] as [String?] {
                #expect(try await scene.status(of: "/strategies/S-1", as: login) == .notFound)
                #expect(try await !scene.read("/strategies", as: login).contains("Two banks"))
            }
            // The initiative is joint with the partner.
            #expect(try await scene.read("/strategies/S-1", as: "partner").contains("Two banks"))
        }
    }
}
