// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
package import Record

/// Writes the record as C2SP tlog-tiles, which anyone can verify with foreign tools: leaves and hashes, no payload.
package enum RecordExport {
    /// Exports to a directory that must not exist or be empty; returns the checkpoint that was exported.
    package static func run(_ directory: DataDirectory, to path: String) async throws -> Checkpoint {
        let database = try LocalDatabase.reading(directory.database)
        let verifier = Verifier(key: try directory.readVerificationKey())
        try EmptyDirectory.prepare(path)
        let (leaves, note) = try await database.read { database in
            (
                try Data.fetchAll(database, sql: "SELECT bytes FROM leaf ORDER BY position"),
                try String.fetchOne(
                    database,
                    sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1"
                ) ?? ""
            )
        }
        let tree = MerkleTree(leaves: leaves.map { Hash.leaf($0) })
        for tile in TilePath.covering(tree.size) {
            switch tile.content {
            case .entries:
                try write(EntryBundle.encode(leaves[tile.items].map { [UInt8]($0) }), to: path, tile.path)
            case .hashes(let level):
                let hashes = tree.hashes(level: TilePath.height * level, tile.items)
                try write(HashTile.encode(hashes), to: path, tile.path)
            }
        }
        try write(Array((verifier.key.text + "\n").utf8), to: path, "key.pub")
        try write(Array(note.utf8), to: path, "checkpoint")
        return try verify(path, verifier: verifier)
    }

    /// Verifies an exported directory, ours or another log's.
    package static func verify(_ path: String, verifier: Verifier) throws -> Checkpoint {
        try TiledLog(verifier: verifier) { name in
            FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
        }.verify()
    }

    private static func write(_ bytes: [UInt8], to root: String, _ name: String) throws {
        let file = root + "/" + name
        let folder = file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)
        do {
            try FileManager.default.createDirectory(
                atPath: String(folder),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: URL(filePath: file))
        } catch {
            throw StorageError.notWritable(file)
        }
    }
}
