// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
import Record

/// What a database holds of a record, read in one snapshot and checked as far as no signature is needed.
struct RecordContent {
    private(set) var tree = MerkleTree()
    private(set) var erased = 0
    private(set) var notes: [(size: Int, note: String)] = []

    static func read(_ database: Database) throws -> RecordContent {
        var content = RecordContent()
        try content.readEntries(database)
        try content.rejectStrays(database)
        try content.checkTiles(database)
        content.notes = try Row.fetchAll(database, sql: "SELECT size, note FROM checkpoint ORDER BY size")
            .map { ($0[0], $0[1]) }
        return content
    }

    private mutating func readEntries(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT leaf.position, leaf.bytes, payload.salt, payload.bytes, erasure.position
                FROM leaf LEFT JOIN payload USING (position) LEFT JOIN erasure USING (position)
                ORDER BY leaf.position
                """
        )
        while let row = try rows.next() {
            guard row[0] as Int == tree.size else {
                throw StorageError.damaged("entry \(tree.size): the leaf is missing")
            }
            try check(row)
        }
    }

    private mutating func check(_ row: Row) throws {
        let index = tree.size
        let bytes: Data = row[1]
        let leaf: Leaf
        do { leaf = try Leaf(bytes: bytes) } catch { throw StorageError.damaged("entry \(index): \(error)") }
        if let salt: Data = row[2], let payload: Data = row[3] {
            guard row[4] as Int? == nil else {
                throw StorageError.damaged("entry \(index): marked as erased, but the payload is there")
            }
            guard let salt = Salt(bytes: salt) else { throw StorageError.damaged("entry \(index): the salt") }
            guard leaf.commitment.holds(for: payload, salt: salt) else {
                throw StorageError.damaged(
                    "entry \(index): payload and salt are not what the leaf commits to"
                )
            }
        } else {
            guard row[4] as Int? != nil else {
                throw StorageError.damaged("entry \(index): the payload is missing")
            }
            erased += 1
        }
        tree.append(Hash.leaf(bytes))
    }

    private func rejectStrays(_ database: Database) throws {
        for table in ["payload", "erasure"] {
            let stray = try Int.fetchOne(
                database,
                sql: "SELECT position FROM \(table) WHERE position NOT IN (SELECT position FROM leaf) LIMIT 1"
            )
            if let stray { throw StorageError.damaged("entry \(stray): the leaf is missing") }
        }
    }

    private func checkTiles(_ database: Database) throws {
        var expected = TilePath.covering(tree.size).filter { $0.width == TilePath.fullWidth }[...]
        expected = expected.drop { $0.content == .entries }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT level, number, bytes FROM tile ORDER BY level, number"
        )
        while let row = try rows.next() {
            let found = TilePath(.hashes(level: row[0]), index: row[1])
            guard let next = expected.popFirst() else {
                throw StorageError.damaged("\(found.path): covers entries that are not there")
            }
            guard next == found else { throw StorageError.damaged("\(next.path): the tile is missing") }
            guard case .hashes(let level) = next.content else { continue }
            let hashes = tree.hashes(level: TilePath.height * level, next.items)
            guard HashTile.encode(hashes).elementsEqual(row[2] as Data) else {
                throw StorageError.damaged("\(next.path): differs from the entries below it")
            }
        }
        if let missing = expected.first {
            throw StorageError.damaged("\(missing.path): the tile is missing")
        }
    }
}
