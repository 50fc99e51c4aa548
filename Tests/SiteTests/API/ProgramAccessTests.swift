// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// Who may ask, for what, and how often.
@Suite struct ProgramAccessTests {
    @Test func `a token gives what its person has, and no scope beyond its own`() async throws {
        let site = TestSite()
        try await site.run { client in
            let reader = try await Program.of("delegate-ml", site, client, scopes: [.read])
            #expect(try await reader.json("/me")["person"] == .text("delegate-ML"))
            let refused = try await reader.submit(Deeds.proposal)
            #expect(refused.status == .forbidden && refused.problem == "scope")
            #expect(refused.headers[.wwwAuthenticate]?.contains("scope=\"initiative\"") == true)
            let writer = try await Program.of("delegate-ml", site, client, scopes: [.initiative])
            #expect(try await writer.get("/decisions").status == .forbidden)
            #expect(try await writer.submit(Deeds.proposal).status == .created)
            let legal = try await Program.of("legal", site, client)
            #expect(try await legal.submit(Deeds.proposal).problem == "refused")
        }
    }

    @Test func `what binds needs the scope to sign as well`() async throws {
        let site = TestSite()
        try await site.run { client in
            let deed =
                #"{"participation": {"choose": {"initiative": "I-1", "level": "participate", "caveats": []}}}"#
            let unsigned = try await Program.of("delegate-ml", site, client, scopes: [.participation])
            let refused = try await unsigned.submit(deed)
            #expect(refused.problem == "scope" && refused.text.contains("sign"))
            let signing = try await Program.of("delegate-ml", site, client, scopes: [.participation, .sign])
            #expect(try await signing.submit(deed).problem == "refused")
        }
    }

    @Test func `a revoked, expired, mistyped or foreign token is refused with a challenge`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("delegate-ml", site, client)
            let token = try #require(program.token)
            #expect(try await program.get("/me").status == .ok)
            let mistyped = token.dropLast() + (token.last == "0" ? "1" : "0")
            for wrong in ["Bearer \(mistyped)", "Bearer x", "Basic \(token)", "Bearer", ""] {
                let response = try await program.get("/coalition", headers: [.authorization: wrong])
                #expect(response.status == .unauthorized, "\(wrong)")
                #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
            }
            let id = try #require(try await site.accounts.tokens(of: "delegate-ml").first?.id)
            try await site.accounts.revoke(token: id, of: "delegate-ml", at: site.clock.now)
            #expect(try await program.get("/me").status == .unauthorized)
            let expired = try await Program.of("delegate-ml", site, client)
            site.clock.advance(.days(30))
            #expect(try await expired.get("/me").status == .unauthorized)
        }
    }

    @Test func `a visitor reads what is public and is asked to authenticate for the rest`() async throws {
        let site = TestSite()
        try await site.run { client in
            let visitor = Program(client: client)
            #expect(try await visitor.json("/initiatives")["total"] == .integer(0))
            for path in ["/me", "/decisions", "/people", "/visits", "/contributions"] {
                let response = try await visitor.get(path)
                #expect(response.status == .unauthorized && response.problem == "unauthorised", "\(path)")
            }
            #expect(try await visitor.submit(Deeds.proposal).status == .unauthorized)
        }
    }

    @Test func `a browser's session needs the header that other sites cannot send`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await guest.get("/api/v1/me").json["scopes"] == .null)
            let refused = try await guest.postJSON(Deeds.proposal, key: "a")
            #expect(refused.status == .forbidden && refused.problem == "crossSite")
            let header = try #require(HTTPField.Name("x-entente-request"))
            #expect(try await guest.postJSON(Deeds.proposal, key: "a", [header: "1"]).status == .created)
            let fetch = try #require(HTTPField.Name("sec-fetch-site"))
            let foreign = try await guest.postJSON(
                Deeds.proposal, key: "b", [header: "1", fetch: "cross-site"])
            #expect(foreign.problem == "crossSite")
        }
    }

    @Test
    func `a session signs on the terms of the pages: with a recent proof, and a second factor if it must`()
        async throws
    {
        let site = TestSite()
        var settings = Website.Settings()
        settings.secondFactorPowers = [.advise]
        let age = settings.proofAge
        let header = try #require(HTTPField.Name("x-entente-request"))
        let pass = #"{"decision": {"letPass": {"decision": "D-1"}}}"#
        let zeros = String(repeating: "0", count: 64)
        let table = #"{"initiative": {"signOff": {"initiative": "I-1", "textHash": "\#(zeros)"}}}"#
        try await site.run(settings: settings) { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            // Past the proof, the coalition itself says what is wrong.
            #expect(try await guest.postJSON(pass, key: "a", [header: "1"]).problem == "refused")
            site.clock.advance(age)
            let stale = try await guest.postJSON(pass, key: "b", [header: "1"])
            #expect(stale.status == .forbidden && stale.problem == "proof")
            #expect(try await guest.postJSON(Deeds.proposal, key: "c", [header: "1"]).status == .created)
            let lawyer = try await TestSite.signedIn("legal", client)
            #expect(try await lawyer.postJSON(table, key: "d", [header: "1"]).problem == "proof")
        }
    }

    @Test func `a token signs only while the second factor is there that its powers require`() async throws {
        let site = TestSite()
        var settings = Website.Settings()
        settings.secondFactorPowers = [.advise]
        let zeros = String(repeating: "0", count: 64)
        let signOff = #"{"initiative": {"signOff": {"initiative": "I-1", "textHash": "\#(zeros)"}}}"#
        try await site.run(settings: settings) { client in
            let lawyer = try await Program.of("legal", site, client)
            #expect(try await lawyer.submit(signOff).problem == "proof")
            let app = Authenticator(sealedSecret: [1], lastStep: 0, added: site.clock.now)
            try await site.accounts.setAuthenticator(app, of: "legal")
            #expect(try await lawyer.submit(signOff).problem == "refused")
            try await site.accounts.removeFactors(of: "legal")
            #expect(try await lawyer.submit(signOff).problem == "proof")
            // Nobody else's powers require one.
            let mali = try await Program.of("delegate-ml", site, client)
            let pass = #"{"decision": {"letPass": {"decision": "D-1"}}}"#
            #expect(try await mali.submit(pass).problem == "refused")
        }
    }

    @Test func `tokens that open nothing count for their address, and keep out none that opens something`()
        async throws
    {
        let site = TestSite()
        var settings = Website.Settings()
        settings.programRequestsPerMinute = 3
        try await site.run(settings: settings) { client in
            let guessing = Program(client: client, token: TokenSecret.random().text)
            for _ in 0..<3 { #expect(try await guessing.get("/coalition").status == .unauthorized) }
            let refused = try await guessing.get("/coalition")
            #expect(refused.status == .tooManyRequests && refused.problem == "tooMany")
            #expect(refused.headers[.retryAfter] == "21")
            let good = try await Program.of("delegate-ml", site, client)
            #expect(try await good.get("/coalition").status == .ok)
            site.clock.advance(Span(milliseconds: 21_000))
            #expect(try await guessing.get("/coalition").status == .unauthorized)
        }
    }

    @Test func `too many requests of one token are refused until its bucket fills`() async throws {
        let site = TestSite()
        var settings = Website.Settings()
        settings.programRequestsPerMinute = 3
        try await site.run(settings: settings) { client in
            let program = try await Program.of("delegate-ml", site, client)
            for _ in 0..<3 { #expect(try await program.get("/coalition").status == .ok) }
            let refused = try await program.get("/coalition")
            #expect(refused.status == .tooManyRequests && refused.problem == "tooMany")
            #expect(refused.headers[.retryAfter] == "21")
            let other = try await Program.of("delegate-td", site, client)
            #expect(try await other.get("/coalition").status == .ok)
            site.clock.advance(Span(milliseconds: 21_000))
            #expect(try await program.get("/coalition").status == .ok)
        }
    }

    @Test func `a token says its own form and checksum`() throws {
        let secret = TokenSecret.random()
        #expect(secret.text.hasPrefix("entente_") && TokenSecret(secret.text) == secret)
        for index in secret.text.indices {
            var other = secret.text
            other.replaceSubrange(index...index, with: other[index] == "0" ? "1" : "0")
            #expect(TokenSecret(other) == nil)
        }
    }
}

extension Guest {
    func postJSON(_ deed: String, key: String, _ more: HTTPFields = [:]) async throws -> TestResponse {
        var headers = more
        headers[.contentType] = "application/json"
        headers[.idempotencyKey] = key
        return try await post(json: "{\"deed\": \(deed)}", to: "/api/v1/deeds", headers)
    }
}
