// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Record
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Disks that are full, or must not be written.
@Suite struct FailureTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `a full database refuses clearly, loses nothing, and goes on once there is room`() async throws
    {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 10, batch: 5)
        let head = await journal.head
        let pool = journal.database
        let limit = try await pool.writeWithoutTransaction { database in
            try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        }
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(limit + 1)") }
        let large = JournalEntry(payload: Data(count: 100_000), at: Instant(milliseconds: 1))
        let error = await #expect(throws: StorageError.self) { try await journal.append([large]) }
        #expect(error == .full(scratch.data.database))
        #expect(error?.description.hasSuffix("is full; nothing was lost") == true)
        #expect(await journal.size == 10)
        #expect(await journal.head == head)
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try await journal.append([large]) == 11)
        #expect(try await RecordAudit.run(scratch.data).entries == 11)
    }

    @Test(.enabled(if: geteuid() == 0, "SKIPPED: only root can mount a small disk to fill"))
    func `a disk that is really full refuses clearly and loses nothing`() async throws {
        let disk = scratch.path + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard Shell.run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk) == 0 else { return }
        defer { _ = Shell.run("umount", "-l", disk) }
        let directory = DataDirectory(disk + "/data")
        var acknowledged = 0
        do {
            let journal = try SQLiteJournal.create(in: directory, origin: KeyName("log.example"))
            let large = JournalEntry(payload: Data(count: 50_000), at: Instant(milliseconds: 1))
            let error = await #expect(throws: StorageError.self) {
                while true { acknowledged = try await journal.append([large]) }
            }
            #expect(error == .full(directory.database))
            #expect(await journal.size == acknowledged)
        }
        #expect(acknowledged > 5)
        #expect(try await RecordAudit.run(directory).entries == acknowledged)
        #expect(try await SQLiteJournal.open(directory).size == acknowledged)
    }

    @Test func `a read-only directory is refused clearly and left as it is`() async throws {
        try await scratch.fill(10)
        let before = try FileManager.default.contentsOfDirectory(atPath: scratch.data.path).sorted()
        guard ReadOnly.make(scratch.data.path) else { return }
        defer { ReadOnly.undo(scratch.data.path) }
        let error = #expect(throws: StorageError.self) { try SQLiteJournal.open(scratch.data) }
        guard case .notWritable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.remedy.contains("permissions") == true)
        ReadOnly.undo(scratch.data.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.data.path).sorted() == before)
        #expect(try await SQLiteJournal.open(scratch.data).size == 10)
    }

    @Test func `nothing is created in a read-only directory`() throws {
        guard ReadOnly.make(scratch.path) else { return }
        defer { ReadOnly.undo(scratch.path) }
        #expect(throws: StorageError.notWritable(scratch.data.path)) {
            try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        }
    }

    @Test func `after the file beside the database failed nothing more is accepted, and nothing is lost`()
        async throws
    {
        do {
            let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
            try await journal.grow(by: 3, batch: 3)
            try await journal.breakLastSigned()
            await #expect(throws: StorageError.self) { try await journal.append([sampleEntry(3)]) }
            let error = await #expect(throws: StorageError.self) {
                try await journal.append([sampleEntry(3)])
            }
            guard case .failed = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            await #expect(throws: StorageError.self) { try await journal.erase(1) }
        }
        #expect(try await SQLiteJournal.open(scratch.data).size >= 3)
        _ = try await RecordAudit.run(scratch.data)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StorageError.full("x")), (.SQLITE_READONLY, .notWritable("x")),
        (.SQLITE_CANTOPEN, .notWritable("x")), (.SQLITE_BUSY, .inUse("x")),
        (.SQLITE_CORRUPT, .damaged("`x`: m")), (.SQLITE_IOERR, .failed("m")),
    ])
    func `what the database reports is said in an operator's words`(code: ResultCode, expected: StorageError)
    {
        let error = DatabaseError(resultCode: code, message: "m")
        #expect(StorageError.translating(error, at: "x") as? StorageError == expected)
        #expect(!expected.remedy.isEmpty)
    }
}

/// A directory that nobody may write to: by its permissions, or for root, who is above them, by the file system.
enum ReadOnly {
    /// False where this system offers neither way.
    static func make(_ path: String) -> Bool {
        if geteuid() == 0 { return Shell.run("chattr", "-R", "+i", path) == 0 }
        return Shell.run("chmod", "-R", "a-w", path) == 0
    }

    static func undo(_ path: String) {
        if geteuid() == 0 { _ = Shell.run("chattr", "-R", "-i", path) }
        if geteuid() != 0 { _ = Shell.run("chmod", "-R", "u+w", path) }
    }
}

/// Not by Foundation's `Process`, which now and then ends the test run (swift-corelibs-foundation, pull request 5472).
enum Shell {
    static func run(_ command: String...) -> Int32 {
        unsafe system(command.map { "'\($0)'" }.joined(separator: " ") + " >/dev/null 2>&1")
    }
}

extension SQLiteJournal {
    /// Puts the device that is always full in the place of the file beside the database.
    fileprivate func breakLastSigned() throws {
        lastSigned = try LastSigned(path: "/dev/full")
    }
}
