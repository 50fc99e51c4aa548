// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Programs hand in deeds: once, within their scopes, under the same rules as people.
@Suite struct DeedsRouteTests {
    private func run(_ body: @Sendable (TestSite, Program) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in
            try await body(site, try await Program.of("delegate-ml", site, client))
        }
    }

    @Test func `a deed becomes an act, and the answer leads to it and to its proof`() async throws {
        try await run { _, program in
            let response = try await program.submit(Deeds.proposal)
            #expect(response.status == .created, "\(response.text)")
            let location = try #require(response.headers[.location])
            let act = try #require(response.json["act"])
            #expect(act["deed"] == .text("initiative.propose") && act["about"] == .list([.text("I-1")]))
            #expect(act["links"]?["self"] == .text(location))
            let proof = try await program.get(String(location.dropFirst(7)) + "/proof")
            #expect(proof.text.hasPrefix("c2sp.org/tlog-proof@v1"))
            #expect(try await program.json("/initiatives/I-1")["title"]?["en"] == .text("Wells"))
        }
    }

    @Test func `the same key with the same deed is the same act, and with another is refused`() async throws {
        try await run { site, program in
            let first = try await program.submit(Deeds.proposal, key: "one")
            let again = try await program.submit(Deeds.proposal, key: "one")
            #expect(first.status == .created && again.status == .ok)
            #expect(first.json["act"] == again.json["act"])
            #expect(try await program.json("/initiatives")["total"] == .integer(1))
            let other = try await program.submit(Deeds.submit("I-1"), key: "one")
            #expect(other.status == .unprocessableContent && other.problem == "keyTaken")
            let neighbour = try await Program.of("delegate-td", site, program.client)
            #expect(try await neighbour.submit(Deeds.proposal, key: "one").status == .created)
        }
    }

    @Test func `what is refused is not recorded and can be sent again under its key`() async throws {
        try await run { _, program in
            _ = try await program.submit(Deeds.proposal)
            let refused = try await program.submit(Deeds.submit("I-1"), key: "submit")
            #expect(refused.status == .unprocessableContent && refused.problem == "refused")
            #expect(refused.json["findings"]?[0]?["code"] == .text("initiative.noText"))
            _ = try await program.submit(Deeds.setText("I-1", "One."))
            #expect(try await program.submit(Deeds.submit("I-1"), key: "submit").status == .created)
        }
    }

    @Test(arguments: [("ar", "رُفض العمل"), ("fr", "Acte refusé"), ("en;q=0.5, de", "Deed refused")])
    func `a refusal is explained in the reader's language`(accepted: String, title: String) async throws {
        try await run { _, program in
            let response = try await program.submit(
                Deeds.submit("I-99"), headers: [.acceptLanguage: accepted])
            #expect(response.json["title"] == .text(title))
            #expect(response.headers[.contentLanguage] == String(accepted.prefix(2)))
            let finding = try #require(response.json["findings"]?[0])
            let remedy = try #require(finding["remedy"]?.text)
            #expect(
                !remedy.isEmpty && finding["rule"]?.text?.isEmpty == false && !response.text.contains("⟦"))
        }
    }

    @Test func `a dry run says what would become of a deed and does nothing`() async throws {
        try await run { _, program in
            let admitted = try await program.submit(Deeds.proposal, query: "?dryRun=true")
            #expect(admitted.status == .ok && admitted.json["admitted"] == .truth(true))
            let refused = try await program.submit(Deeds.submit("I-1"), query: "?dryRun=true")
            #expect(refused.json["admitted"] == .truth(false) && refused.json["findings"]?[0] != nil)
            #expect(try await program.json("/initiatives")["total"] == .integer(0))
        }
    }

    @Test func `a deed that rests on what has moved since is refused`() async throws {
        try await run { _, program in
            _ = try await program.submit(Deeds.proposal)
            let tag = try #require(try await program.get("/initiatives/I-1").headers[.eTag])
            let fresh = try await program.submit(Deeds.setText("I-1", "One."), headers: [.ifMatch: tag])
            #expect(fresh.status == .created)
            let stale = try await program.submit(Deeds.setText("I-1", "Two."), headers: [.ifMatch: tag])
            #expect(stale.status == .preconditionFailed && stale.problem == "moved")
            let repeated = try await program.submit(Deeds.submit("I-77"), headers: [.ifMatch: "*"])
            #expect(repeated.status == .preconditionFailed)
        }
    }

    @Test(arguments: [
        #"{"clock": {"expire": {"decision": "D-1"}}}"#, #"{"charter": {"found": {"charter": {}}}}"#,
    ])
    func `what time or the founding brings about is nobody's to hand in`(deed: String) async throws {
        try await run { _, program in
            let response = try await program.submit(deed)
            #expect(response.status == .forbidden && response.problem == "nobodys")
        }
    }

    @Test(arguments: [
        ("{\"initiative\": {\"submit\": {\"initiative\": \"I 1\"}}}", "/deed/initiative/submit/initiative"),
        ("{\"initiative\": {\"submit\": {}}}", "/deed/initiative/submit"),
        ("{\"initiative\": {\"submit\": {\"initiative\": \"I-1\", \"x\": 1}}}", "/deed/initiative/submit/x"),
        ("{\"initiative\": {\"fly\": {}}}", "/deed/initiative"), ("{}", "/deed"), ("[]", "/deed"),
    ])
    func `a deed that is not as it is described is refused with its place`(deed: String, place: String)
        async throws
    {
        try await run { _, program in
            let response = try await program.submit(deed)
            #expect(response.status == .badRequest && response.problem == "schema")
            #expect(response.json["errors"]?[0]?["pointer"] == .text(place), "\(response.text)")
        }
    }

    @Test func `bodies that cannot be read are refused, each with its status`() async throws {
        try await run { _, program in
            let deep = try await program.submit(String(repeating: "[", count: 100_000))
            #expect(deep.status == .badRequest && deep.problem == "malformed")
            let large = try await program.submit("\"" + String(repeating: "x", count: 1 << 20) + "\"")
            #expect(large.status == .contentTooLarge && large.problem == "tooLarge")
            let typed = try await program.submit(Deeds.proposal, headers: [.contentType: "text/plain"])
            #expect(typed.status == .unsupportedMediaType && typed.problem == "mediaType")
            let keyless = try await program.submit(Deeds.proposal, key: nil)
            #expect(keyless.status == .badRequest && keyless.problem == "keyMissing")
        }
    }
}
