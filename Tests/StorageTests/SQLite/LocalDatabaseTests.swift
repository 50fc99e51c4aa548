// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Record
import Testing

@testable import Storage

/// What holds for every database of a node, whichever it is.
@Suite struct LocalDatabaseTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private struct Settings {
        let synchronous: Int?
        let journal: String?
        let foreignKeys: Int?
        let secureDelete: Int?

        init(_ database: Database) throws {
            synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            foreignKeys = try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
            secureDelete = try Int.fetchOne(database, sql: "PRAGMA secure_delete")
        }
    }

    /// Under NORMAL, which is 1, a power cut may take back a new password, a revoked token, a used recovery code.
    @Test func `whatever is committed is on the disk, and whatever is deleted is gone`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        let accounts = try SQLiteAccounts(path: scratch.data.accounts)
        let screenings = try SQLiteScreenings(path: scratch.data.screenings)
        for settings in [
            try await journal.database.write { try Settings($0) },
            try await accounts.write { try Settings($0) },
            try await screenings.pool.write { try Settings($0) },
        ] {
            #expect(settings.synchronous == 2)
            #expect(settings.journal == "wal")
            #expect(settings.foreignKeys == 1)
            #expect(settings.secureDelete == 1)
        }
    }

    @Test(arguments: LocalDatabase.allCases)
    func `it is its owner's alone, with the files beside it`(database: LocalDatabase) throws {
        let path = scratch.path + "/sample.sqlite"
        let pool = try database.open(path)
        for ending in ["", "-wal", "-shm"] {
            #expect(SystemFile.permissions(path + ending) == 0o600, "\(ending)")
        }
        try pool.close()
    }

    @Test(arguments: LocalDatabase.allCases)
    func `one of a newer version is refused with the remedy, and left as it is`(database: LocalDatabase)
        throws
    {
        let path = scratch.path + "/sample.sqlite"
        try database.open(path).close()
        // It lacks the last step as well, so that anything done before it is refused would show.
        let steps = ["9999-future"] + database.steps.dropLast().map(\.identifier)
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "DELETE FROM grdb_migrations")
            for step in steps {
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [step])
            }
        }
        let error = #expect(throws: StorageError.self) { try database.open(path) }
        #expect(error == .newer(path))
        #expect(error?.remedy == "run the newer version")
        let taken = try LocalDatabase.reading(path).read { database in
            try String.fetchSet(database, sql: "SELECT identifier FROM grdb_migrations")
        }
        #expect(taken == Set(steps))
    }

    @Test func `accounts and screened names of a newer version are refused`() throws {
        let (accounts, screenings) = (scratch.path + "/accounts.sqlite", scratch.path + "/names.sqlite")
        _ = try SQLiteAccounts(path: accounts)
        _ = try SQLiteScreenings(path: screenings)
        for path in [accounts, screenings] {
            try DatabaseQueue(path: path).write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999-future')")
            }
        }
        #expect(throws: StorageError.newer(accounts)) { try SQLiteAccounts(path: accounts) }
        #expect(throws: StorageError.newer(screenings)) { try SQLiteScreenings(path: screenings) }
    }

    @Test(arguments: LocalDatabase.allCases)
    func `a file that is no database is refused in an operator's words`(database: LocalDatabase) throws {
        let path = scratch.path + "/sample.sqlite"
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: path))
        let error = #expect(throws: StorageError.self) { try database.open(path) }
        #expect(error?.description.hasPrefix("damaged: `\(path)`") == true)
        #expect(error?.remedy.contains("entente restore") == true)
    }
}
