// SPDX-License-Identifier: Apache-2.0
package import Coalition
import FoundationEssentials
import GRDB
package import Record

extension SQLiteJournal {
    package nonisolated func entries(_ range: Range<Int>) async throws -> [StoredEntry] {
        let found = try await database.read {
            try Self.entries(
                "leaf.position >= ? AND leaf.position < ?", [range.lowerBound, range.upperBound], in: $0)
        }
        guard found.count == range.count else {
            throw StorageError.noSuchEntry(range.lowerBound + found.count)
        }
        return found
    }

    package nonisolated func entries(at positions: Set<Int>) async throws -> [StoredEntry] {
        let list = "[\(positions.map(String.init).joined(separator: ","))]"
        let found = try await database.read {
            try Self.entries("leaf.position IN (SELECT value FROM json_each(?))", [list], in: $0)
        }
        if let missing = positions.subtracting(found.map(\.index)).min() {
            throw StorageError.noSuchEntry(missing)
        }
        return found
    }

    private static func entries(
        _ condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [StoredEntry] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT leaf.position, leaf.bytes, payload.bytes
                    FROM leaf LEFT JOIN payload USING (position)
                    WHERE \(condition) ORDER BY leaf.position
                    """),
            arguments: arguments
        )
        var entries: [StoredEntry] = []
        while let row = try rows.next() {
            let leaf = try row.withUnsafeData(atIndex: 1) { try Leaf(bytes: $0 ?? Data()) }
            entries.append(
                StoredEntry(
                    index: row[0],
                    at: Instant(milliseconds: leaf.milliseconds),
                    payload: row[2] as Data?
                )
            )
        }
        return entries
    }

    package func erase(_ index: Int) throws {
        if let failure { throw failure }
        guard (0..<tree.size).contains(index) else { throw StorageError.noSuchEntry(index) }
        do {
            try database.write { database in
                try database.execute(sql: "DELETE FROM payload WHERE position = ?", arguments: [index])
                try database.execute(
                    sql: "INSERT OR IGNORE INTO erasure (position) VALUES (?)",
                    arguments: [index]
                )
            }
            // The write-ahead log still holds pages with what was destroyed.
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch {
            throw StorageError.translating(error, at: directory.database)
        }
    }

    package func proof(of index: Int) throws -> ActProof {
        guard (0..<tree.size).contains(index) else { throw StorageError.noSuchEntry(index) }
        let row = try database.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT leaf.bytes, payload.salt, payload.bytes
                    FROM leaf LEFT JOIN payload USING (position) WHERE leaf.position = ?
                    """,
                arguments: [index]
            )
        }
        guard let row else { throw StorageError.damaged("entry \(index): the leaf is missing") }
        var opening: ActProof.Opening?
        if let saltBytes: Data = row[1], let payload: Data = row[2] {
            guard let salt = Salt(bytes: saltBytes) else {
                throw StorageError.damaged("entry \(index): the salt")
            }
            opening = ActProof.Opening(salt: salt, payload: [UInt8](payload))
        }
        return ActProof(
            leaf: try Leaf(bytes: row[0] as Data),
            opening: opening,
            inclusion: tree.inclusionProof(of: index, in: tree.size),
            note: newest
        )
    }

    package func consistencyProof(from size: Int) throws -> ConsistencyProof {
        guard (1...max(1, tree.size)).contains(size), size <= tree.size else {
            throw StorageError.noSuchEntry(size - 1)
        }
        return tree.consistencyProof(from: size, to: tree.size)
    }
}
