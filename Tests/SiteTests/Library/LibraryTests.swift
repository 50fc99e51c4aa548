// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What is kept for reading, and for whom.
@Suite struct LibraryTests {
    @Test func `the shelves hold what each may read, and can be narrowed`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let open = try await scene.read("/library")
            #expect(open.contains("Founding statement") && open.contains("A joint initiative begins"))
            #expect(!open.contains("Border schools") && !open.contains("/visits/V-1/books"))
            let inside = try await scene.read("/library", as: "delegate-bf")
            #expect(inside.contains("/en/library/texts/I-1") && !inside.contains("/visits/V-1/books"))
            #expect(try await scene.read("/library", as: "protocol").contains("/en/visits/V-1/books/1"))
            let rules = try await scene.read("/library?kind=rules&language=fr")
            #expect(rules.contains("/en/library/rules/silence") && !rules.contains("library/charter\""))
            #expect(try await scene.read("/library?q=SILENC").contains("/en/library/rules/silence"))
            #expect(try await scene.read("/library?q=nothinglikeit").contains("No items match"))
        }
    }

    @Test func `the instruments of the law book are on a shelf of their own once it is adopted`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            #expect(try await scene.read("/library?kind=instrument").contains("No items match"))
            try await scene.adoptLaw()
            let shelf = try await scene.read("/library?kind=instrument&q=torture")
            #expect(shelf.contains("href=\"/en/law/instruments/CAT\""))
            #expect(shelf.contains("<option value=\"instrument\" selected>Legal instrument ("))
        }
    }

    @Test func `lists in force are named to those of the house, and nobody who stands on them`()
        async throws
    {
        try await TestSite().atDesk { scene, _, _ in
            let analyst = try await scene.read("/library?kind=list", as: "analyst")
            #expect(analyst.contains("<a href=\"/en/screening/lists/un\">Security Council Consolidated List"))
            #expect(analyst.contains("Hash of the file (SHA-256)") && !analyst.contains("Wadih"))
            let delegate = try await scene.read("/library?kind=list&q=consolidated", as: "delegate-ml")
            #expect(delegate.contains("Security Council Consolidated List"))
            #expect(!delegate.contains("/en/screening/lists/un") && !delegate.contains("Wadih"))
            let visitor = try await scene.read("/library?kind=list")
            #expect(visitor.contains("No items match") && !visitor.contains("Sanctions list"))
        }
    }

    @Test func `an adopted text is read and downloaded with its hash and its reservations`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let page = try await scene.read("/library/texts/I-1", as: "delegate-bf")
            #expect(
                page.contains("Two en.") && page.contains("Within our laws.")
                    && page.contains("/en/decisions/D-1"))
            let guest = try await TestSite.signedIn("delegate-bf", client)
            let file = try await guest.get("/en/library/texts/I-1/file?language=fr")
            #expect(file.headers[.contentDisposition]?.contains("I-1-fr.txt") == true)
            #expect(file.text.contains("2. Two fr.") && file.text.contains("Within our laws."))
            let partner = try await scene.read("/library/texts/I-1", as: "partner")
            #expect(partner.contains("Two en.") && !partner.contains("Within our laws."))
            #expect(try await scene.visit("/library/texts/I-1", as: nil).status == .notFound)
        }
    }

    @Test func `a text that is not adopted is on no shelf`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            #expect(try await scene.visit("/library/texts/I-1", as: "delegate-ml").status == .notFound)
            #expect(try await !scene.read("/library", as: "delegate-ml").contains("Border schools"))
        }
    }

    @Test func `rules are told in sentences with the charter's own numbers`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let silence = try await scene.read("/library/rules/silence")
            for part in ["72 hours", "breaks the silence", "the deadline then moves by 24 hours", "10 days"] {
                #expect(silence.contains(part), "\(part)")
            }
            let consensus = try await scene.read("/library/rules/consensus")
            #expect(
                consensus.contains("The chair puts the text") && !consensus.contains("breaks the silence"))
            #expect(try await scene.visit("/library/rules/nothing", as: nil).status == .notFound)
            let charter = try await scene.read("/library/charter", language: .french)
            #expect(charter.contains("id=\"mandate-founding\"") && charter.contains("f Council"))
        }
    }
}
