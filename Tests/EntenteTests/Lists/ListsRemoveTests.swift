// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Screening
import Storage
import Testing

@testable import entente

/// `entente lists remove`, on a record and a store of its own.
@Suite struct ListsRemoveTests {
    private let path = NSTemporaryDirectory() + "lists-remove-" + UUID().uuidString
    private var directory: DataDirectory { DataDirectory(path) }

    /// A coalition in whose record the list is in force, with one hit in it where that is wished.
    private func prepare(withHit: Bool) async throws {
        let player = try Player(present: Instant("2026-11-24T09:30:00Z") ?? Instant(milliseconds: 0))
        let node = try await Node.found(player.charter, in: directory)
        let store = ListStore(directory)
        try store.add("own", format: .ftm, source: "here")
        let line = #"{"id":"a","schema":"Person","properties":{"name":["A B"]}}"#
        _ = try store.offer(ListBytes(Array(line.utf8)), to: "own", at: 1)
        let version = try #require(try store.state(of: "own")?.version?.hash)
        try await tell(
            """
            {"enforce": {"edition": {"list": "own", "version": "\(version)", "entries": 1, "added": 0,
            "changed": 0, "removed": 0}}}
            """, by: .system, node)
        guard withHit else { return }
        try await tell(
            """
            {"rescreen": {"list": "own", "version": "\(version)", "isLast": true, "run": {"editions": [
            {"list": "own", "version": "\(version)"}], "engine": "test", "threshold": 700, "subjects": 1,
            "commitment": "\(version)", "quiet": 0, "hits": [{"subject": "S-1a", "list": "own", "entry": "a",
            "entryMark": "\(version)", "score": 912}]}}}
            """, by: .system, node)
    }

    private func tell(_ json: String, by author: Author, _ node: Node) async throws {
        let deed = try JSONDecoder().decode(ScreeningDeed.self, from: Data(json.utf8))
        let receipt = try await node.registry.submit(
            Submission(
                id: .init(series: "t", node.registry.coalition.count), author: author,
                deed: .screening(deed)))
        #expect(receipt.act != nil, "\(receipt.findings.map(\.summary))")
    }

    private func remove(_ name: String) async throws {
        try await ListsRemoveCommand.parse([name, "--data", path]).run()
    }

    @Test func `a list goes from the record and the store, and its versions stay`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await prepare(withHit: false)
        try await remove("own")
        #expect(try ListStore(directory).lists().isEmpty)
        #expect(try ListStore(directory).state(of: "own")?.versions.count == 1)
        let node = try await Node.open(directory)
        #expect(node.registry.coalition.listsInForce.isEmpty)
        #expect(node.registry.coalition.trail[node.registry.coalition.count - 1].name == "screening.retire")
    }

    @Test func `while a hit waits it stays in force, and so it does under another name`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await prepare(withHit: true)
        await #expect(throws: ExitCode.self) { try await remove("own") }
        await #expect(throws: ExitCode.self) { try await remove("other") }
        #expect(try ListStore(directory).lists().map(\.name) == ["own"])
        let node = try await Node.open(directory)
        #expect(node.registry.coalition.listsInForce.count == 1)
    }
}
