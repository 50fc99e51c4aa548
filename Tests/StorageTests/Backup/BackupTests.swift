// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Record
import Testing

@testable import Storage

@Suite struct BackupTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private var backup: String { scratch.path + "/backup" }

    @Test func `a backup taken while the journal grows is whole and opens`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 300, batch: 50)
        async let growing: Void = journal.grow(by: 300, batch: 1)
        let audit = try await Backup.run(scratch.data, to: backup)
        try await growing
        #expect((300...600).contains(audit.entries))
        let copy = try SQLiteJournal.open(DataDirectory(backup))
        #expect(await copy.size == audit.entries)
        #expect(SystemFile.permissions(copy.directory.signingKey) == 0o600)
        #expect(SystemFile.permissions(copy.directory.database) == 0o600)
        #expect(SystemFile.permissions(scratch.data.database) == 0o600)
        #expect(SystemFile.permissions(scratch.data.database + "-wal") ?? 0o600 == 0o600)
        #expect(try await copy.entries(7..<8).first?.payload == sampleEntry(7).payload)
    }

    @Test func `accounts are backed up and restored with the record`() async throws {
        try await scratch.fill(3)
        let accounts = try DatabaseQueue(path: scratch.data.accounts)
        try await accounts.write { try $0.execute(sql: "CREATE TABLE sample AS SELECT 'someone' AS name") }
        _ = try await Backup.run(scratch.data, to: backup)
        let elsewhere = DataDirectory(scratch.path + "/elsewhere")
        _ = try await Restore.run(backup, to: elsewhere)
        let restored = try DatabaseQueue(path: elsewhere.accounts)
        let names = try await restored.read { try String.fetchAll($0, sql: "SELECT name FROM sample") }
        #expect(names == ["someone"])
    }

    @Test func `what was open when a backup was made is open no more once it is restored`() async throws {
        try await scratch.fill(3)
        let now = Instant(milliseconds: 1_800_000_000_000)
        let digest: [UInt8] = Array(repeating: 7, count: 32)
        let account = Account(
            login: "delegate-ml", person: "p-1", organisation: "ML", passwordHash: "$x", created: now)
        /// Whether the session is open, and whether the token is good.
        func standing(_ book: SQLiteAccounts) async throws -> [Bool] {
            let session = try await book.session(digest: digest, at: now)
            let token = try await book.token(digest: digest, at: now)
            return [session != nil, token != nil]
        }
        do {
            let book = try SQLiteAccounts(path: scratch.data.accounts)
            try await book.add(account)
            let session = Session(
                id: [1], digest: digest, login: account.login, started: now, lastSeen: now,
                expires: now + .hours(12), proved: now, device: "")
            #expect(try await book.open(session, for: account))
            try await book.add(
                AccessToken(
                    id: "t-1", login: account.login, name: "sync", digest: digest, scopes: [.read],
                    created: now, expires: now + .days(365)))
            #expect(try await standing(book) == [true, true])
        }
        _ = try await Backup.run(scratch.data, to: backup)
        let elsewhere = DataDirectory(scratch.path + "/elsewhere")
        _ = try await Restore.run(backup, to: elsewhere, at: now + .hours(1))
        let restored = try SQLiteAccounts(path: elsewhere.accounts)
        #expect(try await standing(restored) == [false, false])
        #expect(try await restored.tokens(of: account.login).first?.revoked == now + .hours(1))
        #expect(try await restored.account(login: account.login) == account)
        let untouched = try SQLiteAccounts(path: DataDirectory(backup).accounts)
        #expect(try await standing(untouched) == [true, true])
    }

    @Test func `law books and lists are backed up and restored; screened names and locks are not`()
        async throws
    {
        try await scratch.fill(3)
        let files = [
            "law/2026.01/law.yaml", "law/2026.01/rules/finance.yaml", "lists/un/state.json",
            "lists/un/versions/4f/list",
        ]
        for file in files + ["screenings.sqlite"] {
            let path = scratch.data.path + "/" + file
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(file.utf8).write(to: URL(filePath: path))
        }
        _ = try await Backup.run(scratch.data, to: backup)
        try Data("damaged".utf8).write(to: URL(filePath: scratch.data.path + "/law/2026.01/law.yaml"))
        _ = try await Restore.run(backup, to: scratch.data)
        for file in files {
            let content = FileManager.default.contents(atPath: scratch.data.path + "/" + file)
            #expect(content == Data(file.utf8), "\(file)")
        }
        #expect(!SystemFile.exists(backup + "/screenings.sqlite"))
        #expect(SystemFile.permissions(backup + "/lists/un") == 0o700)
        let aside = FileManager.default.contents(
            atPath: scratch.data.path + "/replaced-1/law/2026.01/law.yaml")
        #expect(aside == Data("damaged".utf8))
    }

    @Test func `a backup is never written over something`() async throws {
        try await scratch.fill(3)
        await #expect(throws: StorageError.notEmpty(scratch.data.path)) {
            try await Backup.run(scratch.data, to: scratch.data.path)
        }
    }

    @Test func `lost data is restored from a backup`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        try FileManager.default.removeItem(atPath: scratch.data.path)
        #expect(try await Restore.run(backup, to: scratch.data).entries == 30)
        try await SQLiteJournal.open(scratch.data).grow(by: 1, batch: 1)
        #expect(try await RecordAudit.run(scratch.data).entries == 31)
    }

    @Test func `damaged data is replaced and moved aside`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        try scratch.tamper("DELETE FROM leaf WHERE position = 7")
        #expect(try await Restore.run(backup, to: scratch.data).entries == 30)
        #expect(SystemFile.exists(scratch.data.path + "/replaced-1/journal.sqlite"))
    }

    @Test func `a backup older than what was signed for is refused`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        do { try await SQLiteJournal.open(scratch.data).grow(by: 5, batch: 5) }
        await #expect(throws: StorageError.olderCopy(found: 30, signed: 35)) {
            try await Restore.run(backup, to: scratch.data)
        }
        #expect(try await RecordAudit.run(scratch.data).entries == 35)
    }

    @Test func `a backup older than a checkpoint that a partner holds is refused`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        let known: SignedNote
        do {
            let journal = try SQLiteJournal.open(scratch.data)
            try await journal.grow(by: 5, batch: 5)
            known = await journal.head
        }
        let elsewhere = DataDirectory(scratch.path + "/elsewhere")
        await #expect(throws: StorageError.olderCopy(found: 30, signed: 35)) {
            try await Restore.run(backup, to: elsewhere, known: known)
        }
        #expect(!SystemFile.exists(elsewhere.database))
    }

    @Test(arguments: ["journal.sqlite", "accounts.sqlite"])
    func `a backup of a newer version is refused, and nothing is moved aside`(file: String) async throws {
        try await scratch.fill(3)
        do { _ = try SQLiteAccounts(path: scratch.data.accounts) }
        _ = try await Backup.run(scratch.data, to: backup)
        let path = backup + "/" + file
        try await DatabaseQueue(path: path).write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999-future')")
        }
        await #expect(throws: StorageError.newer(path)) { try await Restore.run(backup, to: scratch.data) }
        #expect(!SystemFile.exists(scratch.data.path + "/replaced-1"))
    }

    @Test func `a damaged backup is refused`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        try FileManager.default.removeItem(atPath: backup + "/last-signed")
        await #expect(throws: StorageError.noLastSigned(backup + "/last-signed")) {
            try await Restore.run(backup, to: DataDirectory(scratch.path + "/elsewhere"))
        }
    }

    @Test func `nothing is restored under a running server`() async throws {
        try await scratch.fill(30)
        _ = try await Backup.run(scratch.data, to: backup)
        let journal = try SQLiteJournal.open(scratch.data)
        await #expect(throws: StorageError.inUse(scratch.data.path)) {
            try await Restore.run(backup, to: scratch.data)
        }
        try await journal.grow(by: 1, batch: 1)
    }

    @Test(arguments: [0, 1, 256, 700])
    func `an exported record verifies with the public key alone`(count: Int) async throws {
        try await scratch.fill(count, batch: 90)
        let checkpoint = try await RecordExport.run(scratch.data, to: scratch.path + "/export")
        #expect(checkpoint.size == count)
        let key = try scratch.data.readVerificationKey()
        let again = try RecordExport.verify(scratch.path + "/export", verifier: Verifier(key: key))
        #expect(again == checkpoint)
        if count > 0 { #expect(try !containsPayload(scratch.path + "/export")) }
    }

    private func containsPayload(_ path: String) throws -> Bool {
        let files = FileManager.default.enumerator(atPath: path)
        while let name = files?.nextObject() as? String {
            guard let data = FileManager.default.contents(atPath: path + "/" + name) else { continue }
            if data.range(of: Data("payload number".utf8)) != nil { return true }
        }
        return false
    }
}
