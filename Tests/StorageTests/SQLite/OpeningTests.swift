// SPDX-License-Identifier: Apache-2.0
import Foundation
import Record
import Testing

@testable import Storage

@Suite struct OpeningTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `a directory without a coalition is refused with the remedy`() {
        let error = #expect(throws: StorageError.self) { try SQLiteJournal.open(scratch.data) }
        #expect(error == .noData(scratch.data.path))
        #expect(error?.remedy.contains("entente init") == true)
    }

    @Test func `a second coalition in the same directory is refused`() async throws {
        try await scratch.fill(1)
        #expect(throws: StorageError.alreadyThere(scratch.data.path)) {
            try SQLiteJournal.create(in: scratch.data, origin: KeyName("other.example"))
        }
    }

    @Test func `a second process on the same directory is refused`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        #expect(throws: StorageError.inUse(scratch.data.path)) { try SQLiteJournal.open(scratch.data) }
        try await journal.grow(by: 1, batch: 1)
    }

    @Test func `the keys and the data are their owner's alone`() async throws {
        try await scratch.fill(1)
        #expect(SystemFile.permissions(scratch.data.signingKey) == 0o600)
        #expect(SystemFile.permissions(scratch.data.path) == 0o700)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: scratch.data.signingKey
        )
        #expect(throws: StorageError.keyExposed(scratch.data.signingKey)) {
            try SQLiteJournal.open(scratch.data)
        }
    }

    @Test func `an older copy of the database is refused`() async throws {
        try await scratch.fill(5)
        try scratch.copy(scratch.data.database, to: scratch.path + "/old.sqlite")
        do { try await SQLiteJournal.open(scratch.data).grow(by: 4, batch: 2) }
        try FileManager.default.removeItem(atPath: scratch.data.database)
        try scratch.copy(scratch.path + "/old.sqlite", to: scratch.data.database)
        #expect(throws: StorageError.olderCopy(found: 5, signed: 9)) { try SQLiteJournal.open(scratch.data) }
        await #expect(throws: StorageError.olderCopy(found: 5, signed: 9)) {
            try await RecordAudit.run(scratch.data)
        }
    }

    @Test func `a database that went another way is refused`() async throws {
        try await scratch.fill(5)
        try scratch.copy(scratch.data.path, to: scratch.path + "/fork")
        do { try await SQLiteJournal.open(scratch.data).grow(by: 2, batch: 2) }
        do {
            let fork = try SQLiteJournal.open(DataDirectory(scratch.path + "/fork"))
            _ = try await fork.append((7..<11).map(sampleEntry))
        }
        try FileManager.default.removeItem(atPath: scratch.data.database)
        try scratch.copy(scratch.path + "/fork/journal.sqlite", to: scratch.data.database)
        #expect(throws: StorageError.forked(at: 7)) { try SQLiteJournal.open(scratch.data) }
    }

    @Test func `a database one commit ahead of the last-signed file is what a crash leaves`() async throws {
        try await scratch.fill(5)
        try scratch.copy(scratch.data.lastSigned, to: scratch.path + "/before")
        do { try await SQLiteJournal.open(scratch.data).grow(by: 2, batch: 2) }
        try FileManager.default.removeItem(atPath: scratch.data.lastSigned)
        try scratch.copy(scratch.path + "/before", to: scratch.data.lastSigned)
        let journal = try SQLiteJournal.open(scratch.data)
        #expect(await journal.size == 7)
        let verifier = Verifier(key: journal.verificationKey)
        #expect(try LastSigned.read(path: scratch.data.lastSigned, verifier: verifier).size == 7)
    }

    @Test func `a torn slot of the last-signed file leaves the other`() async throws {
        try await scratch.fill(6, batch: 3)
        let verifier = Verifier(key: try scratch.data.readVerificationKey())
        let whole = try Data(contentsOf: URL(filePath: scratch.data.lastSigned))
        var sizes: Set<Int> = []
        for slot in 0..<2 {
            var torn = whole
            torn.replaceSubrange(slot * 2048 + 40..<slot * 2048 + 60, with: Data(count: 20))
            try torn.write(to: URL(filePath: scratch.data.lastSigned))
            sizes.insert(try LastSigned.read(path: scratch.data.lastSigned, verifier: verifier).size)
        }
        #expect(sizes.contains(6))
        #expect(sizes.count == 2)
    }

    @Test func `a missing last-signed file is refused`() async throws {
        try await scratch.fill(1)
        try FileManager.default.removeItem(atPath: scratch.data.lastSigned)
        #expect(throws: StorageError.noLastSigned(scratch.data.lastSigned)) {
            try SQLiteJournal.open(scratch.data)
        }
    }

    @Test func `a database of a newer version is refused`() async throws {
        try await scratch.fill(1)
        try scratch.tamper("INSERT INTO grdb_migrations VALUES ('9999-future')")
        #expect(throws: StorageError.newer(scratch.data.database)) { try SQLiteJournal.open(scratch.data) }
    }

    @Test(arguments: [
        "DELETE FROM leaf WHERE position = 4", "DELETE FROM checkpoint WHERE size = 5",
        "DELETE FROM checkpoint", "DELETE FROM leaf WHERE position = 2",
        "UPDATE leaf SET bytes = (SELECT bytes FROM leaf WHERE position = 0) WHERE position = 1",
    ])
    func `a damaged record is refused`(sql: String) async throws {
        try await scratch.fill(5)
        try scratch.tamper(sql)
        #expect(throws: StorageError.self) { try SQLiteJournal.open(scratch.data) }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await scratch.fill(1)
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: scratch.data.database))
        let error = #expect(throws: StorageError.self) { try SQLiteJournal.open(scratch.data) }
        #expect(error?.description.hasPrefix("damaged: ") == true)
    }
}
