// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Law
import Testing

@testable import Site

/// Assessments are found by those who may see them; the law book, which is public, by everybody.
@Suite struct LawSearchTests {
    private func told(_ body: @Sendable @escaping (Scene) async throws -> Void) async throws {
        var site = TestSite()
        site.indexesLaw = true
        let clock = site.clock
        try await site.run { client in try await body(Scene(client, clock: clock)) }
    }

    private func look(
        _ typed: String, in kind: String = "law", as login: String?, _ scene: Scene,
        language: Language = .english
    ) async throws -> String {
        let query = FormInput(["q": [typed], "kind": [kind]]).query
        let page = try await scene.read("/search\(query)", as: login, language: language)
        #expect(!page.contains("⟦"))
        return page
    }

    @Test func `an assessment is found by whoever may see it, and by nobody else`() async throws {
        try await told { scene in
            try await scene.bringToReview()
            try await scene.workAtLawDesk()
            // Of an initiative that all members know: "Quartz". A-2 is a question of the secretariat's own: "Onyx".
            for login in ["legal", "officer", "delegate-ml", "delegate-td"] {
                #expect(
                    try await look("quartz", as: login, scene).contains("/en/law/assessments/A-1"), "\(login)"
                )
            }
            #expect(try await look("onyx", as: "legal", scene).contains("/en/law/assessments/A-2"))
            #expect(try await look("A-2", as: "chair", scene).contains("/en/law/assessments/A-2"))
            for login in ["delegate-ml", "delegate-td", "partner", "observer", nil] {
                for typed in ["onyx", "A-2"] {
                    let page = try await look(typed, as: login, scene)
                    #expect(!page.contains("/law/assessments/"), "\(typed) as \(login ?? "a visitor")")
                }
            }
            for login in ["partner", "observer", nil] {
                for typed in ["quartz", "A-1"] {
                    let page = try await look(typed, as: login, scene)
                    #expect(!page.contains("/law/assessments/"), "\(typed) as \(login ?? "a visitor")")
                }
            }
            // By a state, by a rule that it names, and by a condition of that rule.
            for typed in ["quartz saudi", "quartz RH-03", "quartz oversight", "quartz open eyes"] {
                #expect(try await look(typed, as: "delegate-td", scene).contains("A-1"), "\(typed)")
            }
        }
    }

    @Test func `a withdrawn one is still found, and says so`() async throws {
        try await told { scene in
            try await scene.adoptLaw()
            try await scene.assess(TestLaw.harmless, of: nil)
            try await scene.act(
                "legal", "/law/assessments/A-1/act/withdraw",
                ["reason": ["Wrong day"], "reason.language": ["en"]])
            let page = try await look("onyx", as: "legal-2", scene)
            #expect(page.contains("/en/law/assessments/A-1") && page.contains("withdrawn"))
        }
    }

    @Test(arguments: [
        (Language.english, "torture"), (.french, "torture"), (.arabic, "التعذيب"),
    ]) func `instruments, provisions and rules are everybody's`(language: Language, typed: String)
        async throws
    {
        try await told { scene in
            // Before the first is adopted, the law book that ships.
            for isAdopted in [false, true] {
                if isAdopted { try await scene.adoptLaw() }
                let page = try await look(typed, as: nil, scene, language: language)
                let root = "/\(language.rawValue)/law/instruments/CAT"
                #expect(page.contains("\"\(root)\"") && page.contains("\"\(root)#provision-"))
                #expect(
                    try await look("RH-03", as: nil, scene, language: language).contains("/law/rules/RH-03"))
                #expect(try await look("cat", as: nil, scene, language: language).contains("\"\(root)\""))
            }
        }
    }

    @Test func `what another law book says is found once two advisers have adopted it`() async throws {
        try await told { scene in
            try await scene.adoptLaw(TestLaw.earlier)
            #expect(try await look("open eyes closed", as: nil, scene).contains("Nothing found"))
            #expect(try await look("RH-03", as: nil, scene).contains("Nothing found"))
            try await scene.adoptLaw(as: "B-2")
            #expect(try await look("open eyes closed", as: nil, scene).contains("/en/law/rules/RH-03"))
            #expect(try await look("torture", as: nil, scene).contains("/en/law/instruments/CAT"))
        }
    }

    @Test func `every place of the law book leads to a page that says so`() async throws {
        try await told { scene in
            for place in TestLaw.present.searchPlaces where place.kind != .provision {
                let path = place.kind == .rule ? "/law/rules/" : "/law/instruments/"
                #expect(SearchPlace(text: place.text) == place)
                let status = try await scene.status(of: path + place.subject)
                #expect(status == .ok, "\(place.text)")
            }
        }
    }
}
