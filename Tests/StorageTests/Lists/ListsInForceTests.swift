// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening
import Testing

@testable import Storage

/// A list whose files are damaged, beside others that are not.
@Suite struct ListsInForceTests {
    private let scratch: Scratch
    private let store: ListStore
    private let lists: ListsInForce

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: LineReader())
        lists = ListsInForce(store)
        for name in ["eu", "uk", "un"] { try store.add(name, format: .un, source: "here") }
        for name in ["eu", "un"] { _ = try store.offer(LineReader.bytes(1...3), to: name, at: 1) }
    }

    /// Appends a byte to the version in force.
    private func damage(_ list: String) throws {
        let version = try #require(try store.state(of: list)?.inForce)
        let path = "\(scratch.data.lists)/\(list)/versions/\(version)/list"
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data([10]))
        try file.close()
    }

    @Test func `a damaged list keeps no other from being looked in, and is not absent without a word`() throws
    {
        try damage("eu")
        #expect(try lists.refresh() == ["un"])
        #expect(lists.current.lists.map(\.name) == ["un"])
        #expect(lists.current.missing.map(\.name) == ["eu"])
        #expect(lists.current.unreadable.first?.reason.contains("have changed") == true)
        #expect(lists.current.only(["un"]).missing.isEmpty && lists.current.only(["eu"]).missing.count == 1)
    }

    @Test func `a new version of another list is looked in at once`() throws {
        try lists.refresh()
        _ = try store.offer(LineReader.bytes(1...4), to: "eu", at: 2)
        try damage("eu")
        _ = try store.offer(LineReader.bytes(1...5), to: "un", at: 2)
        #expect(try lists.refresh() == ["un"])
        #expect(lists.current["un"]?.index.entries.count == 5)
        #expect(lists.current["eu"]?.index.entries.count == 3, "the last good one")
        #expect(lists.current.missing.isEmpty && lists.current.unreadable.map(\.name) == ["eu"])
    }

    @Test func `a list that can be read again is no longer said not to be`() throws {
        try damage("eu")
        try lists.refresh()
        _ = try store.offer(LineReader.bytes(1...4), to: "eu", at: 2)
        #expect(try lists.refresh() == ["eu"])
        #expect(lists.current.unreadable.isEmpty && lists.current["eu"] != nil)
    }

    @Test func `the same files again mend a list that was damaged`() throws {
        try damage("eu")
        let state = try #require(try store.state(of: "eu"))
        #expect(!store.isWhole(state), "so that its server is not asked only for what is newer")
        try lists.refresh()
        #expect(try store.offer(LineReader.bytes(1...3), to: "eu", at: 2) == .mended)
        #expect(try lists.refresh() == ["eu"])
        #expect(lists.current.unreadable.isEmpty && lists.current["eu"]?.index.entries.count == 3)
        #expect(store.isWhole(state))
    }

    @Test func `only the lists that are named are read`() throws {
        try damage("eu")
        #expect(try lists.refresh(only: ["un"]) == ["un"])
        #expect(lists.current.unreadable.isEmpty)
    }

    @Test func `a list that never had a version is taken back, and any other stays`() throws {
        try store.takeBack("uk")
        #expect(try store.state(of: "uk") == nil)
        try store.add("uk", format: .uk, source: "there")
        try store.takeBack("un")
        #expect(try store.state(of: "un")?.version != nil)
    }
}
