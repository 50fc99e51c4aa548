// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Screening
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Lists of "id|name" lines: the store knows no format, and trusts whoever reads it.
struct LineReader: ListReading {
    func read(_ source: any ListSource, as format: ListFormat, _ take: (ListEntry) throws -> Void) throws
        -> ListHead
    {
        let text = String(decoding: try source.bytes("list"), as: UTF8.self)
        for (number, line) in text.split(separator: "\n").enumerated() {
            let parts = line.split(separator: "|")
            guard parts.count == 2 else { throw ListFault("no entry", line: number + 1) }
            try take(
                ListEntry(
                    id: String(parts[0]), kind: .person, names: [ListName(String(parts[1]), .principal)]))
        }
        return ListHead(published: "2026-01-01")
    }

    static func bytes(_ entries: some Sequence<Int>, suffix: String = "") -> ListBytes {
        ListBytes(Array(entries.map { "\($0)|Name \($0)\(suffix)\n" }.joined().utf8))
    }
}

extension ListSource {
    /// All of a file.
    func bytes(_ part: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try open(part).forEachPiece { bytes += $0 }
        return bytes
    }
}

@Suite struct ListStoreTests {
    private let scratch: Scratch
    private let store: ListStore

    init() throws {
        scratch = try Scratch()
        store = ListStore(directory: scratch.data.lists, reader: LineReader())
        try store.add("un", format: .un, source: "here")
    }

    private func list() throws -> ListState { try #require(try store.state(of: "un")) }

    @discardableResult
    private func offer(_ bytes: ListBytes, at now: Int64 = 1) throws -> ListOutcome {
        try store.offer(bytes, to: "un", at: now)
    }

    @Test func `a version is named by its bytes and comes into force`() throws {
        let bytes = LineReader.bytes(1...20)
        guard case .accepted(let version) = try offer(bytes) else {
            Issue.record("not accepted")
            return
        }
        #expect(version.hash == Hash.of(bytes.parts["list"] ?? []).hex, "what sha256sum says")
        #expect(version.counts.people == 20)
        #expect(version.published == "2026-01-01")
        #expect(try list().inForce == version.hash)
        #expect(try store.entries(of: "un", version: version.hash).map(\.id) == (1...20).map(String.init))
    }

    @Test
    func `a list that was removed is in use no more, its versions stay, and its name is not given again`()
        throws
    {
        guard case .accepted(let version) = try offer(LineReader.bytes(1...20)) else {
            Issue.record("not accepted")
            return
        }
        try store.remove("un", at: 7)
        #expect(try store.lists().isEmpty)
        #expect(try list().removed == 7 && list().version == nil)
        #expect(try store.entries(of: "un", version: version.hash).count == 20)
        #expect(throws: ListStoreError.noList("un")) { try store.remove("un", at: 8) }
        #expect(throws: ListStoreError.noList("un")) { try offer(LineReader.bytes(1...20)) }
        #expect(throws: ListStoreError.exists("un")) { try store.add("un", format: .un, source: "there") }
    }

    @Test func `the same bytes again change nothing`() throws {
        try offer(LineReader.bytes(1...20))
        #expect(try offer(LineReader.bytes(1...20), at: 9) == .unchanged)
        #expect(try list().versions.count == 1)
        #expect(try list().checked == 9)
    }

    @Test func `a malformed file is refused, the last good one stays, and an alert stands until one is good`()
        throws
    {
        try offer(LineReader.bytes(1...20))
        let good = try list().inForce
        let fault = ListBytes(Array("1|A\nnothing\n".utf8))
        #expect(try offer(fault, at: 5) == .refused(ListAlert(.malformed, "line 2: no entry", since: 5)))
        #expect(
            try offer(fault, at: 6) == .refused(ListAlert(.malformed, "line 2: no entry", since: 5, times: 2))
        )
        #expect(try list().inForce == good)
        #expect(try list().alert?.times == 2)
        try offer(LineReader.bytes(1...21), at: 7)
        #expect(try list().alert == nil)
        #expect(try list().inForce != good)
    }

    @Test func `a file that has become much smaller is refused until someone says that it is true`() throws {
        try offer(LineReader.bytes(1...100))
        let good = try list().inForce
        guard case .refused(let alert) = try offer(LineReader.bytes(1...50)) else {
            Issue.record("half a list was accepted"); return
        }
        #expect(alert.cause == .implausible)
        #expect(alert.message == "50 entries, where the list in force has 100")
        #expect(try list().inForce == good)
        let outcome = try store.offer(LineReader.bytes(1...50), to: "un", at: 2, acceptsLoss: true)
        guard case .accepted = outcome else {
            Issue.record("not accepted")
            return
        }
        #expect(try list().version?.counts.entries == 50)
    }

    @Test func `an entry twice, or none at all, is refused`() throws {
        guard case .refused(let twice) = try offer(ListBytes(Array("1|A\n1|B\n".utf8))) else {
            Issue.record("accepted"); return
        }
        #expect(twice.message == "entry `1` appears twice")
        guard case .refused(let empty) = try offer(ListBytes([])) else {
            Issue.record("accepted")
            return
        }
        #expect(empty.message == "the list is empty")
        #expect(try list().inForce == nil)
    }

    @Test func `a source that does not answer raises an alert and forgets what was newest`() throws {
        try offer(LineReader.bytes(1...20))
        let alert = try store.noteUnreachable("un", "no route", at: 3)
        #expect(alert == ListAlert(.unreachable, "no route", since: 3))
        #expect(try list().alert == alert)
        try store.noteUnchanged("un", at: 4)
        #expect(try list().alert == nil)
    }

    @Test func `what changed between versions, also what came back`() throws {
        try offer(LineReader.bytes(1...20))
        try offer(LineReader.bytes(2...20))
        try offer(
            ListBytes(Array((1...20).map { "\($0)|\($0 == 3 ? "Another" : "Name \($0)")\n" }.joined().utf8)))
        let hashes = try list().versions.map { String($0.hash.prefix(8)) }
        #expect(try store.difference(of: "un", from: hashes[0], to: hashes[1]).removed.map(\.id) == ["1"])
        let back = try store.difference(of: "un", from: hashes[1], to: hashes[2])
        #expect(back.relisted.map(\.id) == ["1"])
        #expect(back.added.isEmpty)
        #expect(back.changed.map(\.entry.id) == ["3"])
    }

    @Test func `files that were changed on disk are not screened against`() throws {
        try offer(LineReader.bytes(1...20))
        let hash = try #require(try list().inForce)
        let path = "\(scratch.data.lists)/un/versions/\(hash)/list"
        try Data("1|Someone else\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.damaged("the files of version \(hash.prefix(12)) of `un` have changed"))
        {
            try store.entries(of: "un", version: hash)
        }
    }

    @Test func `what a crash leaves behind is harmless`() throws {
        try offer(LineReader.bytes(1...20))
        let folder = "\(scratch.data.lists)/un"
        let next = LineReader.bytes(1...21)
        let hash = try next.hash(as: .un)
        // Before the files were complete, before the state named them, and before the state took its place.
        try FileManager.default.createDirectory(
            atPath: "\(folder)/versions/\(hash).new", withIntermediateDirectories: true)
        try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder)/versions/\(hash).new/list"))
        try Data("{".utf8).write(to: URL(fileURLWithPath: "\(folder)/state.json.new"))
        #expect(try list().versions.count == 1)
        guard case .accepted = try offer(next) else {
            Issue.record("not accepted")
            return
        }
        #expect(try store.entries(of: "un", version: hash).count == 21)
    }

    @Test func `a kill at any instant leaves a list that can be screened against`() async throws {
        for seed in 0..<12 {
            let path = scratch.path + "/kill-\(seed)"
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, seed = seed as Int] in
                let store = ListStore(directory: path, reader: LineReader())
                try store.add("un", format: .un, source: "here")
                let delay = DispatchTimeInterval.microseconds(500 + seed * 1700)
                DispatchQueue.global(qos: .userInteractive).asyncAfter(deadline: .now() + delay) {
                    kill(getpid(), SIGKILL)
                }
                for round in 0... {
                    _ = try store.offer(
                        LineReader.bytes(1...50, suffix: String(round)), to: "un", at: Int64(round))
                }
            }
            let store = ListStore(directory: path, reader: LineReader())
            guard let state = try store.state(of: "un"), let hash = state.inForce else { continue }
            #expect(try store.entries(of: "un", version: hash).count == 50, "seed \(seed)")
            guard case .accepted = try store.offer(LineReader.bytes(1...60), to: "un", at: 0) else {
                Issue.record("seed \(seed)")
                continue
            }
        }
    }

    @Test func `errors name what is there and what to do`() throws {
        #expect(throws: ListStoreError.exists("un")) { try store.add("un", format: .un, source: "x") }
        #expect(throws: ListStoreError.name("../x")) { try store.add("../x", format: .un, source: "x") }
        #expect(throws: ListStoreError.noList("eu")) {
            try store.offer(LineReader.bytes(1...2), to: "eu", at: 0)
        }
        #expect(throws: ListStoreError.noVersion("un", "abcd")) {
            try store.difference(of: "un", from: "abcd", to: "abcd")
        }
        #expect(throws: ListStoreError.noVersion("un", "0000")) {
            try store.entries(of: "un", version: "0000")
        }
        let errors: [(ListStoreError, String)] = [
            (.exists("un"), "there is a list `un` already"), (.name("../x"), "`../x` is no name for a list"),
            (.noList("eu"), "there is no list `eu`"),
            (.noVersion("un", "abcd"), "list `un` has no version `abcd`"),
            (.damaged("un", "a/b"), "`a/b` cannot be read: nothing is known of list `un`"),
        ]
        for (error, message) in errors {
            #expect(error.description == message)
            #expect(!error.remedy.isEmpty)
        }
    }

    @Test func `a set of files is one version`() throws {
        let bytes = ListBytes(["sdn.csv": [1], "alt.csv": [2], "add.csv": [], "sdn_comments.csv": []])
        var other = bytes
        other.parts["alt.csv"] = [3]
        #expect(try bytes.hash(as: .ofac) != other.hash(as: .ofac))
        let lines = ListFormat.ofac.parts.map { "\(Hash.of(bytes.parts[$0] ?? []).hex)  \($0)\n" }
        #expect(try bytes.hash(as: .ofac) == Hash.of(lines.joined().utf8).hex, "as sha256sum would have it")
    }
}

extension ListStoreTests {
    @Test func `lists in force are made ready anew only where they changed`() throws {
        try store.add("eu", format: .eu, source: "there")
        try offer(LineReader.bytes(1...20))
        let lists = ListsInForce(store)
        #expect(try lists.refresh() == ["un"])
        #expect(try lists.refresh() == [])
        _ = try store.offer(LineReader.bytes(1...3), to: "eu", at: 1)
        #expect(try lists.refresh() == ["eu"])
        let leads = lists.current.leads(for: Query("Name 2"))
        #expect(Set(leads.prefix(2).map { "\($0.list.name) \($0.entry.id)" }) == ["un 2", "eu 2"])
        #expect(lists.current.only(["eu"]).leads(for: Query("Name 7"), threshold: 0.99).isEmpty)
    }
}
