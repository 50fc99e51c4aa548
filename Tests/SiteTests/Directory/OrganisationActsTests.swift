// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// All that was done in an organisation's name, for itself and the secretariat.
@Suite struct OrganisationActsTests {
    @Test func `a capital reads all that its delegate did, with office and proof, and nobody else's`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.proposeTogether()
            try await scene.reviewAndTable()
            let own = try await scene.read("/directory/ML/acts", as: "delegate-ml")
            #expect(own.contains("Office delegate-ML") && !own.contains("Office delegate-TD"))
            #expect(own.contains("Border schools"))
            let proof = try #require(own.firstMatch(of: /href="(\/en\/record\/\d+\/proof)"/)).output.1
            #expect(try await scene.visit(String(proof.dropFirst(3)), as: "delegate-ml").status == .ok)
            let home = try await scene.read("", as: "delegate-ml")
            #expect(home.contains("href=\"/en/directory/ML/acts\""))
            #expect(try await scene.status(of: "/directory/ML/acts", as: "officer") == .ok)
            #expect(try await scene.status(of: "/directory/UNCCT/acts", as: "partner") == .ok)
            for login in ["delegate-td", "partner", "observer", nil] {
                #expect(try await scene.status(of: "/directory/ML/acts", as: login) == .notFound)
            }
        }
    }

    @Test func `a long list is read page by page, no act twice and none left out`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-td")
            for number in 1...125 {
                _ = try await registry.submit(
                    Submission(
                        id: .init(series: "text", number),
                        author: Author(person: "delegate-TD", organisation: "TD"),
                        deed: .initiative(
                            .setText(
                                initiative: "I-1", language: .english, paragraphs: ["Text \(number)."],
                                translationOf: nil))))
            }
            var seen: [String] = []
            var path: String? = "/directory/TD/acts"
            while let next = path {
                let page = try await scene.read(next, as: "delegate-td")
                seen += page.matches(of: /href="\/en\/record\/(\d+)\/proof"/).map { String($0.output.1) }
                path = page.firstMatch(of: /rel="next" href="\/en([^"]+)"/).map { String($0.output.1) }
            }
            #expect(seen.count == 126 && Set(seen).count == 126)
        }
    }
}
