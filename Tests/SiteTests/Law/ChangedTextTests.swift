// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

/// What an adviser signed beside what stands, from wherever an opinion is asked for again.
@Suite struct ChangedTextTests {
    @Test func `queue, home and form lead to what changed since the last opinion, language by language`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            let form = "/initiatives/I-1/act/give-opinion"
            let difference = /\/initiatives\/I-1\/text\/versions\?from=\d+&amp;language=(..)&amp;to=\d+/
            let first = try await scene.read(form, as: "legal")
            #expect(!first.contains("since the opinion of"))
            try await scene.act("legal", form, await scene.opine(.clear, on: ""))
            #expect(try await scene.read(form, as: "legal").contains("The text has not changed since"))
            #expect(try await scene.read("/law", as: "legal").contains("Text unchanged"))
            try await scene.act(
                "officer", "/initiatives/I-1/act/set-text",
                ["rows": ["1"], "lead": ["en"], "en.1": ["One."], "fr.1": ["Autrement."], "ar.1": ["واحد."]])
            for path in ["", "/law", form] {
                let page = try await scene.read(path, as: "legal")
                #expect(page.matches(of: difference).map(\.output.1) == ["fr"], "\(path)")
            }
            #expect(try await scene.read(form, as: "legal").contains("The text has changed since"))
        }
    }
}
