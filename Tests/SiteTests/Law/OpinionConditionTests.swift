// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Law
import Record
import Testing

@testable import Site

/// The form of an opinion has a place for every condition that is set by now, and says what it needs to know of each.
@Suite struct OpinionConditionTests {
    private static let path = "/initiatives/I-1/act/give-opinion"
    /// An opinion with one condition of the adviser's own, as the first of the form.
    private static let own =
        ["finding": ["clearWithConditions"], "instruments": ["UN Charter, art. 2"], "owner-1": ["ML"]]
        + Scene.three("reasoning", "Long thought over") + Scene.three("condition-1", "Keep a register")

    private func told(
        _ body: @Sendable @escaping (Scene, Guest, Registry) async throws -> Void
    ) async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await body(scene, try await TestSite.signedIn("legal", client), registry)
        }
    }

    // MARK: What is set while one writes

    @Test func `what is set after the form was written gets a place of its own, and nothing typed is lost`()
        async throws
    {
        try await told { scene, guest, _ in
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.harmless)
            let typed = try await guest.fields(of: "/en\(Self.path)") + Self.own + ["assessment": ["A-1"]]
            let saved = try await guest.send("/en\(Self.path)", typed + ["draft": ["save"]])
            #expect(saved.status == .ok && !saved.text.contains("name=\"carries-2\""))
            try await scene.assess(TestLaw.rehabilitation)
            let draft = try await guest.get("/en\(Self.path)").text
            let sent = try await guest.send("/en\(Self.path)", typed)
            #expect(sent.status == .unprocessableContent)
            #expect(sent.text.contains("#f-condition-2") && sent.text.contains("was set after you began"))
            for page in [draft, sent.text] {
                for words in [
                    "name=\"carries-2\" value=\"open_to_oversight\"",
                    "Open the programme to independent oversight", "Keep a register", "Long thought over",
                ] {
                    #expect(page.contains(words), "\(words)")
                }
                #expect(!page.contains("name=\"carries-1\""))
            }
            let carried = Scene.three("condition-2", "Open it to oversight") + ["owner-2": ["ML"]]
            try await scene.act("legal", Self.path, Self.own + ["assessment": ["A-1"]] + carried)
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            for words in ["Keep a register", "Open it to oversight", "As the assessment sets it"] {
                #expect(legal.contains(words), "\(words)")
            }
        }
    }

    @Test func `what no assessment sets any more is left as the adviser's own`() async throws {
        try await told { scene, guest, _ in
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.rehabilitation)
            let fields = try await guest.fields(of: "/en\(Self.path)")
            #expect(fields["carries-1"] == ["open_to_oversight"])
            let typed = fields + Self.own + ["assessment": [""]]
            _ = try await guest.send("/en\(Self.path)", typed + ["draft": ["save"]])
            try await scene.act(
                "legal", "/law/assessments/A-1/act/withdraw",
                ["reason": ["Made anew."], "reason.language": ["en"]])
            try await scene.assess(TestLaw.harmless)
            let page = try await guest.get("/en\(Self.path)").text
            #expect(page.contains("Keep a register") && !page.contains("name=\"carries-1\""))
            try await scene.act("legal", Self.path, Self.own + ["assessment": ["A-2"]])
        }
    }

    // MARK: Where the law book is not at hand

    /// An assessment that was made with a law book which this node does not have.
    private static func assessElsewhere(
        _ registry: Registry, worded: [AssessmentDraft.Condition]?
    ) async throws {
        let book = LawPins(
            name: "Another book", version: "9", catalogue: "c", register: "r", vocabulary: "v", rules: "n",
            engine: 1)
        let answer = AssessmentDraft.Answer(
            state: "ML", verdict: .compatibleWithConditions, rules: ["XX-01"],
            conditions: ["keep_visitors_book"], missing: [], hard: [])
        let draft = AssessmentDraft(
            initiative: "I-1", textHash: registry.coalition.initiatives["I-1"]?.texts.hash,
            title: TestCharter.all("Quartz"), date: Day(number: 20_000), facts: [:], states: ["ML": [:]],
            book: book, answers: [answer], verdict: .compatibleWithConditions, digest: Hash.of([9]),
            worded: worded)
        let change = LawChangeDraft(
            book: book, replaces: nil, note: TestCharter.all("Because"),
            differences: [.init(part: .rule, kind: .added, name: "XX-01")])
        let deeds: [(Person.ID, LawDeed)] = [
            ("legal", .propose(change: change)),
            ("legal-2", .approve(change: "B-1", affected: [], assessments: 0)),
            ("legal", .assess(assessment: draft)),
        ]
        for (number, (person, deed)) in deeds.enumerated() {
            let receipt = try await registry.submit(
                Submission(
                    id: .init(series: "elsewhere", number + 1),
                    author: Author(person: person, organisation: "secretariat"), deed: .law(deed)))
            guard case .recorded = receipt else { preconditionFailure("refused: \(receipt)") }
        }
    }

    private static let visitorsBook = AssessmentDraft.Condition(
        id: "keep_visitors_book", text: TestCharter.all("Keep a book of all visitors"), beforeTabling: true)

    /// An opinion that carries the first condition.
    private static let carrying =
        ["finding": ["clearWithConditions"], "instruments": ["UN Charter, art. 2"], "owner-1": ["ML"]]
        + Scene.three("reasoning", "Reasons") + Scene.three("condition-1", "Keep a book of all visitors")

    @Test func `where the law book is not at hand, the record words the conditions`() async throws {
        try await told { scene, guest, registry in
            try await Self.assessElsewhere(registry, worded: [Self.visitorsBook])
            let form = try await guest.get("/en\(Self.path)").text
            #expect(form.contains("The law book 9 is not on this node") && form.contains("XX-01"))
            #expect(form.contains("name=\"carries-1\" value=\"keep_visitors_book\""))
            #expect(form.contains("to be met before tabling: Keep a book of all visitors"))
            let before = ["before-1": ["yes"], "assessment": ["A-1"]]
            try await scene.act("legal", Self.path, Self.carrying + before)
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            #expect(legal.contains("As the assessment sets it: Keep a book of all visitors"))
            let page = try await scene.read("/law/assessments/A-1", as: "delegate-td")
            #expect(page.contains("Keep a book of all visitors") && page.contains("Before tabling"))
        }
    }

    @Test func `where nothing words a condition, it is answered for by its name`() async throws {
        try await told { scene, guest, registry in
            try await Self.assessElsewhere(registry, worded: nil)
            let form = try await guest.get("/en\(Self.path)").text
            #expect(form.contains("name=\"carries-1\" value=\"keep_visitors_book\""))
            #expect(form.contains("Word it yourself"))
            try await scene.act("legal", Self.path, Self.carrying + ["assessment": ["A-1"]])
            let opinion = registry.coalition.initiatives["I-1"]?.opinionInForce
            #expect(opinion?.conditions.map(\.carries) == ["keep_visitors_book"])
        }
    }

    // MARK: Later than the law book says

    @Test func `what is set for before tabling is carried for later with a reason, which everybody reads`()
        async throws
    {
        try await told { scene, _, registry in
            try await Self.assessElsewhere(registry, worded: [Self.visitorsBook])
            let later = Self.carrying + ["assessment": ["A-1"], "aside-reason-1.language": ["en"]]
            let refusal = try await scene.refused("legal", Self.path, later)
            #expect(refusal.contains("#f-aside-reason-1") && refusal.contains("why it may be met later"))
            let reason = "The building opens in spring."
            try await scene.act("legal", Self.path, later + ["aside-reason-1": [reason]])
            let legal = try await scene.read("/initiatives/I-1/legal", as: "delegate-td")
            #expect(legal.contains(reason) && legal.contains("Why it is met later"))
            let condition = registry.coalition.initiatives["I-1"]?.opinionInForce?.conditions.first
            #expect(condition?.later?.text == reason && condition?.beforeTabling == false)
        }
    }
}
