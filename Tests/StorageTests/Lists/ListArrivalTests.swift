// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Screening
import Synchronization
import Testing

@testable import Storage

/// A list that is another one whenever somebody looks, and that may break off.
private final class Restless: ListSource {
    struct Broken: Error {}

    private let opened = Mutex(0)
    private let breaks: Bool

    init(breaks: Bool = false) { self.breaks = breaks }

    var count: Int { opened.withLock { $0 } }

    func open(_ part: String) -> ByteStream {
        let time = opened.withLock { count in
            count += 1
            return count
        }
        var number = 0
        return ByteStream { [breaks] in
            number += 1
            if breaks, number == 500 { throw Broken() }
            return number <= 1000 ? Array("\(number)|Name \(time)\n".utf8) : []
        }
    }
}

/// How the files of a version get into the store.
@Suite struct ListArrivalTests {
    private let scratch: Scratch
    private let store: ListStore

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: LineReader())
        try store.add("un", format: .un, source: "here")
    }

    private func versions() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(scratch.data.lists)/un/versions").sorted()
    }

    @Test func `what was hashed, read and kept are the same bytes, whatever becomes of the source`() throws {
        let source = Restless()
        guard case .accepted(let version) = try store.offer(source, to: "un", at: 1) else {
            Issue.record("not accepted")
            return
        }
        #expect(source.count == 1, "the source is read once")
        let kept = try #require(
            FileManager.default.contents(atPath: "\(scratch.data.lists)/un/versions/\(version.hash)/list"))
        #expect(Hash.of(Array(kept)).hex == version.hash)
        #expect(version.bytes == kept.count)
        let entries = try store.entries(of: "un", version: version.hash)
        #expect(entries.count == 1000 && entries.allSatisfy { $0.caption == "Name 1" })
        #expect(try versions() == [version.hash])
    }

    @Test func `what is refused or known already leaves nothing behind`() throws {
        _ = try store.offer(LineReader.bytes(1...100), to: "un", at: 1)
        let good = try versions()
        #expect(good.count == 1)
        guard case .refused = try store.offer(LineReader.bytes(1...5), to: "un", at: 2),
            case .refused = try store.offer(ListBytes(Array("nothing".utf8)), to: "un", at: 3)
        else {
            Issue.record("accepted")
            return
        }
        #expect(try store.offer(LineReader.bytes(1...100), to: "un", at: 4) == .unchanged)
        #expect(try versions() == good)
    }

    @Test func `a source that breaks off changes nothing`() throws {
        _ = try store.offer(LineReader.bytes(1...100), to: "un", at: 1)
        let (before, files) = (try store.state(of: "un"), try versions())
        #expect(throws: Restless.Broken.self) {
            try store.offer(Restless(breaks: true), to: "un", at: 2)
        }
        #expect(try store.state(of: "un") == before)
        #expect(try versions() == files)
    }

    @Test func `files that a crash left on arrival are not copied, and do not spoil the next`() throws {
        let path = "\(scratch.data.lists)/un/versions/\(ListStore.arrivals)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(String(repeating: "9|Left over\n", count: 999).utf8).write(
            to: URL(fileURLWithPath: path + "/list"))
        let copy = scratch.path + "/copy"
        try FolderCopy.copy(scratch.data.lists, to: copy)
        #expect(!SystemFile.exists("\(copy)/un/versions/\(ListStore.arrivals)"))
        #expect(SystemFile.exists("\(copy)/un/state.json"))
        guard case .accepted(let version) = try store.offer(LineReader.bytes(1...10), to: "un", at: 1) else {
            Issue.record("not accepted")
            return
        }
        #expect(try store.entries(of: "un", version: version.hash).count == 10)
        #expect(try versions() == [version.hash])
    }

    @Test func `a file that cannot be read is damaged`() throws {
        guard case .accepted(let version) = try store.offer(LineReader.bytes(1...10), to: "un", at: 1) else {
            Issue.record("not accepted")
            return
        }
        let path = "\(scratch.data.lists)/un/versions/\(version.hash)/list"
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: StorageError.damaged("`\(path)` cannot be read")) {
            try store.entries(of: "un", version: version.hash)
        }
    }
}
