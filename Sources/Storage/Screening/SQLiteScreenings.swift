// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB
package import Record

/// Whose names were screened, in a database file of its own. What is deleted is overwritten in the file.
package struct SQLiteScreenings: ScreeningBook {
    let pool: DatabasePool

    /// Opens the file, creating it and its tables where they are missing.
    package init(path: String) throws {
        pool = try LocalDatabase.screenings.open(path)
    }

    package func take(_ details: [ScreenedSubject.Details], at now: Instant) async throws
        -> [ScreenedSubject]
    {
        let texts = try details.map { (details: $0, json: try Self.json($0)) }
        return try await pool.write { database in
            let known = try database.cachedStatement(
                sql: "UPDATE subject SET last = max(last, ?) WHERE mark = ? RETURNING token, first, last")
            let new = try database.cachedStatement(
                sql: "INSERT INTO subject (token, mark, salt, details, first, last) VALUES (?, ?, ?, ?, ?, ?)"
            )
            return try texts.map { text in
                let mark = Data(Hash.of(text.json).bytes)
                if let row = try Row.fetchOne(known, arguments: [now.milliseconds, mark]) {
                    return ScreenedSubject(
                        id: try Self.token(row["token"]), details: text.details,
                        first: Instant(milliseconds: row["first"]), last: Instant(milliseconds: row["last"]))
                }
                let token = "S-" + Self.random(20).map { String($0 % 36, radix: 36) }.joined()
                try new.execute(arguments: [
                    token, mark, Data(Self.random(16)), text.json, now.milliseconds, now.milliseconds,
                ])
                return ScreenedSubject(
                    id: try Self.token(token), details: text.details, first: now, last: now)
            }
        }
    }

    package func commitment(to subjects: [ScreenedSubject.ID]) throws -> Hash {
        try pool.read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT salt, mark FROM subject WHERE token = ?")
            var marks: [UInt8] = []
            for subject in subjects {
                guard let row = try Row.fetchOne(statement, arguments: [subject.text]) else { continue }
                marks += Hash.of((row["salt"] as Data) + (row["mark"] as Data)).bytes
            }
            return Hash.of(marks)
        }
    }

    package func subject(_ id: ScreenedSubject.ID) throws -> ScreenedSubject? {
        try subjects([id])[id]
    }

    package func subjects(_ ids: [ScreenedSubject.ID]) throws -> [ScreenedSubject.ID: ScreenedSubject] {
        try pool.read { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM subject WHERE token = ?")
            return try Set(ids).reduce(into: [:]) { found, id in
                found[id] = try Row.fetchOne(statement, arguments: [id.text]).map(Self.subject)
            }
        }
    }

    package func subjects(since: Instant) throws -> [ScreenedSubject] {
        try pool.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM subject WHERE last >= ? ORDER BY token",
                arguments: [since.milliseconds]
            ).map(Self.subject)
        }
    }

    package func subjects(
        before: Instant, after: ScreenedSubject?, limit: Int
    ) throws -> [ScreenedSubject] {
        try pool.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM subject WHERE last < ? AND (last, token) > (?, ?)
                    ORDER BY last, token LIMIT ?
                    """,
                arguments: [
                    before.milliseconds, after?.last.milliseconds ?? Int64.min, after?.id.text ?? "", limit,
                ]
            ).map(Self.subject)
        }
    }

    package func tokens() throws -> [ScreenedSubject.ID] {
        try pool.read { try String.fetchAll($0, sql: "SELECT token FROM subject").map(Self.token) }
    }

    package func subjects(of run: ScreeningRun.ID) throws -> [ScreenedSubject.ID] {
        try pool.read { database in
            try String.fetchAll(
                database, sql: "SELECT token FROM run_subject WHERE run = ? ORDER BY place",
                arguments: [run.text]
            ).map(Self.token)
        }
    }

    package func note(_ subjects: [ScreenedSubject.ID], in run: ScreeningRun.ID) async throws {
        try await pool.write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO run_subject (run, place, token)
                    SELECT ?, ?, token FROM subject WHERE token = ?
                    """)
            for (place, subject) in subjects.enumerated() {
                try statement.execute(arguments: [run.text, place, subject.text])
            }
        }
    }

    package func destroy(_ subjects: [ScreenedSubject.ID]) async throws {
        try await pool.write { database in
            for subject in subjects {
                try database.execute(
                    sql: "DELETE FROM subject WHERE token = ?", arguments: [subject.text])
            }
        }
        // What was deleted must not linger in the file that is written ahead.
        try await pool.barrierWriteWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    // MARK: Rows

    static func token(_ text: String) throws -> ScreenedSubject.ID {
        guard let token = ScreenedSubject.ID(text) else {
            throw StorageError.damaged("`\(text)` is no token")
        }
        return token
    }

    private static func subject(_ row: Row) throws -> ScreenedSubject {
        ScreenedSubject(
            id: try token(row["token"]),
            details: try JSONDecoder().decode(ScreenedSubject.Details.self, from: row["details"] as Data),
            first: Instant(milliseconds: row["first"]), last: Instant(milliseconds: row["last"]))
    }

    private static func json(_ details: ScreenedSubject.Details) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(details)
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
