// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// An answer without results says that nobody was found. It must not be given where nobody was looked for.
@Suite struct MatchSilenceTests {
    @Test(arguments: ["default", "all", "sanctions", "un&include_dataset=sanctions"])
    func `a collection means every list in force`(dataset: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let answer = try await program.match(
                "Wadih Nuwayr Al-Qalami", query: "?include_dataset=\(dataset)")
            let found = Set(answer["results"]?.items.compactMap { $0["id"]?.text } ?? [])
            #expect(found.isSuperset(of: ["un-9900001", "eu-990101", "demo-001"]))
        }
    }

    @Test func `what the catalogue names can be included`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let datasets = try await program.get("/catalog").json["datasets"]?.items ?? []
            #expect(!datasets.isEmpty)
            for name in datasets.compactMap({ $0["name"]?.text }) {
                let answer = try await program.match("Wadih Al-Qalami", query: "?include_dataset=\(name)")
                #expect(answer["results"]?.items.isEmpty == false, "\(name)")
            }
        }
    }

    @Test(arguments: ["include_dataset", "datasets"])
    func `a dataset that nobody knows is refused by its name`(parameter: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let body = #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["Zahhak"]}}}}"#
            let detail = JSON.text(
                "Unknown dataset in \(parameter): nn; /catalog names those there are")
            let matched = try await program.post("/match/default?\(parameter)=un&\(parameter)=nn", body)
            #expect(matched.status == .badRequest && matched.json["detail"] == detail)
            let searched = try await program.get("/search/default?q=a&\(parameter)=nn")
            #expect(searched.status == .badRequest && searched.json["detail"] == detail)
        }
    }

    @Test func `a list that the dataset does not have leaves nothing to look in`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            let body = #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["Zahhak"]}}}}"#
            let refused = try await program.post("/match/un?include_dataset=eu", body)
            #expect(refused.status == .badRequest)
            #expect(
                refused.json["detail"]
                    == .text(
                        "No dataset is left to look in: include_dataset and exclude_dataset leave none"))
        }
    }

    @Test(arguments: [
        #""nmae": ["Zahhak"]"#, "", #""name": []"#, #""name": [""]"#, #""name": ["", "  "], "alias": "\t""#,
        #""name": ["\u0000"]"#, #""name": ["\u200B\u200E\uFEFF"]"#, #""firstName": [" "], "lastName": " ""#,
        #""birthDate": ["1961"], "country": ["jo"]"#, #""passportNumber": ["12345"]"#,
        #""name": ["\#(String(repeating: "\\u0301", count: 5000))"]"#,
    ])
    func `an example with nothing to look up is refused, and named`(properties: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let response = try await program.post(
                "/match/default",
                """
                {"queries": {"good": {"schema": "Person", "properties": {"name": "Zahhak"}},
                "second": {"schema": "Person", "properties": {\(properties)}}}}
                """)
            #expect(response.status == .unprocessableContent)
            let detail = response.json["detail"]?[0]
            #expect(detail?["loc"]?.texts == ["body", "queries", "second", "properties"])
            #expect(
                detail?["msg"]
                    == .text(
                        "query `second` has nothing to look up: expected a name, or a number long enough to "
                            + "tell someone by"))
        }
    }

    @Test func `every example with nothing to look up is named at once`() async throws {
        try await MatchProgram.run { (program, _) async throws in
            func queries(_ more: String) -> String {
                """
                {"queries": {"a": {"schema": "Person", "properties": {}}, "b": {"schema": "Person",
                "properties": {"name": "Zahhak"}}, "c": {"schema": "Person", "properties": {"name": " "}}\(more)}}
                """
            }
            let unnamed = try await program.post("/match/un", queries(""))
            #expect(unnamed.status == .unprocessableContent)
            let places = unnamed.json["detail"]?.items.compactMap { $0["loc"]?[2]?.text }
            #expect(places == ["a", "c"])
            let unheard = try await program.post(
                "/match/un", queries(#", "d": {"schema": "Xx", "properties": {}}"#))
            #expect(unheard.status == .badRequest)
            let detail = try #require(unheard.json["detail"]?.text)
            #expect(detail.contains("`a`") && detail.contains("`c`") && detail.contains("`d`"))
        }
    }

    @Test(arguments: [
        #""passportNumber": ["D9900001"]"#, #""name": [" "], "passportNumber": ["D9900001"]"#,
        #""firstName": ["Wadih"], "lastName": ["Al-Qalami"]"#,
        #""name": [\#(String(repeating: "\" \", ", count: 20))"Wadih Nuwayr Al-Qalami"]"#,
    ])
    func `a number, parts of a name, or a name behind empty ones will do`(properties: String) async throws {
        try await MatchProgram.run { (program, _) async throws in
            let response = try await program.post(
                "/match/un",
                "{\"queries\": {\"q\": {\"schema\": \"Person\", \"properties\": {\(properties)}}}}")
            #expect(response.status == .ok)
            let found = response.json["responses"]?["q"]?["results"]?.items.compactMap { $0["id"]?.text }
            #expect(found?.contains("un-9900001") == true)
        }
    }
}
