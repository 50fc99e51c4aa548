// SPDX-License-Identifier: Apache-2.0
package import Coalition
import FoundationEssentials
import GRDB
import Record

extension SQLiteJournal {
    package func append(_ entries: [JournalEntry]) throws -> Int {
        if let failure { throw failure }
        guard !entries.isEmpty else { return tree.size }
        let first = tree.size
        var generator = SystemRandomNumberGenerator()
        let records = entries.map { NewRecord($0, using: &generator) }
        for record in records { tree.append(Hash.leaf(record.leaf)) }
        do {
            let checkpoint = Checkpoint(
                origin: verificationKey.name.description,
                size: tree.size,
                root: tree.root
            )
            let note = try checkpoint.signed(by: key)
            try commit(records, from: first, note: note)
            newest = note
        } catch {
            tree.truncate(to: first)
            throw error
        }
        return tree.size
    }

    /// Database first, then the last-signed file: nobody has seen the note before both are written.
    private func commit(_ records: [NewRecord], from first: Int, note: SignedNote) throws {
        let tiles = completedTiles(from: first)
        do {
            try database.write { database in
                try Self.insert(records, from: first, into: database)
                for tile in tiles { try Self.insert(tile, into: database) }
                try database.cachedStatement(sql: "INSERT INTO checkpoint (size, note) VALUES (?, ?)")
                    .execute(arguments: [first + records.count, note.encoded])
            }
        } catch {
            let error = StorageError.translating(error, at: directory.database)
            // A full disk rolls back cleanly. After any other failure the file may or may not hold the commit.
            if case StorageError.failed = error { failure = error as? StorageError }
            throw error
        }
        do {
            try lastSigned.write(note)
        } catch {
            let stopped = StorageError.failed("`\(directory.lastSigned)`: \(error)")
            failure = stopped
            throw stopped
        }
    }

    private static func insert(_ records: [NewRecord], from first: Int, into database: Database) throws {
        let leaf = try database.cachedStatement(sql: "INSERT INTO leaf (position, bytes) VALUES (?, ?)")
        let payload = try database.cachedStatement(
            sql: "INSERT INTO payload (position, salt, bytes) VALUES (?, ?, ?)"
        )
        for (offset, record) in records.enumerated() {
            leaf.setUncheckedArguments([first + offset, record.leaf])
            try leaf.execute()
            payload.setUncheckedArguments([first + offset, record.salt, record.payload])
            try payload.execute()
        }
    }

    private static func insert(_ tile: FullTile, into database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO tile (level, number, bytes) VALUES (?, ?, ?)")
            .execute(arguments: [tile.level, tile.number, tile.bytes])
    }

    /// The tiles that became full since the tree had `first` leaves.
    private func completedTiles(from first: Int) -> [FullTile] {
        var tiles: [FullTile] = []
        var level = 0
        while tree.size >> (TilePath.height * level) >= TilePath.fullWidth {
            let shift = TilePath.height * (level + 1)
            for number in (first >> shift)..<(tree.size >> shift) {
                let items = TilePath(.hashes(level: level), index: number).items
                let hashes = tree.hashes(level: TilePath.height * level, items)
                tiles.append(
                    FullTile(level: level, number: number, bytes: Data(HashTile.encode(hashes)))
                )
            }
            level += 1
        }
        return tiles
    }
}

private struct FullTile: Sendable {
    let level: Int
    let number: Int
    let bytes: Data
}

/// One entry with its fresh salt and the leaf that commits to both.
private struct NewRecord: Sendable {
    let leaf: Data
    let salt: Data
    let payload: Data

    init(_ entry: JournalEntry, using generator: inout some RandomNumberGenerator) {
        let salt = Salt.random(using: &generator)
        let commitment = Commitment(to: entry.payload, salt: salt)
        leaf = Data(Leaf(milliseconds: entry.at.milliseconds, commitment: commitment).bytes)
        self.salt = Data(salt.bytes)
        payload = entry.payload
    }
}
