// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening
import Testing

@testable import Storage

/// Lists as `LineReader` has them, below a line with the date of their publication.
private struct DatedReader: ListReading {
    func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
    {
        let list = try source.bytes("list")
        let date = list.prefix { $0 != UInt8(ascii: "\n") }
        _ = try LineReader().read(ListBytes(Array(list.dropFirst(date.count))), as: format, take)
        return ListHead(published: String(decoding: date, as: UTF8.self))
    }

    static func bytes(_ date: String, _ entries: some Sequence<Int>) -> ListBytes {
        ListBytes(Array("\(date)\n".utf8) + (LineReader.bytes(entries).parts["list"] ?? []))
    }
}

/// What is refused though it is whole, and as long as what was there.
@Suite struct ListDoubtTests {
    private let scratch: Scratch
    private let store: ListStore

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: DatedReader())
        try store.add("un", format: .un, source: "here")
    }

    private func offer(_ date: String, _ entries: some Sequence<Int>, acceptsLoss: Bool = false) throws
        -> ListOutcome
    {
        try store.offer(DatedReader.bytes(date, entries), to: "un", at: 1, acceptsLoss: acceptsLoss)
    }

    private func requireRefusal(_ date: String, _ entries: some Sequence<Int>, _ message: String) throws {
        let good = try store.state(of: "un")?.inForce
        let outcome = try offer(date, entries)
        guard case .refused(let alert) = outcome else {
            Issue.record("nobody has looked, and it was taken")
            return
        }
        #expect(alert.cause == .implausible && alert.message == message && alert.since == 1)
        #expect(alert.doubt?.description == message && alert.times == 1)
        #expect(try store.state(of: "un")?.alert == alert, "the case is kept with the words")
        #expect(try store.state(of: "un")?.inForce == good, "the last good one stays in force")
        guard case .accepted = try offer(date, entries, acceptsLoss: true) else {
            Issue.record("someone has looked, and it was refused")
            return
        }
        #expect(try store.state(of: "un")?.alert == nil)
    }

    @Test func `a list whose entries are all others is refused until someone says that it is true`() throws {
        _ = try offer("2026-01-15", 1...100)
        try requireRefusal(
            "2026-01-16", 101...200, "100 of the 100 entries of the list in force are gone")
    }

    @Test func `a list that was published earlier is refused until someone says that it is true`() throws {
        _ = try offer("2026-01-15", 1...100)
        try requireRefusal(
            "2019-03-01", 1...101, "published 2019-03-01, where the list in force is of 2026-01-15")
    }

    @Test func `another order, a few entries less and the same day are no doubt`() throws {
        _ = try offer("2026-01-15", 1...100)
        guard case .accepted = try offer("2026-01-15", (1...100).reversed()) else {
            Issue.record("another order was refused")
            return
        }
        guard case .accepted = try offer("2026-01-15", 11...100) else {
            Issue.record("one in ten was refused")
            return
        }
    }

    @Test func `damaged files of the version in force do not keep a good version away`() throws {
        _ = try offer("2026-01-15", 1...100)
        let hash = try #require(try store.state(of: "un")?.inForce)
        let path = "\(scratch.data.lists)/un/versions/\(hash)/list"
        try Data("nothing".utf8).write(to: URL(fileURLWithPath: path))
        guard case .accepted = try offer("2026-01-16", 1...101) else {
            Issue.record("refused")
            return
        }
    }
}
