// SPDX-License-Identifier: Apache-2.0
import Screening
import Synchronization
import Testing

@testable import Storage

/// Lists as `LineReader` has them, but without a date, and of which it may pass over every other entry.
private final class BetterReader: ListReading {
    let passesOver = Mutex(false)

    func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
    {
        var passedOver = PassedOver()
        let skips = passesOver.withLock { $0 }
        _ = try LineReader().read(source, as: format) { entry in
            if skips, let number = Int(entry.id), number.isMultiple(of: 2) {
                passedOver.addBystander()
            } else {
                try take(entry)
            }
        }
        return ListHead(passedOver: passedOver)
    }
}

/// A list that comes from another place, and what a version is known by.
@Suite struct ListMoveTests {
    private let scratch: Scratch
    private let store: ListStore
    private let reader = BetterReader()
    private let tags = ["list": ListTag(entityTag: "v1", modified: "Thu, 15 Jan 2026 06:00:00 GMT")]

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: reader)
        try store.add("un", format: .un, source: "here")
        _ = try store.offer(LineReader.bytes(1...20), to: "un", tags: tags, at: 1)
    }

    private func list() throws -> ListState { try #require(try store.state(of: "un")) }

    @Test(arguments: [20, 21])
    func `it comes from there once that gave the same, or a good next version`(last: Int) throws {
        _ = try store.offer(LineReader.bytes(1...last), to: "un", at: 2, movingTo: "there")
        #expect(try list().source == "there")
        #expect(try list().tags.isEmpty, "what the old server said means nothing to the new one")
        #expect(try list().versions.count == (last == 20 ? 1 : 2))
    }

    @Test func `nothing changes where it gave none`() throws {
        let before = try list()
        for bytes in [LineReader.bytes(1...3), ListBytes(Array("nothing".utf8))] {
            let outcome = try store.offer(bytes, to: "un", at: 2, movingTo: "there")
            guard case .refused(let alert) = outcome else {
                Issue.record("accepted")
                return
            }
            #expect(alert.since == 2 && alert.times == 1)
            #expect(try list() == before)
        }
        _ = try store.offer(
            LineReader.bytes(1...3), to: "un", at: 2, acceptsLoss: true, movingTo: "there")
        #expect(try list().source == "there" && list().version?.counts.entries == 3)
    }

    @Test func `the server's date stands for one that the files do not have`() throws {
        #expect(try list().version?.published == nil)
        #expect(try list().version?.served == "2026-01-15T06:00:00.000Z")
        _ = try store.offer(LineReader.bytes(1...21), to: "un", at: 2)
        #expect(try list().version?.served == nil)
        let dated = ListStore(directory: scratch.path + "/dated", reader: LineReader())
        try dated.add("un", format: .un, source: "here")
        _ = try dated.offer(LineReader.bytes(1...20), to: "un", tags: tags, at: 1)
        #expect(try dated.state(of: "un")?.version?.served == nil)
    }

    @Test func `a reader that passes over more than the one before makes no loss of it`() throws {
        reader.passesOver.withLock { $0 = true }
        guard case .accepted(let version) = try store.offer(LineReader.bytes(1...21), to: "un", at: 2) else {
            Issue.record("refused")
            return
        }
        #expect(version.counts.entries == 11 && version.passedOver?.bystanders == 10)
        #expect(try list().version == version, "and the count is kept")
    }
}
