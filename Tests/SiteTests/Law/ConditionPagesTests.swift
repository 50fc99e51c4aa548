// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Law
import Testing

@testable import Site

/// The states and the conditions of an assessment on the pages, and the conditions of an override beside them.
@Suite struct ConditionPagesTests {
    private func told(
        _ body: @Sendable @escaping (Scene, @Sendable (String) async throws -> Program) async throws -> Void
    ) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.adoptLaw()
            try await body(scene) { try await Program.of($0, site, client) }
        }
    }

    @Test func `the states of an initiative are proposed to the adviser, none is left out`() async throws {
        try await told { scene, program in
            let path = "/law/assessments/new?initiative=I-1"
            let form = try await scene.read(path, as: "legal")
            let box = #/<input[^>]*name="state"[^>]*>/#
            let ticked = form.matches(of: box).filter { $0.output.contains("checked") }
            #expect(ticked.count == 1 && ticked.first?.output.contains("value=\"ML\"") == true)
            let facts: [String: [String]] = [
                "date": [await scene.day(after: .days(0))], "state": ["SA"], "step": ["store"],
                "fact.act.kind": ["visit"],
            ]
            #expect(try await scene.refused("legal", path, facts).contains("leaves out states"))
            let body = """
                {"initiative": "I-1", "date": "\(await scene.day(after: .days(0)))", \
                "facts": {"act.kind": "visit"}, "states": {"SA": {}}}
                """
            let answer = try await program("legal").post("/assessments", body, key: "left-out")
            #expect(answer.problem == "refused" && answer.text.contains("law.stateLeftOut"))
            #expect(try await scene.read("/law/assessments", as: "legal").contains("No assessment so far"))
        }
    }

    /// An opinion with one condition of the adviser's own, as the second of the form.
    private static let own =
        ["finding": ["clearWithConditions"], "instruments": ["UN Charter, art. 2"], "owner-2": ["ML"]]
        + Scene.three("reasoning", "Reasons") + Scene.three("condition-2", "Keep a register")

    @Test func `what the assessment sets is filled in, and is not dropped in silence`() async throws {
        try await told { scene, program in
            try await scene.assess(TestLaw.rehabilitation)
            let path = "/initiatives/I-1/act/give-opinion"
            let form = try await scene.read(path, as: "legal")
            let carried = try #require(form.firstMatch(of: /name="carries-1" value="([^"]+)"/)?.output.1)
            #expect(form.contains("As the assessment sets it"))
            #expect(!form.contains("name=\"carries-2\""))
            let refusal = try await scene.refused("legal", path, Self.own)
            #expect(refusal.contains("passed over") && !refusal.contains("passed over: \(carried)"))
            let unreasoned = try await scene.refused("legal", path, Self.own + ["aside-1": ["met"]])
            #expect(unreasoned.contains("#f-aside-reason-1"))
            try await scene.act(
                "legal", path,
                Self.own + [
                    "aside-1": ["met"], "aside-reason-1": ["The ombudsman has access."],
                    "aside-reason-1.language": ["en"],
                ])
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            for words in ["Keep a register", "The ombudsman has access.", "met already"] {
                #expect(legal.contains(words), "\(words)")
            }
            let opinion = try await program("delegate-td").json("/initiatives/I-1/opinions").items[0]
            #expect(opinion["setAside"]?[0]?["condition"] == .text(String(carried)))
            #expect(opinion["setAside"]?[0]?["ground"] == .text("met"))
            #expect(opinion["conditions"]?[0]?["carries"] == .null)
        }
    }

    @Test func `what is carried says what it carries`() async throws {
        try await told { scene, program in
            try await scene.assess(TestLaw.rehabilitation)
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion", await scene.opine(.clearWithConditions))
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            #expect(legal.contains("Open it to oversight") && legal.contains("As the assessment sets it"))
            let opinion = try await program("delegate-td").json("/initiatives/I-1/opinions").items[0]
            let assessment = try await program("delegate-td").json("/assessments/A-1")
            let carried = try #require(opinion["conditions"]?[0]?["carries"])
            #expect(carried == assessment["answers"]?[0]?["conditions"]?[0])
            #expect(opinion["setAside"]?.items.isEmpty == true)
        }
    }

    @Test func `the owner of an override's condition reports it, an adviser confirms it, and tabling waits`()
        async throws
    {
        try await told { scene, program in
            try await scene.assess(TestLaw.rehabilitation)
            let conditions = Scene.three("condition-1", "Let the ombudsman in")
            try await scene.act(
                "officer", "/law/assessments/A-1/act/override",
                [
                    "direction": ["permit"], "expires": [await scene.day(after: .days(20))],
                    "owner-1": ["ML"], "before-1": ["yes"],
                ] + Scene.three("reasons", "Urgent") + conditions)
            let owed = "Report that a condition is met"
            #expect(try await !scene.read("/actions", as: "delegate-ml").contains(owed))
            try await scene.act("chair", "/law/overrides/O-1/act/countersign")
            try await scene.act("legal", "/initiatives/I-1/act/give-opinion", await scene.opine(.clear))
            let table = try await scene.refused("officer", "/initiatives/I-1/act/table")
            #expect(table.contains("override O-1 is outstanding"))
            #expect(try await scene.read("/actions", as: "delegate-ml").contains(owed))
            let form = try await scene.read("/initiatives/I-1/act/report-condition", as: "delegate-ml")
            #expect(form.contains("value=\"O-1.0\"") && form.contains("Let the ombudsman in"))
            try await scene.act(
                "delegate-ml", "/initiatives/I-1/act/report-condition",
                ["condition": ["O-1.0"], "note": ["He has the keys."], "note.language": ["en"]])
            for path in ["/initiatives/I-1/legal", "/law/overrides/O-1"] {
                let page = try await scene.read(path, as: "delegate-td")
                #expect(page.contains("He has the keys.") && page.contains("reported as met"), "\(path)")
            }
            try await scene.act("legal", "/initiatives/I-1/act/meet-condition", ["condition": ["O-1.0"]])
            let override = try await program("delegate-td").json("/law/overrides/O-1")
            #expect(override["conditions"]?[0]?["met"] != .null)
            #expect(
                override["conditions"]?[0]?["reported"]?["note"]?["text"] == .text("He has the keys."))
            try await scene.act("officer", "/initiatives/I-1/act/table")
        }
    }

    @Test(arguments: ["", "x", "O-1.", "O-1.x", "O-1.0.0", ".0"])
    func `a form's word for a condition is one or none`(text: String) {
        #expect(ConditionChoice(text) == nil)
        #expect(ConditionChoice("3")?.text == "3" && ConditionChoice("O-1.0")?.override == "O-1")
    }
}
