// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Results, the library and search, as programs read them.
@Suite struct ReadingRoutesTests {
    private let site = TestSite()

    private func told(
        _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await site.run { client in
            try await Scene(client, clock: site.clock).tellFoundingScene()
            try await body(client)
        }
    }

    @Test func `every number of the portfolio opens onto as many records as it says`() async throws {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let figures = try await mali.json("/results?limit=100")
            #expect(figures["links"]?["next"] == .null && figures.items.count > 5)
            for figure in figures.items {
                let address = try #require(figure["records"]?.text).dropFirst("/api/v1".count)
                let records = try await mali.json(String(address))
                let measure = figure["measure"]?.text ?? ""
                if !measure.hasPrefix("seats"), measure != "mobilised" {
                    #expect(records["total"] == figure["value"], "\(address)")
                }
            }
            let adopted = try await mali.json("/results?measure=adopted&domain=military").items
            #expect(adopted.map { $0["value"] } == [.integer(1)])
            let records = try await mali.json("/results/records?of=adopted&domain=military").items
            #expect(records.map { $0["id"] } == [.text("I-1")])
            #expect(records.first?["kind"] == .text("initiative"))
            #expect(records.first?["links"]?["html"]?["en"] == .text("/en/initiatives/I-1"))
            #expect(try await mali.json("/results/records?of=adopted&state=XX")["total"] == .integer(0))
            for query in ["", "?of=everything", "?domain=military"] {
                let refused = try await mali.get("/results/records\(query)")
                #expect(refused.status == .badRequest && refused.problem == "parameter", "\(query)")
                #expect(refused.text.contains("of"))
            }
        }
    }

    @Test func `outside the portfolio is what was published`() async throws {
        try await told { client in
            let visitor = Program(client: client)
            let inside = try await Program.of("delegate-ml", site, client)
            let hers = try await inside.json("/results?measure=submitted&stage=active").items
            let theirs = try await visitor.json("/results?measure=submitted&stage=active").items
            let published = try await visitor.json("/initiatives")["total"]
            #expect(hers.map { $0["value"] } == [.integer(1)])
            #expect(theirs.map { $0["value"] } == (published == .integer(0) ? [] : [published]))
        }
    }

    @Test func `participation is counted inside, and each initiative's beside it`() async throws {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let totals = try await mali.json("/results/coverage")
            #expect(totals["initiatives"] == .integer(1))
            let each = try await mali.json("/results/coverage/initiatives").items
            #expect(each.map { $0["initiative"] } == [.text("I-1")])
            let debate = each.first?["stages"]?.items.first { $0["stage"] == .text("inDebate") }
            #expect(debate?["counts"]?["told"] == .integer(5) && debate?["counts"]?["spoken"] == .integer(1))
            #expect(debate?["counts"]?["missing"] == .integer(0))
            for path in ["/results/coverage", "/results/coverage/initiatives"] {
                #expect(try await Program(client: client).get(path).status == .unauthorized)
                let partner = try await Program.of("partner", site, client)
                #expect(try await partner.get(path).status == .notFound)
            }
        }
    }

    @Test func `an adopted text is given with what states had printed with it`() async throws {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let list = try await mali.json("/library/texts")
            #expect(list.items.map { $0["initiative"] } == [.text("I-1")])
            #expect(list.items.first?["decision"] == .text("D-1") && list.items.first?["adopted"] != .null)
            for (query, count) in [("q=border", 1), ("q=nowhere", 0), ("q=I-1", 1), ("language=ar", 1)] {
                #expect(
                    try await mali.json("/library/texts?\(query)")["total"] == .integer(count), "\(query)")
            }
            let text = try await mali.json("/library/texts/I-1")
            #expect(text["texts"]?.items.count == 3 && text["hash"] == list.items.first?["hash"])
            let said = text["statements"]?.items.compactMap { $0["remark"]?["text"]?.text }
            #expect(said == ["Within our laws."])
            #expect(try await mali.get("/library/texts/I-9").status == .notFound)
            let partner = try await Program.of("partner", site, client).json("/library/texts/I-1")
            #expect(partner["statements"]?.items.isEmpty == true && partner["decision"] == .null)
        }
    }

    @Test func `a briefing book is computed as it was issued, for those who see the visit`() async throws {
        try await told { client in
            let officer = try await Program.of("protocol", site, client)
            let book = try await officer.json("/visits/V-1/books/1")
            #expect(book["visitor"] == .text("UNCCT") && book["joint"]?.texts == ["I-1"])
            let adopted = book["figures"]?.items.first { $0["kind"] == .text("adopted") }
            #expect(adopted?["value"] == .integer(1) && adopted?["records"]?.texts == ["I-1"])
            let visit = try await officer.json("/visits/V-1")
            #expect(book["acts"] == visit["books"]?[0]?["acts"])
            #expect(book["links"]?["html"]?["fr"] == .text("/fr/visits/V-1/books/1"))
            for path in [
                "/visits/V-1/books/2", "/visits/V-1/books/0", "/visits/V-9/books/1", "/visits/V-1/books/x",
                "/visits/V-1/books/\(Int.min)", "/visits/V-1/books/\(Int.max)", "/visits/V-1/books/+1",
            ] {
                #expect(try await officer.get(path).status == .notFound, "\(path)")
            }
            let mali = try await Program.of("delegate-ml", site, client)
            #expect(try await mali.get("/visits/V-1/books/1").status == .notFound)
        }
    }

    @Test func `search finds what the reader may see, and nothing else`() async throws {
        try await told { client in
            let mali = try await Program.of("delegate-ml", site, client)
            let found = try await mali.json("/search?q=border").items
            let initiative = found.first { $0["kind"] == .text("initiative") }
            #expect(initiative?["subject"] == .text("I-1"))
            #expect(initiative?["title"]?["en"] == .text("Border schools"))
            #expect(initiative?["html"]?["ar"] == .text("/ar/initiatives/I-1"))
            #expect(found.compactMap { $0["rank"]?.whole } == Array(1...found.count))
            let towns = try await mali.json("/search?q=towns&kind=debate").items
            #expect(towns.map { $0["part"] } == [.text("1")])
            #expect(towns.first?["excerpt"]?["html"] == .text("Which <mark>towns</mark>?"))
            #expect(try await mali.json("/search?q=towns&kind=law")["total"] == .integer(0))
            let partner = try await Program.of("partner", site, client)
            #expect(try await partner.json("/search?q=towns")["total"] == .integer(0))
            let page = try await mali.json("/search?q=border&limit=1")
            let next = try #require(page["links"]?["next"]?.text).dropFirst("/api/v1".count)
            let second = try await mali.json(String(next))
            #expect(second.items.map { $0["rank"] } == [.integer(2)])
            #expect(try await mali.json("/search?q=%22")["total"] == .integer(0), "no word is left")
            for query in ["", "?q=", "?kind=law", "?q=a&kind=all"] {
                #expect(try await mali.get("/search\(query)").status == .badRequest, "\(query)")
            }
        }
    }
}
