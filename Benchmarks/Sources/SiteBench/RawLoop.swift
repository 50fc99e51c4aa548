// SPDX-License-Identifier: Apache-2.0
import GRDBSQLite
import Glibc

/// The ruler: rows of equal size and number in transactions of equal size, straight on SQLite's C interface, without
/// admission, JSON, hashes or signatures.
struct RawLoop {
    let path: String
    /// With the row of a checkpoint and the synchronised file beside the database that each of our commits has; the
    /// bare insert has neither.
    let withCheckpoint: Bool

    struct Failed: Error {
        let code: Int32
    }

    /// Inserts what `commits` describes: for each commit the sizes of its payloads.
    func run(_ commits: [[Int]]) throws {
        var handle: OpaquePointer?
        try check(sqlite3_open(path, &handle))
        defer { sqlite3_close(handle) }
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "CREATE TABLE leaf (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
            "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT",
            "CREATE TABLE payload (position INTEGER PRIMARY KEY, salt BLOB NOT NULL, bytes BLOB NOT NULL) STRICT",
        ] { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }
        let leaf = try prepare("INSERT INTO leaf VALUES (?, zeroblob(42))", handle)
        let payload = try prepare("INSERT INTO payload VALUES (?, zeroblob(16), ?)", handle)
        let note = try prepare("INSERT INTO checkpoint VALUES (?, hex(zeroblob(100)))", handle)
        let side = open(path + "-side", O_RDWR | O_CREAT, 0o600)
        defer { close(side) }
        defer { for statement in [leaf, payload, note] { sqlite3_finalize(statement) } }
        var position: Int64 = 0
        let bytes = [UInt8](repeating: 65, count: 1 << 20)
        for commit in commits {
            try check(sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil))
            for size in commit {
                sqlite3_bind_int64(leaf, 1, position)
                try step(leaf)
                sqlite3_bind_int64(payload, 1, position)
                _ = bytes.withUnsafeBytes {
                    sqlite3_bind_blob(payload, 2, $0.baseAddress, Int32(size), nil)
                }
                try step(payload)
                position += 1
            }
            if withCheckpoint {
                sqlite3_bind_int64(note, 1, position)
                try step(note)
            }
            try check(sqlite3_exec(handle, "COMMIT", nil, nil, nil))
            if withCheckpoint {
                _ = bytes.withUnsafeBytes { pwrite(side, $0.baseAddress, 2048, 0) }
                fdatasync(side)
            }
        }
    }

    private func prepare(_ sql: String, _ handle: OpaquePointer?) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
        return statement
    }

    private func step(_ statement: OpaquePointer?) throws {
        guard sqlite3_step(statement) == SQLITE_DONE else { throw Failed(code: -1) }
        try check(sqlite3_reset(statement))
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw Failed(code: code) }
    }
}
