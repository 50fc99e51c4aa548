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
            let digested = try await program.get("/assessments/A-1/digested")
            let bytes = Array(digested.body.readableBytesView)
            #expect(stored["digest"] == .text(Hash.of(bytes).hex))
            #expect(try JSONReader.read(bytes)["assessment-results"]?["results"] != nil)
            guard case .list(let items)? = try await program.json("/assessments")["items"] else {
                Issue.record("no list")
                return
            }
            #expect(items.count == 1)
        }
    }

    @Test func `the results are the document that the command line prints, outlines and all`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let program = try await Program.of("legal", site, client)
            #expect(try await ask(program, try question(TestLaw.bulk)).status == .created)
            var facts = Facts(date: try #require(LawDate("2027-01-01")))
            for (term, answer) in TestLaw.bulk { facts.act[.init(term)] = answer }
            for code in [StateCode("ML"), StateCode("SA")].compactMap(\.self) {
                facts.states[code] = ["state.hosts_act": "no"]
            }
            let expected = TestLaw.present.tracedJSON(of: try TestLaw.present.assess(facts))
            let results = try await program.get("/assessments/A-1/results")
            let bytes = Array(results.body.readableBytesView)
            #expect(bytes == expected)
            let document = try #require(try JSONReader.read(bytes)["assessment-results"])
            #expect(document["metadata"]?["version"] == .text("\(LawBook.engine)"))
            let first = try #require(document["results"]?[0])
            #expect(first["props"]?.values(of: "engine") == ["\(LawBook.engine)"])
            let gate = first["findings"]?.items.first {
                $0["target"]?["target-id"] == .text("gate.persons.bulk")
            }
            #expect(gate?["props"]?.values(of: "footing") == ["policy"])
            #expect(gate?["props"]?.values(of: "trace-truth").contains("yes") == true)
            #expect(gate?["props"]?.values(of: "trace-answer").contains("yes") == true)
            let digested = try await program.json("/assessments/A-1/digested")
            let untold = digested["assessment-results"]?["results"]?[0]?["findings"]?.items ?? []
            #expect(!untold.isEmpty && untold.allSatisfy { $0["props"]?.values(of: "trace") == [] })
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
            #expect(try await partner.get("/assessments/A-1/digested").status == .notFound)
        }
    }
}

extension AssessmentAPITests {
    private static let wrong =
        #"{"title": {"ar": null, "fr": null, "en": "Q"}, "date": "2027-01-01", "#
        + #""facts": {"act.kind": "picnic", "act.kindd": "visit", "x": "yes", "state.hosts_act": "yes"}, "#
        + #""states": {"ML": {"act.kind": "visit"}}}"#

    @Test(arguments: [
        (Language.french, ["terme inconnu", "le plus proche", "réponses admises", "pour chaque État"]),
        (Language.arabic, ["لا تعرف المدونة", "وأقرب ما فيها", "جواب غير ممكن", "لكل دولة"]),
        (Language.english, ["no such term", "the nearest is", "no possible answer", "under each state"]),
    ])
    func `what is wrong with facts is said in the language of the request, fact by fact`(
        language: Language, said: [String]
    ) async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let program = try await Program.of("legal", site, client)
            var headers: HTTPFields = [.contentType: "application/json"]
            headers[.acceptLanguage] = language.rawValue
            headers[.idempotencyKey] = "one"
            let answer = try await program.send(
                .post, "/assessments", headers: headers, body: Self.wrong)
            #expect(answer.problem == "schema")
            for words in said { #expect(answer.text.contains(words), "\(words): \(answer.text)") }
            let pointers = Set(answer.json["errors"]?.items.compactMap { $0["pointer"]?.text } ?? [])
            #expect(
                pointers == [
                    "/facts/act.kind", "/facts/act.kindd", "/facts/x", "/facts/state.hosts_act",
                    "/states/ML/act.kind",
                ])
            if language != .english {
                for word in ["undefined", "did you mean", "expected", "answered", "unknown term"] {
                    #expect(!answer.text.contains(word), "\(word): \(answer.text)")
                }
            }
            headers[.idempotencyKey] = "two"
            let nowhere = try await program.send(
                .post, "/assessments", headers: headers,
                body: Self.wrong.replacing("\"ML\"", with: "\"Atlantis\""))
            #expect(nowhere.json["errors"]?.items.map { $0["pointer"] } == [.text("/states/Atlantis")])
            #expect(nowhere.text.contains("ISO 3166-1") && !nowhere.text.contains("ISO 3166-1 code"))
        }
    }
}

extension AssessmentAPITests {
    @Test func `a state that is named by both of its codes is named twice`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let program = try await Program.of("legal", site, client)
            let body = try question(TestLaw.harmless)
                .replacing("\"SA\": {", with: "\"MLI\": {\"state.consent_recorded\": \"no\"}, \"SA\": {")
            for _ in 1...3 {
                let answer = try await ask(program, body)
                #expect(answer.status == .badRequest && answer.problem == "schema")
                #expect(answer.json["errors"]?.items.map { $0["pointer"] } == [.text("/states/MLI")])
                #expect(answer.text.contains("ML is named twice"))
            }
            #expect(try await program.json("/assessments")["total"] == .integer(0))
        }
    }
}

extension JSON {
    /// Of a list of OSCAL properties, the values of those with this name.
    fileprivate func values(of name: String) -> [String] {
        items.filter { $0["name"] == .text(name) }.compactMap { $0["value"]?.text }
    }
}
