// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
import Record

/// What the journal keeps in memory of the record: the tree and the newest checkpoint.
enum RecordState {
    /// Builds the tree from the full tiles and the leaves after them, and checks it against the newest checkpoint.
    static func load(
        _ database: Database,
        verifier: Verifier
    ) throws -> (tree: MerkleTree, newest: SignedNote) {
        guard
            let text = try String.fetchOne(
                database,
                sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1"
            )
        else { throw StorageError.damaged("there is no checkpoint") }
        let note = try SignedNote(bytes: text.utf8)
        let checkpoint = try verifier.checkpoint(note)
        var tree = MerkleTree()
        tree.reserve(checkpoint.size)
        try appendTiles(database, to: &tree)
        try appendLeaves(database, to: &tree)
        guard tree.size == checkpoint.size else {
            throw StorageError.damaged("\(tree.size) entries, but the checkpoint says \(checkpoint.size)")
        }
        guard tree.root == checkpoint.root else {
            throw StorageError.damaged("the entries do not lead to the root of the checkpoint")
        }
        return (tree, note)
    }

    private static func appendTiles(_ database: Database, to tree: inout MerkleTree) throws {
        let tiles = try Data.fetchCursor(
            database,
            sql: "SELECT bytes FROM tile WHERE level = 0 ORDER BY number"
        )
        while let bytes = try tiles.next() {
            for hash in try HashTile.decode(bytes, width: TilePath.fullWidth) { tree.append(hash) }
        }
    }

    private static func appendLeaves(_ database: Database, to tree: inout MerkleTree) throws {
        let leaves = try Row.fetchCursor(
            database,
            sql: "SELECT position, bytes FROM leaf WHERE position >= ? ORDER BY position",
            arguments: [tree.size]
        )
        while let row = try leaves.next() {
            let position: Int = row[0]
            guard position == tree.size else {
                throw StorageError.damaged("entry \(tree.size): the leaf is missing")
            }
            tree.append(Hash.leaf(row[1] as Data))
        }
    }
}
