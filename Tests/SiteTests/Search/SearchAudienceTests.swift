// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// Nobody finds what they may not see: no result, no number, no piece of text, and no sign that it exists.
@Suite struct SearchAudienceTests {
    @Test func `every office finds each secret that is theirs, and no other`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await PlantedWords.plant(in: registry, at: site.clock.now)
            let logins = TestCharter.offices.map { $0.person.lowercased() as String? } + [nil]
            // Her credential was revoked by what was planted: she is a visitor now.
            for login in logins where login != "evaluator" {
                for (word, circle) in PlantedWords.circles {
                    let page = try await look(word, as: login, scene)
                    let isFound = page.contains("<mark>")
                    #expect(
                        isFound == PlantedWords.isOpen(circle, to: login),
                        "\(word) as \(login ?? "a visitor")")
                    #expect(isFound == page.contains("search-hits"), "\(word) as \(login ?? "a visitor")")
                    #expect(isFound != page.contains("Nothing found"), "\(word)")
                }
            }
        }
    }

    @Test func `someone whose credential was revoked finds what is public, and nothing else`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            #expect(try await look("schools", as: "evaluator", scene).contains("<mark>"))
            try await PlantedWords.plant(in: registry, at: site.clock.now)
            #expect(try await !look("schools", as: "evaluator", scene).contains("search-hits"))
            #expect(try await look("begins", as: "evaluator", scene).contains("search-hits"))
        }
    }

    @Test func `a number of results counts one's own only`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await PlantedWords.plant(in: registry, at: site.clock.now)
            // "Objective" stands in Quartz, which is inside, and in Basalt, which is a draft of Niger.
            #expect(try await look("objective", as: "delegate-ml", scene).contains("1 result<"))
            #expect(try await look("objective", as: "delegate-ne", scene).contains("2 results<"))
            #expect(try await look("objective", as: "officer", scene).contains("2 results<"))
            #expect(try await look("objective", as: "partner", scene).contains("Nothing found"))
        }
    }

    @Test func `a name or number leads nobody to what is not theirs`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await PlantedWords.plant(in: registry, at: site.clock.now)
            let names = ["I-3", "i-3", "I-٣", "V-1", "R-2", "D-1", "delegate-ML"]
            for name in names {
                #expect(try await !look(name, as: nil, scene).contains("search-hits"), "\(name)")
            }
            #expect(try await look("I-3", as: "delegate-ne", scene).contains("/en/initiatives/I-3"))
            #expect(try await look("i-٣", as: "delegate-ne", scene).contains("/en/initiatives/I-3"))
            #expect(try await look("I-3", as: "officer", scene).contains("/en/initiatives/I-3"))
            #expect(try await look("I-3", as: "delegate-ml", scene).contains("Nothing found"))
            #expect(try await look("d-1", as: "delegate-bf", scene).contains("/en/decisions/D-1"))
            #expect(try await look("0", as: nil, scene).contains("/en/record/0"))
            #expect(try await look("#٠", as: nil, scene).contains("/en/record/0"))
        }
    }

    private func look(_ typed: String, as login: String?, _ scene: Scene) async throws -> String {
        let query = FormInput(["q": [typed]]).query
        let page = try await scene.read("/search\(query)", as: login)
        #expect(!page.contains("⟦"))
        return page
    }
}
