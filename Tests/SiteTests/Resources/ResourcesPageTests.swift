// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What is given and what is lacking, as its readers open it.
@Suite struct ResourcesPageTests {
    private func prepare(_ scene: Scene) async throws {
        try await scene.receiveDelegation()
        try await scene.adoptTogether()
        try await scene.act(
            "delegate-sa", "/initiatives/I-1/act/pledge", ["amount": ["1000"], "currency": ["SAR"]])
        try await scene.act("delegate-sa", "/initiatives/I-1/act/pledge", Scene.three("in-kind", "A hall"))
        try await scene.act(
            "delegate-ml", "/initiatives/I-1/act/pledge", ["amount": ["20.50"], "currency": ["USD"]])
        try await scene.act("delegate-ml", "/contributions/G-3/act/commit", ["evidence": ["Letter 7"]])
    }

    @Test func `the register shows money and gifts side by side, and files agree`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let page = try await scene.read("/resources", as: "delegate-td")
            #expect(page.contains("3 contributions") && page.contains("A hall"))
            #expect(page.contains("Pledged (not counted)"))
            let file = try await scene.read("/resources.csv?donor=SA", as: "delegate-td")
            #expect(file.split(separator: "\r\n").count == 3)
            #expect(file.contains("G-1,Saudi Arabia,SA,I-1,Border schools,Pledged,1000.00,SAR,,"))
            let committed = try await scene.read("/resources.csv?stage=committed", as: "delegate-td")
            #expect(committed.contains("Letter 7") && !committed.contains("G-1"))
            let donor = try await scene.read("/directory/SA/contributions", as: "delegate-td")
            #expect(donor.contains("A hall") && donor.contains("1 gift"))
        }
    }

    @Test func `the paper has the gifts that are asked for and may be seen`() async throws {
        let site = TestSite()
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        try await site.run(settings: typesetter.settings) { client in
            try await prepare(Scene(client, clock: site.clock))
            let delegate = try await TestSite.signedIn("delegate-td", client)
            let page = try await delegate.get("/en/resources?donor=SA").text
            #expect(page.contains("href=\"/en/resources.pdf?donor=SA\""))
            let list = try await TestTypesetter.list("/en/resources.pdf?donor=SA&stage=none", delegate)
            #expect(list.rows.count == 2 && list.conditions == "Donor: Saudi Arabia")
            #expect(list.rows.contains { $0.contains("A hall") })
            let partner = try await TestSite.signedIn("partner", client)
            #expect(try await TestTypesetter.list("/en/resources.pdf", partner).rows.isEmpty)
            #expect(try await Guest(client).get("/en/resources.pdf").status == .seeOther)
        }
    }

    @Test func `outside one sees one's own gifts, and no needs`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            for login in ["partner", "observer"] {
                #expect(try await !scene.read("/resources", as: login).contains("A hall"))
                for path in ["/resources/needs", "/resources/overlaps"] {
                    #expect(try await scene.status(of: path, as: login) == .forbidden)
                }
            }
            #expect(try await scene.status(of: "/resources") == .seeOther)
        }
    }

    @Test func `a need names what is missing and leads to the step that helps`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let page = try await scene.read("/resources/needs", as: "delegate-td")
            #expect(page.contains("2 states missing") && page.contains("/en/initiatives/I-1/act/choose"))
            try await scene.takePart()
            #expect(
                try await scene.read("/resources/needs", as: "delegate-td").contains("has met its launch"))
        }
    }

    @Test func `initiatives alike in domain, host and time are shown as possible duplicates`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            try await scene.act(
                "delegate-ne", "/initiatives/new",
                [
                    "kind": ["initiative"], "domains": ["military"], "mandate": ["founding"],
                    "hosts": ["ML"], "participants": ["2"],
                ] + Scene.three("title", "Schools at the border") + Scene.three("objective", "Schools"))
            #expect(try await !scene.read("/resources/overlaps", as: "delegate-td").contains("at the border"))
            try await scene.act(
                "delegate-ne", "/initiatives/I-2/act/set-text",
                ["rows": ["1"], "lead": ["en"], "en.1": ["One."]])
            try await scene.act(
                "delegate-ne", "/initiatives/I-2/act/declare-authentic", ["languages": ["en"]])
            try await scene.act("delegate-ne", "/initiatives/I-2/act/submit")
            let page = try await scene.read("/resources/overlaps?host=ML", as: "delegate-td")
            #expect(page.contains("1 possible duplicate") && page.contains("Schools at the border"))
            #expect(page.contains("2 words in common"))
        }
    }
}
