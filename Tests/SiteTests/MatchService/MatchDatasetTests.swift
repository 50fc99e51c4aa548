// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import Screening
import Storage
import Testing

@testable import Site

/// A collection of FollowTheMoney, as clients of yente know it: its datasets, schemas and properties.
@Suite struct MatchDatasetTests {
    private static let lines = [
        #"{"id":"both","schema":"Company","target":true,"datasets":["us_ofac_sdn","eu_fsf"],"referents":["o-1"],"#
            + #""properties":{"name":["Bulbul Qarnas Trading"],"innCode":["7707083893"],"topics":["sanction"],"#
            + #""dunsCode":["990000017"]}}"#,
        #"{"id":"ministry","schema":"PublicBody","target":true,"datasets":["eu_fsf"],"#
            + #""properties":{"name":["Bulbul Qarnas Trading"]}}"#,
        #"{"id":"sister","schema":"Company","target":false,"datasets":["ru_egrul"],"#
            + #""properties":{"name":["Bulbul Qarnas Trading"]}}"#,
    ]

    private static func lists() throws -> ListsInForce {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = ListStore(directory: folder, reader: ListReaders())
        try store.add("open", format: .ftm, source: "here")
        _ = try store.offer(ListBytes(Array(lines.joined(separator: "\n").utf8)), to: "open", at: 1)
        let inForce = ListsInForce(store)
        try inForce.refresh()
        return inForce
    }

    private func results(_ program: MatchProgram, _ query: String = "") async throws -> [JSON] {
        let answer = try await program.post(
            "/match/default\(query)",
            #"{"queries":{"q":{"schema":"Company","properties":{"name":["Bulbul Qarnas Trading"]}}}}"#)
        #expect(answer.status == .ok, "\(answer.text)")
        return answer.json["responses"]?["q"]?["results"]?.items ?? []
    }

    @Test func `an entity keeps its schema, its datasets and the names of its numbers`() async throws {
        try await MatchProgram.run(lists: Self.lists()) { (program, _) async throws in
            let found = try await results(program)
            #expect(Set(found.compactMap { $0["id"]?.text }) == ["both", "ministry"], "who is listed")
            let both = try #require(found.first { $0["id"] == .text("both") })
            #expect(both["schema"] == .text("Company"))
            #expect(both["datasets"]?.texts == ["open", "us_ofac_sdn", "eu_fsf"])
            #expect(both["referents"]?.texts == ["o-1"])
            #expect(both["properties"]?["innCode"]?.texts == ["7707083893"])
            #expect(both["properties"]?["dunsCode"]?.texts == ["990000017"])
            #expect(both["properties"]?["taxNumber"] == nil)
            let ministry = try #require(found.first { $0["id"] == .text("ministry") })
            #expect(ministry["schema"] == .text("PublicBody"))
            #expect(ministry["properties"]?["topics"] == nil, "nobody said that it is sanctioned")
        }
    }

    @Test(
        arguments: [
            ("include_dataset=us_ofac_sdn", ["both"]), ("include_dataset=eu_fsf", ["both", "ministry"]),
            ("include_dataset=open&exclude_dataset=eu_fsf", ["both"]),
            ("include_dataset=open", ["both", "ministry"]),
            ("exclude_dataset=eu_fsf&exclude_dataset=us_ofac_sdn", []),
            ("exclude_schema=Company", ["ministry"]),
            ("exclude_schema=PublicBody", ["both"]), ("exclude_entity_ids=o-1", ["ministry"]),
            ("topics=sanction", ["both"]),
        ] as [(String, Set<String>)])
    func `what a client leaves out is left out by the publisher's names`(
        query: String, ids: Set<String>
    ) async throws {
        try await MatchProgram.run(lists: Self.lists()) { (program, _) async throws in
            let found = try await results(program, "?\(query)")
            #expect(Set(found.compactMap { $0["id"]?.text }) == ids)
        }
    }

    @Test func `an entity is found by what its sources call it`() async throws {
        try await MatchProgram.run(lists: Self.lists()) { (program, _) async throws in
            let moved = try await program.get("/entities/o-1")
            #expect(moved.status == .permanentRedirect)
            #expect(moved.headers[.location] == "/screening/entities/both")
        }
    }

    @Test func `a dataset that no listed entity is in is refused`() async throws {
        try await MatchProgram.run(lists: Self.lists()) { (program, _) async throws in
            let answer = try await program.post(
                "/match/default?include_dataset=ru_egrul",
                #"{"queries":{"q":{"schema":"Person","properties":{"name":["A"]}}}}"#)
            #expect(answer.status == .badRequest)
        }
    }

    @Test(
        arguments: [
            ("Company", ["both"]), ("PublicBody", ["ministry"]), ("Organization", ["both", "ministry"]),
            ("LegalEntity", ["both", "ministry"]), ("Thing", ["both", "ministry"]), ("Person", []),
        ] as [(String, Set<String>)])
    func `a search for a schema finds what is of it`(schema: String, ids: Set<String>) async throws {
        try await MatchProgram.run(lists: Self.lists()) { (program, _) async throws in
            let answer = try await program.get("/search/default?q=Bulbul&schema=\(schema)")
            #expect(Set(answer.json["results"]?.items.compactMap { $0["id"]?.text } ?? []) == ids)
        }
    }
}
