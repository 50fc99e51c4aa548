// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Site

/// Lists page by page, while others write.
@Suite struct ListingTests {
    private func follow(
        _ program: Program, _ path: String, meanwhile: (Int) async throws -> Void = { _ in }
    ) async throws -> [String] {
        var met: [String] = []
        var next: String? = path
        var page = 0
        while let path = next {
            let json = try await program.json(path)
            met += json.items.compactMap { $0["id"]?.text }
            next = json["links"]?["next"]?.text.map { String($0.dropFirst("/api/v1".count)) }
            page += 1
            try await meanwhile(page)
        }
        return met
    }

    @Test(arguments: ["number", "-number", "since", "-since", "-sponsor"])
    func `pages neither skip nor repeat what was there, while acts arrive`(sort: String) async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("delegate-ml", site, client)
            for _ in 0..<7 {
                site.clock.advance(.minutes(1))
                _ = try await program.submit(Deeds.proposal)
            }
            let met = try await follow(program, "/initiatives?limit=2&sort=\(sort)") { _ in
                site.clock.advance(.minutes(1))
                if try await program.json("/initiatives")["total"] != .integer(10) {
                    _ = try await program.submit(Deeds.proposal)
                }
            }
            #expect(Set(met).count == met.count, "repeated: \(met)")
            #expect(Set(met).isSuperset(of: (1...7).map { "I-\($0)" }), "skipped: \(met)")
        }
    }

    @Test func `filters narrow, and what is misspelt is refused rather than overlooked`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("delegate-ml", site, client)
            _ = try await program.submit(Deeds.proposal)
            for (query, count) in [
                ("stage=draft", 1), ("stage=tabled", 0), ("domain=military", 1), ("state=ML", 1),
                ("state=TD", 0), ("q=wEL", 1), ("q=i-1", 1), ("q=no", 0),
            ] {
                #expect(
                    try await program.json("/initiatives?\(query)")["total"] == .integer(count), "\(query)")
            }
            for query in [
                "stages=draft", "stage=x", "limit=0", "limit=101", "limit=+1", "limit=", "sort=x", "cursor=x",
                "stage=draft&stage=draft", "q=%00",
            ] {
                let response = try await program.get("/initiatives?\(query)")
                #expect(response.status == .badRequest, "\(query)")
            }
        }
    }

    @Test func `a cursor fits its own list only`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("delegate-ml", site, client)
            for _ in 0..<3 { _ = try await program.submit(Deeds.proposal) }
            let next = try await program.json("/initiatives?limit=1")["links"]?["next"]?.text
            let cursor = try #require(next?.firstMatch(of: /cursor=([^&]+)/)?.output.1)
            #expect(try await program.get("/initiatives?cursor=\(cursor)").status == .ok)
            for other in [
                "sort=number&cursor=\(cursor)", "stage=draft&cursor=\(cursor)", "cursor=\(cursor)A",
            ] {
                let response = try await program.get("/initiatives?\(other)")
                #expect(response.status == .badRequest && response.problem == "cursor", "\(other)")
            }
        }
    }

    @Test func `answers are tagged, and are not sent again to whoever has them`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("delegate-ml", site, client)
            let first = try await program.get("/initiatives")
            let tag = try #require(first.headers[.eTag])
            for given in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await program.get("/initiatives", headers: [.ifNoneMatch: given])
                #expect(again.status == .notModified && again.body.readableBytes == 0, "\(given)")
            }
            _ = try await program.submit(Deeds.proposal)
            let changed = try await program.get("/initiatives", headers: [.ifNoneMatch: tag])
            #expect(changed.status == .ok && changed.headers[.eTag] != tag)
            #expect(changed.headers[.cacheControl] == "private, no-cache")
            let head = try await program.send(.head, "/initiatives")
            #expect(head.status == .ok && head.body.readableBytes == 0)
            #expect(head.headers[.eTag] == changed.headers[.eTag])
        }
    }

    @Test func `what stands in a path in another form than is described is not there`() throws {
        for route in API.all where route.method == .get {
            let good = Dictionary(uniqueKeysWithValues: route.pathParameters.map { ($0.name, "1") })
            for name in good.keys.sorted() {
                try route.check(good, FormInput(), [:])
                let isCount = ["index", "number"].contains(name)
                for bad in isCount ? ["-1", "+1", "x", "\(Int.min)", "\(Int.max)"] : ["", "a/b", "é", "a b"] {
                    let problem = #expect(throws: Problem.self, "\(route.path): \(bad)") {
                        try route.check(good.merging([name: bad]) { $1 }, FormInput(), [:])
                    }
                    #expect(problem?.kind == .notFound)
                }
            }
        }
    }

    @Test func `what does not exist, is not allowed or not acceptable is a problem too`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = Program(client: client)
            for path in [
                "/nowhere", "/initiatives/I-9", "/initiatives/%FF", "/record/acts/99999", "/coalition/",
            ] {
                let response = try await program.get(path)
                #expect(response.status == .notFound && response.problem == "notFound", "\(path)")
            }
            let outside = try await client.executeRequest(
                uri: "/api/v2", method: .get, headers: [:], body: nil)
            #expect(outside.status == .notFound && outside.problem == "notFound")
            let put = try await program.send(.put, "/initiatives")
            #expect(put.status == .methodNotAllowed && put.headers[.allow] == "GET, HEAD")
            #expect(try await program.send(.get, "/deeds").headers[.allow] == "POST")
            for accepted in ["text/html", "application/json;q=0", "application/xml, text/*"] {
                let response = try await program.get("/coalition", headers: [.accept: accepted])
                #expect(response.status == .notAcceptable, "\(accepted)")
            }
            for accepted in ["application/*", "*/*;q=0.1", "text/html, application/json"] {
                #expect(try await program.get("/coalition", headers: [.accept: accepted]).status == .ok)
            }
        }
    }
}
