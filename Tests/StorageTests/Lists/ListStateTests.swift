// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening
import Testing

@testable import Storage

/// A list of which the node no longer knows what was in force, beside others that it knows.
@Suite struct ListStateTests {
    private let scratch: Scratch
    private let store: ListStore
    private let lists: ListsInForce

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: LineReader())
        lists = ListsInForce(store)
        for name in ["eu", "un"] {
            try store.add(name, format: .un, source: "here")
            _ = try store.offer(LineReader.bytes(1...3), to: name, at: 1)
        }
    }

    private var path: String { "\(scratch.data.lists)/eu/state.json" }

    private func damage(_ text: String?) throws {
        try FileManager.default.removeItem(atPath: path)
        if let text { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    }

    @Test(arguments: ["{", "", "{}", nil] as [String?])
    func `it keeps no other from being looked in, and is not absent without a word`(text: String?) throws {
        try damage(text)
        #expect(try store.lists().map(\.name) == ["un"])
        #expect(try store.unknown().map(\.name) == ["eu"])
        #expect(try lists.refresh() == ["un"])
        #expect(lists.current.missing.map(\.name) == ["eu"])
        let reason = "`\(path)` cannot be read: nothing is known of list `eu`"
        #expect(lists.current.missing.first?.reason == reason)
    }

    @Test(arguments: ["{", nil] as [String?])
    func `it is refused by its name, and not begun anew over its versions`(text: String?) throws {
        try damage(text)
        let error = ListStoreError.damaged("eu", path)
        #expect(throws: error) { try store.offer(LineReader.bytes(1...4), to: "eu", at: 2) }
        #expect(throws: error) { try store.add("eu", format: .un, source: "there") }
        #expect(throws: error) { try store.remove("eu", at: 2) }
        #expect(throws: error) { try store.entries(of: "eu", version: "ab") }
        #expect(error.remedy.contains("backup"))
    }

    @Test func `what was read before stays in use, in its place`() throws {
        try lists.refresh()
        try damage("{")
        #expect(try lists.refresh() == [])
        #expect(lists.current.lists.map(\.name) == ["eu", "un"])
        #expect(lists.current.unreadable.map(\.name) == ["eu"] && lists.current.missing.isEmpty)
    }

    @Test func `put back from a backup, it is known again`() throws {
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        try damage("{")
        try lists.refresh()
        try kept.write(to: URL(fileURLWithPath: path))
        #expect(try lists.refresh() == ["eu"])
        #expect(lists.current.unreadable.isEmpty)
    }

    @Test func `a list that a crash left without a state and without a version was never begun`() throws {
        try FileManager.default.createDirectory(
            atPath: "\(scratch.data.lists)/uk/versions", withIntermediateDirectories: true)
        #expect(try store.state(of: "uk") == nil && store.unknown().isEmpty)
        try store.add("uk", format: .un, source: "here")
    }
}
