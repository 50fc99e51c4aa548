// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What the page shows of what was found, and what it makes of strange queries.
@Suite struct SearchPageTests {
    @Test func `results can be narrowed to a section, and keep it on the next page`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let all = try await scene.read("/search?q=border", as: "delegate-ml")
            #expect(all.contains("/en/initiatives/I-1") && all.contains("/en/decisions/D-1"))
            let some = try await scene.read("/search?q=border&kind=decisions", as: "delegate-ml")
            #expect(!some.contains("href=\"/en/initiatives/I-1\"") && some.contains("/en/decisions/D-1"))
            #expect(some.contains("<option value=\"decisions\" selected>"))
            let open = try await scene.read("/search")
            #expect(!open.contains("value=\"decisions\"") && !open.contains("value=\"visits\""))
        }
    }

    @Test func `a text in another language says so, and turns with it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let page = try await scene.read("/search?q=towns", as: "delegate-ml", language: .arabic)
            #expect(
                page.contains(
                    "<p class=\"search-snippet\" lang=\"en\" dir=\"ltr\">Which <mark>towns</mark>?</p>"))
        }
    }

    @Test(arguments: [
        "%3Cscript%3Ealert(1)%3C/script%3E", "%22%20OR%201%3D1%20--", "NEAR(a%20b)", "marks%3Akeeper",
        "%E2%80%AE%E2%80%8F", "%22%22%22", "*", "a%20AND%20NOT%20b%20OR%20%7Btitle%7D%3Ac", "%25%5F",
    ])
    func `a hostile query is a query without results`(query: String) async throws {
        let site = TestSite()
        try await site.run { client in
            let page = try await Guest(client).get("/en/search?q=\(query)")
            #expect(page.status == .ok)
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("search-hits"))
        }
    }

    @Test func `ten kilobytes are answered, and a byte that is no text is refused`() async throws {
        let site = TestSite()
        try await site.run { client in
            let long = String(repeating: "hall+", count: 2000)
            let page = try await Guest(client).get("/en/search?q=\(long)")
            #expect(page.status == .ok)
            #expect(page.text.contains("Only the first words"))
            #expect(try await Guest(client).get("/en/search?q=a%00b").status == .badRequest)
            #expect(try await Guest(client).get("/en/search?q=%FF%FE").status == .badRequest)
            #expect(try await Guest(client).get("/en/search?q=hall&page=99999999999").status == .ok)
            #expect(try await Guest(client).get("/en/search?q=hall&kind=nonsense").status == .ok)
        }
    }

    @Test func `what is found is marked in the original, and everything is escaped`() throws {
        let text = "<b>Sécurité</b> & \"sécurité\" l’été"
        let query = try #require(SearchQuery("securite"))
        let snippet = try #require(Snippet([Passage(text, in: .french)], query, .english))
        #expect(
            snippet.html
                == "&lt;b&gt;<mark>Sécurité</mark>&lt;/b&gt; &amp; &quot;<mark>sécurité</mark>&quot; l’été")
        #expect(snippet.language == .french)
    }

    @Test func `a long text is cut around the first find`() throws {
        let filler = Array(repeating: "filler", count: 300).joined(separator: " ")
        let query = try #require(SearchQuery("needle"))
        let snippet = try #require(
            Snippet([Passage("\(filler) needle \(filler)", in: .english)], query, .english))
        #expect(snippet.html.source.contains("<mark>needle</mark>"))
        #expect(snippet.html.source.hasPrefix("… ") && snippet.html.source.hasSuffix(" …"))
        #expect(snippet.html.source.count < 400)
    }
}
