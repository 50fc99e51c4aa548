// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

/// What was done about a thing, with its substance, its clocks and its proof.
@Suite struct HistoryTests {
    @Test func `an act tells what was said, which stage it led to, by which office, and where its proof is`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let page = try await scene.read("/history/I-1", as: "delegate-ml")
            for part in [
                "Which towns?", "Support", "Moved from “Admissible” to", "In debate", "Own territory only.",
                "Compatible with international law", "Office delegate-SA", "Download the proof",
            ] {
                #expect(page.contains(part), "\(part)")
            }
            let proof = try #require(page.firstMatch(of: /href="(\/en\/record\/\d+\/proof)"/)).output.1
            #expect(try await scene.visit(String(proof.dropFirst(3)), as: "delegate-ml").status == .ok)
        }
    }

    @Test func `both clocks stand beside an act, where they differ`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            let mali = try await scene.read("/history/I-1", as: "delegate-ml")
            #expect(mali.contains("(Bamako time)") || mali.contains("Bamako"))
            #expect(mali.contains("Riyadh"))
            let home = try await scene.read("/history/I-1", as: "delegate-sa")
            #expect(!home.contains("Bamako"))
        }
    }

    @Test func `what an act says stays with those who may know of it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let partner = try await scene.read("/history/I-1", as: "partner")
            #expect(!partner.contains("Which towns?") && !partner.contains("Own territory only."))
            let visit = try await scene.visit("/history/V-1", as: "delegate-bf").text
            #expect(
                !visit.contains("Both sides will propose together.") && !visit.contains("Chief of office"))
            #expect(try await scene.visit("/history/I-99", as: "officer").status == .notFound)
            #expect(try await scene.visit("/history/D-1", as: nil).status == .notFound)
            #expect(try await scene.visit("/history/F-1", as: "delegate-ml").status == .ok)
        }
    }

    @Test func `a thing's own page shows the latest, and leads to the whole`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            for (path, subject) in [("/decisions/D-1", "D-1"), ("/visits/V-1", "V-1")] {
                let page = try await scene.read(path, as: "protocol")
                #expect(page.ranges(of: "id=\"act-").count == ActTrail.short, "\(path)")
                #expect(page.contains("href=\"/en/history/\(subject)\""), "\(path)")
            }
        }
    }

    @Test func `more than a hundred acts are shown page by page, none twice and none left out`() async throws
    {
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
            var path: String? = "/history/I-1"
            while let next = path {
                let page = try await scene.read(next, as: "delegate-td")
                seen += page.matches(of: /id="(act-\d+)"/).map { String($0.output.1) }
                path = page.firstMatch(of: /rel="next" href="\/en([^"]+)"/).map { String($0.output.1) }
            }
            #expect(seen.count == 126 && Set(seen).count == 126)
        }
    }
}
