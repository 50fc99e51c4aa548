// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Record
import Testing

@testable import Site

/// The founding scene, told through the site alone by the people who were there.
@Suite struct FoundingSceneTests {
    @Test func `a visit leads to a joint initiative that is decided, joined, briefed on and made known`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            try await expectBook(scene)
            try await expectAudiences(scene)
            try await expectProofs(scene)
        }
    }

    /// The book agrees with the register, in each language, and knows what is joint with the visitor.
    private func expectBook(_ scene: Scene) async throws {
        for language in Language.allCases {
            let book = try await scene.read("/visits/V-1/books/1", as: "protocol", language: language)
            #expect(book.contains("lang=\"\(language.rawValue)\" dir=\"\(language.direction)\""))
            #expect(book.contains("href=\"/\(language.rawValue)/initiatives/I-1\""))
            #expect(book.contains("id=\"counted-adopted\""))
            #expect(book.contains("test.example/record"))
        }
        let english = try await scene.read("/visits/V-1/books/1", as: "protocol")
        let counted = english.firstMatch(of: /id="counted-underWay"><dt>[^<]*<bdi dir="ltr">(\d+)</)
        #expect(counted?.output.1 == "1")
        #expect(try await scene.status(of: "/visits/V-1/books/2", as: "protocol") == .notFound)
        let next = try await scene.read("/visits/V-1/book", as: "protocol")
        #expect(next.contains("since the book before it"))
        #expect(next.firstMatch(of: /name="since"[^>]*value="\d{4}-\d\d-\d\d"/) != nil)
    }

    /// The public reads what is published, a partner what is joint, a state that stays out everything of the coalition's.
    private func expectAudiences(_ scene: Scene) async throws {
        for (language, text) in [(Language.arabic, "ع ٢"), (.french, "Deux."), (.english, "Two.")] {
            #expect(try await scene.read("/newsroom/R-1", language: language).contains(text))
        }
        #expect(try await scene.status(of: "/initiatives/I-1") == .notFound)
        #expect(try await scene.read("/initiatives/I-1", as: "partner").contains("Border schools"))
        #expect(try await scene.status(of: "/initiatives/I-1", as: "observer") == .notFound)
        for login in ["partner", "observer"] {
            #expect(try await scene.status(of: "/decisions/D-1", as: login) == .notFound)
            #expect(try await scene.status(of: "/visits/V-1", as: login) == .notFound)
            #expect(try await scene.status(of: "/visits", as: login) == .forbidden)
        }
        #expect(try await scene.status(of: "/visits/V-1", as: "delegate-bf") == .notFound)
        #expect(try await scene.read("/decisions/D-1", as: "delegate-bf").contains("Adopted"))
    }

    /// What the site hands out verifies without the site.
    private func expectProofs(_ scene: Scene) async throws {
        let key = try VerificationKey(try await scene.read("/record/key").split(separator: "\n")[0])
        let proof = try ActProof(text: try await scene.read("/record/0/proof"))
        let checkpoint = try Verifier(key: key).verify(proof)
        #expect(proof.index == 0 && proof.opening != nil && checkpoint.size > 30)
        let hidden = try await scene.status(of: "/record/1")
        #expect(hidden == .notFound)
        #expect(try await scene.status(of: "/record/1", as: "protocol") == .ok)
    }
}
