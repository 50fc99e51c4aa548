// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

@Suite struct MatchAccessTests {
    private static let body = #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["Zahhak"]}}}}"#

    @Test func `who asks shows a token, as Bearer or as clients of yente say it`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            var program = program
            #expect(try await program.post("/match/un", Self.body).status == .ok)
            program.scheme = "ApiKey"
            #expect(try await program.post("/match/un", Self.body).status == .ok)
            program.token = "entente_wrong"
            #expect(try await program.post("/match/un", Self.body).status == .unauthorized)
            program.token = nil
            let refused = try await program.post("/match/un", Self.body)
            #expect(refused.status == .unauthorized)
            #expect(refused.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            #expect(try await program.get("/search/un?q=a").status == .unauthorized)
            #expect(try await program.get("/entities/un-9900001").status == .unauthorized)
            for open in ["/healthz", "/readyz", "/catalog", "/algorithms"] {
                #expect(try await program.get(open).status == .ok, "\(open)")
            }
        }
    }

    @Test func `a token that was revoked, or whose account was closed, is refused at the next request`()
        async throws
    {
        try await MatchProgram.run { (program, site) async throws in
            #expect(try await program.post("/match/un", Self.body).status == .ok)
            let id = try #require(try await site.accounts.tokens(of: "officer").first?.id)
            try await site.accounts.revoke(token: id, of: "officer", at: site.clock.now)
            #expect(try await program.post("/match/un", Self.body).status == .unauthorized)
        }
        try await MatchProgram.run { (program, site) async throws in
            #expect(try await program.post("/match/un", Self.body).status == .ok)
            try await site.accounts.close("officer", at: site.clock.now)
            #expect(try await program.post("/match/un", Self.body).status == .unauthorized)
        }
    }

    @Test func `a token for other purposes is refused`() async throws {
        try await MatchProgram.run(scopes: [.initiative]) { (program, _) async throws in
            #expect(try await program.post("/match/un", Self.body).status == .forbidden)
        }
    }

    @Test func `a quota counts names, and says how long to wait`() async throws {
        var settings = Website.Settings()
        settings.screeningQueriesPerMinute = 60
        try await MatchProgram.run(settings: settings) { (program, site) async throws in
            let queries = (0..<50).map { #""\#($0)": {"schema": "Person", "properties": {"name": "A"}}"# }
            let batch = "{\"queries\": {\(queries.joined(separator: ","))}}"
            #expect(try await program.post("/match/un", batch).status == .ok)
            let refused = try await program.post("/match/un", batch)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "41")
            #expect(refused.json["detail"] == .text("the quota of this token is used up for the moment"))
            #expect(try await program.post("/match/un", Self.body).status == .ok)
            site.clock.advance(Span(milliseconds: 42_000))
            #expect(try await program.post("/match/un", batch).status == .ok)
        }
    }

    @Test func `who shows no token that opens anything has to wait in the end`() async throws {
        var settings = Website.Settings()
        settings.programRequestsPerMinute = 2
        try await MatchProgram.run(settings: settings) { (program, _) async throws in
            var stranger = program
            stranger.token = "entente_wrong"
            #expect(try await stranger.get("/search/un?q=a").status == .unauthorized)
            stranger.token = nil
            #expect(try await stranger.post("/match/un", Self.body).status == .unauthorized)
            let refused = try await stranger.post("/match/un", Self.body)
            #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "31")
            #expect(try await program.post("/match/un", Self.body).status == .ok)
        }
    }

    @Test func `what is not there is not found, and methods are kept`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            #expect(
                try await program.post("/match/nothing", Self.body).json["detail"]
                    == .text("No such dataset."))
            #expect(try await program.get("/entities/un-1").json["detail"] == .text("No such entity!"))
            #expect(try await program.get("/other").status == .notFound)
            #expect(try await program.get("/match/un").headers[.allow] == "POST")
            #expect(try await program.post("/healthz", "{}").status == .methodNotAllowed)
        }
    }

    @Test func `a node without lists says that it is not ready`() async throws {
        try await TestSite().run { (client) async throws in
            let program = MatchProgram(client: client, token: nil)
            #expect(try await program.get("/readyz").status == .notFound)
        }
    }

    @Test func `an entity is given as it was found`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let entity = try await program.get("/entities/un-9900001").json
            #expect(entity["caption"] == .text("WADIH NUWAYR AL-QALAMI"))
            #expect(entity["properties"]?["birthDate"]?.texts == ["1971-02-14"])
            #expect(try await program.get("/entities/demo-004?nested=true").json["schema"] == .text("Vessel"))
        }
    }

    @Test func `an entity is found by what else it is called`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let moved = try await program.get("/entities/QDi.9901?nested=false")
            #expect(moved.status == .permanentRedirect)
            #expect(moved.headers[.location] == "/screening/entities/un-9900001?nested=false")
            let follower = try await program.get("/entities/EU.9902.7")
            #expect(follower.headers[.location] == "/screening/entities/eu-990102")
        }
    }

    @Test func `what a listing rests on stands nested within the entity`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let listed = try await program.get("/entities/un-9900001").json["properties"]?["sanctions"]?[0]
            #expect(listed?["schema"] == .text("Sanction") && listed?["target"] == .truth(false))
            let properties = listed?["properties"]
            #expect(properties?["entity"]?.texts == ["un-9900001"])
            #expect(properties?["program"]?.texts == ["Al-Qaida"])
            #expect(properties?["reason"]?.texts.contains("S/RES/1267 (1999)") == true)
            #expect(properties?["unscId"]?.texts == ["QDi.9901"])
            #expect(properties?["listingDate"]?.texts == ["2015-04-14"])
            let flat = try await program.get("/entities/un-9900001?nested=false").json["properties"]
            #expect(flat?["sanctions"] == nil && flat?["program"]?.texts == ["Al-Qaida"])
            let coded = try await program.get("/entities/eu-990101").json["properties"]
            #expect(coded?["programId"]?.texts == ["TAQA"])
            let collected = try await program.get("/entities/demo-001").json["properties"]
            #expect(collected?["programId"]?.texts == ["DEMO-LISTS"] && collected?["program"] == nil)
            #expect(try await program.get("/entities/demo-004").json["properties"]?["sanctions"] == nil)
        }
    }

    @Test func `text is searched by the beginnings of words, in any order`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            func ids(_ query: String) async throws -> [String] {
                let response = try await program.get("/search/default?\(query)")
                #expect(response.status == .ok, "\(query): \(response.text)")
                return response.json["results"]?.items.compactMap { $0["id"]?.text } ?? []
            }
            #expect(Set(try await ids("q=qalam+wadih")) == ["un-9900001", "eu-990101", "demo-001"])
            #expect(try await ids("q=QDi.9903") == ["un-9900003"])
            #expect(try await ids("q=%D9%88%D8%AF%D9%8A%D8%B9").count == 3, "in Arabic too")
            #expect(try await ids("q=pelagia&schema=Vessel") == ["demo-004"])
            #expect(try await ids("q=pelagia&schema=Person").isEmpty)
            #expect(try await ids("q=pelagia&schema=Vehicle") == ["demo-004"], "a ship is one")
            #expect(try await ids("q=qalam&countries=jo").count == 3)
            #expect(try await ids("q=qalam&countries=ke").isEmpty)
            #expect(try await ids("limit=2").count == 2)
            #expect(try await ids("limit=5&offset=100").isEmpty)
            #expect(try await program.get("/search/un?q=a&schema=Banana").status == .badRequest)
            #expect(try await program.get("/search/un?offset=9999").status.code == 422)
            let all = try await program.get("/search/default?facets=schema&facets=datasets").json
            #expect(all["total"]?["value"] == .integer(12))
            #expect(all["facets"]?["topics"] == nil)
            let names = all["facets"]?["datasets"]?["values"]?.items.compactMap { $0["name"]?.text } ?? []
            #expect(Set(names) == ["un", "eu", "open", "demonstration"], "and the set inside a collection")
        }
    }

    @Test func `the catalogue names lists and versions`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let catalogue = try await program.get("/catalog").json
            let datasets = catalogue["datasets"]?.items ?? []
            #expect(datasets.compactMap { $0["name"]?.text } == ["eu", "open", "un", "default"])
            #expect(datasets.last?["children"]?.texts == ["eu", "open", "un"])
            #expect(datasets.first?["version"]?.text?.hasPrefix("20260115") == true)
            let algorithms = try await program.get("/algorithms").json
            #expect(algorithms["default"] == .text("entente"))
            #expect(algorithms["algorithms"]?[0]?["features"]?["birth"] != nil)
            #expect(algorithms["algorithms"]?[0]?["docs"]?["features"]?["birth"] != nil)
            #expect(algorithms["algorithms"]?[0]?["docs"]?["config"] == .object([:]))
        }
    }
}
