// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import NIOCore
import Record
import Testing

@testable import Site

/// Programs ask the law engine by the same rules as people, and every run is on the record.
@Suite struct AssessmentAPITests {
    private func question(_ facts: [String: String], date: String = "2027-01-01") throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let facts = String(decoding: try encoder.encode(facts), as: UTF8.self)
        return """
            {"title": {"ar": null, "fr": null, "en": "Question"}, "date": "\(date)", "facts": \(facts), \
            "states": {"ML": {"state.hosts_act": "no"}, "SA": {"state.hosts_act": "no"}}}
            """
    }

    private func ask(_ program: Program, _ body: String, key: String = UUID().uuidString) async throws
        -> TestResponse
    {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.idempotencyKey] = key
        return try await program.send(.post, "/assessments", headers: headers, body: body)
    }

    @Test func `facts become an assessment, once for each key, with the bytes of its digest`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let program = try await Program.of("legal", site, client)
            let body = try question(TestLaw.rehabilitation)
            let first = try await ask(program, body, key: "one")
            #expect(first.status == .created)
            let stored = try JSONReader.read(Array(first.body.readableBytesView))
            #expect(stored["verdict"] == .text("compatible_with_conditions"))
            #expect(stored["reproduced"] == .truth(true))
            #expect(try await ask(program, body, key: "one").status == .ok)
            let other = try await ask(program, try question(TestLaw.harmless), key: "one")
            #expect(other.status == .conflict || other.status == .unprocessableContent)
            let results = try await program.get("/assessments/A-1/results")
            let bytes = Array(results.body.readableBytesView)
            #expect(stored["digest"] == .text(Hash.of(bytes).hex))
            #expect(try JSONReader.read(bytes)["assessment-results"]?["results"] != nil)
            guard case .list(let items)? = try await program.json("/assessments")["items"] else {
                Issue.record("no list")
                return
            }
            #expect(items.count == 1)
        }
    }

    @Test func `what the vocabulary does not know, and who may not ask, is told so`() async throws {
        let site = TestSite()
        try await site.run { client in
            let program = try await Program.of("legal", site, client)
            let body = try question(TestLaw.harmless)
            #expect(try await ask(program, body).problem == "refused")
            try await Scene(client, clock: site.clock).adoptLaw()
            let unknown = try await ask(program, try question(["act.kindd": "visit"]))
            #expect(unknown.status == .badRequest && unknown.text.contains("act.kind"))
            #expect(
                try await ask(program, try question(TestLaw.harmless, date: "2030-01-01")).problem
                    == "refused")
            #expect(try await ask(program, "{}").status == .badRequest)
            let reader = try await Program.of("legal", site, client, scopes: [.read])
            #expect(try await ask(reader, body).status == .forbidden)
            let delegate = try await Program.of("delegate-ml", site, client)
            #expect(try await ask(delegate, body).problem == "refused")
            #expect(try await ask(program, body).status == .created)
            let partner = try await Program.of("partner", site, client)
            #expect(try await partner.get("/assessments/A-1").status == .notFound)
            #expect(try await partner.get("/assessments/A-1/results").status == .notFound)
        }
    }
}
