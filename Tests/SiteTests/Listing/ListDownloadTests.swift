// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Site

/// A list on paper: what is found and the reader may see, in order, and nothing else.
@Suite struct ListDownloadTests {
    private let site = TestSite()

    private func prepare(_ scene: Scene) async throws {
        for title in ["Quartz", "Onyx"] { try await scene.propose(title, as: "delegate-ml") }
        try await scene.propose("Basalt", as: "delegate-td")
    }

    @Test func `the paper is exactly the list: filtered, sorted, in the reader's language`() async throws {
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        try await site.run(settings: typesetter.settings) { client in
            try await prepare(Scene(client, clock: site.clock))
            let officer = try await TestSite.signedIn("officer", client)
            let list = try await TestTypesetter.list(
                "/fr/initiatives.pdf?sponsor=ML&sort=title&order=descending&page=2", officer)
            #expect(list.language == "fr" && list.title == "Initiatives" && list.found == "2 initiatives")
            #expect(list.rows.count == 2)
            #expect(list.rows.first?.hasPrefix("f Quartz") == true)
            #expect(list.rows.last?.hasPrefix("f Onyx") == true)
            #expect(list.conditions.contains("Mali") && list.facts.count == 2)
            #expect(list.demonstration != nil && list.checkpoint.text.hasPrefix("test.example/record\n"))
            let whole = try await TestTypesetter.list("/en/initiatives.pdf", officer)
            #expect(whole.rows.count == 3 && whole.conditions == "None: the whole list")
            let name = try await TestTypesetter.answer("/ar/initiatives.pdf", officer)
                .headers[.contentDisposition]
            #expect(name?.hasPrefix("attachment; filename=\"initiatives-") == true)
            #expect(name?.hasSuffix("-ar.pdf\"") == true)
        }
    }

    @Test func `nobody's paper has a row that they may not see, whoever asked before`()
        async throws
    {
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        try await site.run(settings: typesetter.settings) { client in
            try await prepare(Scene(client, clock: site.clock))
            for (login, count) in [("officer", 3), ("delegate-ml", 2), ("delegate-td", 1), ("observer", 0)] {
                let guest = try await TestSite.signedIn(login, client)
                let list = try await TestTypesetter.list("/en/initiatives.pdf", guest)
                #expect(list.rows.count == count, "\(login)")
                let seesBasalt = list.rows.contains { $0.hasPrefix("Basalt") }
                #expect(seesBasalt == ["officer", "delegate-td"].contains(login), "\(login)")
            }
            let visitor = Guest(client)
            #expect(try await visitor.get("/en/initiatives.pdf").status == .seeOther)
            #expect(try await !visitor.get("/en/initiatives").text.contains(".pdf"))
        }
    }

    @Test func `the register of decisions on paper is narrowed as its page is`() async throws {
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        try await site.run(settings: typesetter.settings) { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let guest = try await TestSite.signedIn("delegate-bf", client)
            let page = try await guest.get("/en/decisions?outcome=adopted").text
            #expect(page.contains("href=\"/en/decisions.pdf?outcome=adopted\""))
            let adopted = try await TestTypesetter.list("/en/decisions.pdf?outcome=adopted", guest)
            #expect(adopted.rows.count == 1)
            #expect(adopted.rows.first?.hasPrefix("D-1|Border schools|Silence procedure|Adopted|") == true)
            let none = try await TestTypesetter.list("/en/decisions.pdf?method=consensus", guest)
            #expect(none.rows.isEmpty && none.conditions.contains("Consensus"))
        }
    }

    @Test func `a list that is too long for paper is offered as CSV, and narrowed it is made`() async throws {
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        var settings = typesetter.settings
        settings.rowsOnPaper = 1
        try await site.run(settings: settings) { client in
            try await prepare(Scene(client, clock: site.clock))
            let guest = try await TestSite.signedIn("officer", client)
            for language in Language.allCases {
                let path = "/\(language.rawValue)/initiatives"
                let response = try await guest.get("\(path).pdf?sponsor=ML")
                #expect(response.status == .unprocessableContent)
                #expect(response.text.contains("href=\"\(path).csv?sponsor=ML\""))
                #expect(response.text.contains("href=\"\(path)?sponsor=ML\""))
                #expect(!response.text.contains("⟦"))
            }
            #expect(try await guest.get("/en/initiatives.pdf?sponsor=ML").text.contains("Number of rows: 2"))
            let narrowed = try await TestTypesetter.list("/en/initiatives.pdf?q=onyx", guest)
            #expect(narrowed.rows.count == 1)
        }
    }

    @Test func `without a typesetter the page offers none, and its address says what there is`() async throws
    {
        try await site.run { client in
            try await prepare(Scene(client, clock: site.clock))
            let guest = try await TestSite.signedIn("officer", client)
            #expect(try await !guest.get("/en/initiatives").text.contains("initiatives.pdf"))
            for language in Language.allCases {
                let path = "/\(language.rawValue)/initiatives"
                let response = try await guest.get("\(path).pdf?sponsor=ML")
                #expect(response.status == .notFound)
                #expect(response.text.contains("href=\"\(path).csv?sponsor=ML\""))
                #expect(!response.text.contains("⟦"))
            }
        }
    }

    @Test(.enabled(if: Typst.find() != nil, "there is no typesetter here"))
    func `it becomes a PDF in every language`() async throws {
        var settings = Website.Settings()
        settings.typst = Typst.find()
        try await site.run(settings: settings) { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let guest = try await TestSite.signedIn("officer", client)
            for language in Language.allCases {
                for list in ["initiatives", "decisions", "resources"] {
                    let path = "/\(language.rawValue)/\(list).pdf"
                    let response = try await TestTypesetter.answer(path, guest)
                    #expect(response.status == .ok, "\(path)")
                    #expect(
                        Array(response.body.readableBytesView.prefix(5)) == Array("%PDF-".utf8), "\(path)")
                }
            }
        }
    }
}
