// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB
import Synchronization

/// The index of words in a database file of its own (SQLite FTS5). It may be lost at any time: whatever is missing,
/// older, of another version or of another record is thrown away and made again from the record.
package final class SQLiteSearchIndex: SearchIndex {
    let path: String
    /// Whose record it is an index of: the public key of the log.
    let log: String
    let sources: SearchSources
    private let opened: Mutex<DatabasePool>

    /// Opens the index at `path`, or begins an empty one where there is none that can be used.
    package init(path: String, log: String, sources: SearchSources) throws {
        self.path = path
        self.log = log
        self.sources = sources
        if let pool = try? Self.open(path), Self.isUsable(pool, log: log) {
            opened = Mutex(pool)
        } else {
            opened = Mutex(try Self.create(path, log: log))
        }
    }

    var pool: DatabasePool { opened.withLock { $0 } }

    /// Throws the index away and begins an empty one: after an erasure, nothing of it may remain in a file.
    func startOver() throws {
        try opened.withLock { pool in
            try? pool.close()
            pool = try Self.create(path, log: log)
        }
    }

    /// Reads the index. A reader that held it while it was thrown away finds its connection closed, and reads the new one.
    func read<Value: Sendable>(_ query: @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(query)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISUSE {
            return try await pool.read(query)
        }
    }

    package var position: Int? {
        get async throws {
            try await read { database in
                try Int.fetchOne(database, sql: "SELECT position FROM state WHERE isComplete = 1")
            }
        }
    }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "search"
        configuration.busyMode = .timeout(5)
        // A power cut may cost the newest entries, never the file's soundness: what is behind catches up.
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func create(_ path: String, log: String) throws -> DatabasePool {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        // What it holds is as confidential as the record itself.
        _ = try SystemFile(path, .creating)
        let pool = try open(path)
        try pool.write { database in
            try database.execute(sql: SearchSchema.sql)
            try database.execute(
                sql: "INSERT INTO state VALUES (?, ?, 0, '', 0, 0, '')",
                arguments: [SearchSchema.version, log])
        }
        return pool
    }

    private static func isUsable(_ pool: DatabasePool, log: String) -> Bool {
        let row = try? pool.read { try Row.fetchOne($0, sql: "SELECT * FROM state") }
        guard let row, row["version"] == SearchSchema.version, row["log"] == log else { return false }
        return row["isComplete"] == true
    }
}
