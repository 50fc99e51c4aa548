// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What states said before an initiative came back to debate.
@Suite struct RoundPagesTests {
    @Test func `a delegate may speak before the list of what every state said`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion",
                ["finding": ["notClear"], "instruments": ["UN Charter, art. 2"]]
                    + Scene.three("reasoning", "Reasons"))
            let page = try await scene.read("/initiatives/I-1/debate", as: "delegate-td")
            let head = try #require(page.split(separator: "<table").first)
            #expect(page.contains("<table"))
            #expect(head.contains("/initiatives/I-1/act/take-position"))
        }
    }

    @Test func `the positions of an earlier round stay readable while the new one is open`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.bringToReview()
            let before = try await scene.read("/initiatives/I-1/debate", as: "delegate-td")
            #expect(!before.contains("positions in round"))
            try await scene.act(
                "legal", "/initiatives/I-1/act/give-opinion",
                ["finding": ["notClear"], "instruments": ["UN Charter, art. 2"]]
                    + Scene.three("reasoning", "Reasons"))
            try await scene.act(
                "delegate-td", "/initiatives/I-1/act/take-position", ["position": ["support"]])
            for (language, title) in [
                (Language.english, "positions in round 1, until"), (.french, "positions du tour"),
                (.arabic, "المواقف في الجولة"),
            ] {
                let page = try await scene.read(
                    "/initiatives/I-1/debate", as: "delegate-td", language: language)
                #expect(page.contains(title), "\(language)")
            }
            let member = try await Program.of("delegate-td", site, client)
            let path = "/initiatives/I-1/positions?stage=inDebate&state=TD"
            let said = try await member.json(path).items
            #expect(said.map { $0["round"] } == [.integer(1), .integer(2)])
            #expect(said.map { $0["position"] } == [.text("none"), .text("support")])
            #expect(said.map { $0["earlier"] } == [.truth(true), .truth(false)])
            let present = try await member.json(path + "&earlier=false").items
            #expect(present.map { $0["position"] } == [.text("support")])
        }
    }
}
