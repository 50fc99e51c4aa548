// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Screening
import Storage
import Testing

@testable import entente

@Suite struct ListUpdateTests {
    private let store: ListStore
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "lists-" + UUID().uuidString
        store = ListStore(directory: folder + "/lists", reader: ListReaders())
    }

    @Test func `the project's own lists are taken over, each in its format`() throws {
        for (name, format, file) in DemonstrationLists.all {
            let source = DemonstrationLists.prefix + file
            try store.add(name, format: format, source: source)
            _ = try store.offer(DemonstrationLists.bytes(source, format), to: name, at: 1000)
        }
        let lists = try store.lists()
        #expect(lists.map(\.name) == ["demo-eu", "demo-ftm", "demo-ofac", "demo-uk", "demo-un"])
        #expect(Set(lists.map(\.format)) == Set(ListFormat.allCases))
        for list in lists {
            let version = try #require(list.version)
            #expect(version.accepted == 1000)
            let entries = try store.entries(of: list.name, version: version.hash)
            #expect(entries.count == version.counts.entries && !entries.isEmpty)
            let said =
                entries.flatMap(\.remarks) + entries.flatMap { $0.otherProperties.values.flatMap(\.self) }
            #expect(said.contains { $0.contains("Demonstration") }, "\(list.name) says that it is one")
        }
    }

    @Test func `an update from a file, and from one that has gone`() async throws {
        let path = folder + "/names.jsonl"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let update = ListUpdate(store: store)
        try store.add("own", format: .ftm, source: path)
        let list = try #require(try store.state(of: "own"))
        guard case .refused(let gone) = try await update.run(list) else { Issue.record("accepted"); return }
        #expect(gone.cause == .unreachable)
        #expect(gone.message == "`\(path)` cannot be read")
        try Data(#"{"id":"a","schema":"Person","properties":{"name":["A B"]}}"#.utf8)
            .write(to: URL(fileURLWithPath: path))
        guard case .accepted = try await update.run(list) else { Issue.record("refused"); return }
        #expect(try await update.run(list) == .unchanged)
        try Data("{".utf8).write(to: URL(fileURLWithPath: path))
        guard case .refused(let alert) = try await update.run(list) else { Issue.record("accepted"); return }
        #expect(alert.cause == .malformed && alert.message.hasPrefix("line 1: "))
        #expect(try store.state(of: "own")?.version?.counts.people == 1, "the last good one stays in force")
    }
}
