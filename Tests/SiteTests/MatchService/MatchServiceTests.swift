// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Screening
import Testing

@testable import Site

@Suite struct MatchServiceTests {
    @Test func `a name is matched in every list, in yente's shape`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let answer = try await program.match("Wadih Nuwayr al-Qalami", #", "country": "Jordan""#)
            #expect(answer["status"] == .integer(200))
            let results = answer["results"]?.items ?? []
            let found = Set(results.compactMap { $0["id"]?.text })
            #expect(found.isSuperset(of: ["un-9900001", "eu-990101", "demo-001"]))
            #expect(answer["total"]?["relation"] == .text("eq"))
            #expect(answer["query"]?["properties"]?["country"]?.texts == ["jo"], "understood as a code")
            #expect(answer["query"]?["schema"] == .text("Person"))
            let first = try #require(results.first { $0["id"] == .text("un-9900001") })
            #expect(first["schema"] == .text("Person"))
            #expect(first["caption"] == .text("WADIH NUWAYR AL-QALAMI"))
            #expect(first["properties"]?["weakAlias"]?.texts == ["Abu Daftar"])
            #expect(first["properties"]?["passportNumber"]?.texts == ["D9900001"])
            #expect(first["properties"]?["topics"]?.texts == ["sanction"])
            #expect(first["datasets"]?.texts == ["un"])
            #expect(first["referents"]?.texts == ["QDi.9901"])
            #expect(first["target"] == .truth(true) && first["match"] == .truth(true))
            #expect(first["first_seen"] == .text("2015-04-14T00:00:00"))
            #expect(first["last_change"] == .text("2026-01-15T08:00:00"), "when it came here, which is later")
            #expect(try #require(first["score"]?.double) >= 0.7)
            #expect(first["features"]?["name"]?.double != nil)
            #expect(first["properties"]?["program"]?.texts == ["Al-Qaida"])
            #expect(first["properties"]?["notes"]?.texts.contains("S/RES/1267 (1999)") == true)
            #expect(first["properties"]?["sanctions"] == nil, "only where one entity is asked for")
        }
    }

    @Test func `an answer says what was looked in, by which engine, and why`() async throws {
        try await MatchProgram.run { (program, site) async throws in
            let response = try await program.post(
                "/match/default?include_dataset=un",
                #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["Wadih Noweir al-Qalami"], "#
                    + #""birthDate": "1971-02-14"}}}}"#)
            let version = try #require(site.screening?.lists.current["un"]?.version.hash)
            #expect(response.json["lists"] == .object(["un": .text(version)]))
            #expect(response.json["engine"] == .text(Engine.version))
            let result = response.json["responses"]?["q"]?["results"]?[0]
            let explanations = try #require(result?["explanations"])
            #expect(explanations["name"]?["query"] == .text("Wadih Noweir al-Qalami"))
            #expect(explanations["name"]?["candidate"]?.text != nil)
            let detail = try #require(explanations["name"]?["detail"]?.text)
            #expect(detail.contains("Wadih / ") && detail.contains("weight "))
            #expect(explanations["name"]?["score"]?.double == result?["features"]?["name"]?.double)
            #expect(explanations["birth"]?["detail"] == .text("speaks for the entry"))
            #expect(explanations["birth"]?["candidate"] == .text("1971-02-14"))
            #expect(explanations["birth"]?["score"]?.double == 2.5)
        }
    }

    @Test(arguments: ["14/02/1971", "14.02.1971", "1971-02-14", " 1971-02-14T00:00:00"])
    func `a date of birth is read as people write it`(text: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let answer = try await program.match("Wadih Nuwayr al-Qalami", #", "birthDate": "\#(text)""#)
            #expect(answer["query"]?["properties"]?["birthDate"]?.texts == ["1971-02-14"])
            #expect(answer["results"]?[0]?["features"]?["birth"]?.double == 2.5)
            #expect(answer["ignored"] == nil)
        }
    }

    @Test func `what cannot be read is said to have been left aside`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let answer = try await program.match(
                "Wadih Nuwayr al-Qalami", #", "birthDate": ["soon", "1971"], "gender": ["?"]"#)
            #expect(answer["ignored"]?["birthDate"]?.texts == ["soon"])
            #expect(answer["ignored"]?["gender"]?.texts == ["?"])
            #expect(answer["query"]?["properties"]?["birthDate"]?.texts == ["1971"])
            #expect(answer["query"]?["properties"]?["gender"] == nil)
        }
    }

    @Test func `results are selected by what the address asks for`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            func ids(_ query: String) async throws -> Set<String> {
                let answer = try await program.match("Wadih Nuwayr Al-Qalami", query: query)
                return Set(answer["results"]?.items.compactMap { $0["id"]?.text } ?? [])
            }
            #expect(try await ids("?limit=1").count == 1)
            #expect(try await ids("?limit=0").isEmpty)
            #expect(try await ids("?include_dataset=eu") == ["eu-990101"])
            #expect(try await ids("?include_dataset=eu&include_dataset=open") == ["eu-990101", "demo-001"])
            #expect(try await ids("?exclude_dataset=un&exclude_dataset=eu") == ["demo-001"])
            #expect(try await !ids("?exclude_entity_ids=un-9900001").contains("un-9900001"))
            #expect(
                try await !ids("?exclude_entity_ids=QDi.9901").contains("un-9900001"), "a referent will do")
            #expect(try await ids("?topics=role.pep").isEmpty)
            #expect(try await ids("?topics=sanction&topics=role.pep").count >= 3)
            #expect(try await ids("?exclude_schema=Person").isEmpty)
            #expect(
                try await ids("?changed_since=2023-11-09T10:00:00").contains("un-9900001"), "it came later")
            #expect(try await !ids("?changed_since=2026-01-16").contains("un-9900001"))
            #expect(try await ids("?exclude_dataset=un&exclude_dataset=nn&include_dataset=eu").count == 1)
            #expect(try await ids("?algorithm=best&fuzzy=False&unknown=1").count >= 3)
        }
    }

    @Test func `a threshold says what a match is, a cutoff what a result is`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let exact = try await program.match("Zahhak", query: "?threshold=1")
            #expect(
                exact["results"]?.items.allSatisfy {
                    ($0["match"] == .truth(true)) == ($0["score"]?.double == 1)
                } == true)
        }
    }

    @Test func `a batch is answered by the names of its questions`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let queries = (0..<100).map {
                #""q\#($0)": {"id": "mine-\#($0)", "schema": "Person", "properties": {"name": "Zahhak"}}"#
            }
            let response = try await program.post(
                "/match/un", "{\"queries\": {\(queries.joined(separator: ","))}}")
            #expect(response.status == .ok)
            #expect(response.headers[HTTPField.Name("x-batch-size")!] == "100")
            #expect(response.json["responses"]?["q99"]?["query"]?["id"] == .text("mine-99"))
            #expect(response.json["limit"] == .integer(5))
            #expect(response.json["matcher"]?["name"]?["description"]?.text != nil)
            let more = #""one": {"schema": "Person", "properties": {}}, "# + queries.joined(separator: ",")
            let refused = try await program.post("/match/un", "{\"queries\": {\(more)}}")
            #expect(refused.status == .badRequest)
            #expect(refused.json["detail"] == .text("Too many queries in one batch (limit: 100)"))
        }
    }

    @Test(arguments: [
        ("{\"queries\": {\"a\": {\"properties\": {\"name\": \"B\"}}}}", 422),
        ("{\"queries\": {\"a\": {\"schema\": \"xxx\", \"properties\": {\"name\": \"B\"}}}}", 400),
        ("{\"queries\": {\"a\": {\"schema\": \"Person\"}}}", 422), ("{\"queries\": {}}", 400), ("{}", 422),
        ("{\"queries\": [", 422), ("", 422),
        (
            "{\"weights\": {\"a\": 1}, \"queries\": {\"a\": {\"schema\": \"Person\", \"properties\": {}}}}",
            400
        ),
    ])
    func `a body that makes no sense is refused in words`(body: String, status: Int) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let response = try await program.post("/match/default", body)
            #expect(response.status.code == status)
            #expect(response.json["detail"] != nil)
        }
    }

    @Test(arguments: [
        ("limit=501", 422), ("limit=-1", 422), ("limit=x", 422), ("threshold=2", 422),
        ("changed_since=soon", 422),
        ("algorithm=magic", 400), ("include_dataset=un&exclude_dataset=un", 400),
        ("exclude_dataset=default", 400),
        (
            String(repeating: "exclude_entity_ids=a&", count: 1)
                + (0..<50).map { "exclude_entity_ids=b\($0)" }.joined(separator: "&"), 422
        ),
    ])
    func `an address that makes no sense is refused`(query: String, status: Int) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let body = #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["A"]}}}}"#
            #expect(try await program.post("/match/default?\(query)", body).status.code == status)
        }
    }

    @Test(arguments: [
        String(repeating: "A", count: 100_000), "W\\u0300\\u0301\\u0302\\u0303adih", "\\u202Eةيدو",
        "Ваdih وديع 李",
    ])
    func `a strange name gets an honest answer`(name: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let answer = try await program.match(name)
            #expect(answer["status"] == .integer(200))
            #expect(answer["results"]?.items.allSatisfy { ($0["score"]?.double ?? 2) <= 1 } == true)
        }
    }
}
