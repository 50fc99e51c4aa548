// SPDX-License-Identifier: Apache-2.0

/// A log in the form of C2SP tlog-tiles, read through a closure that knows files or addresses.
package struct TiledLog {
    private let verifier: Verifier
    private let read: (_ path: String) throws -> [UInt8]?

    /// - Parameter read: the bytes at a path below the log's prefix, nil where there is nothing.
    package init(verifier: Verifier, read: @escaping (_ path: String) throws -> [UInt8]?) {
        self.verifier = verifier
        self.read = read
    }

    /// Recomputes everything from the entries: their hashes, every tile above them, the root, and checks the
    /// signature. Returns the verified checkpoint; the error names the first place that does not hold.
    package func verify(checkpointAt path: String = "checkpoint") throws -> Checkpoint {
        let checkpoint = try verifier.checkpoint(bytes: bytes(at: path))
        var tree = MerkleTree()
        for bundle in TilePath.row(.entries, count: checkpoint.size) {
            for entry in try EntryBundle.decode(bytes(at: bundle.path), width: bundle.width) {
                tree.append(Hash.leaf(entry))
            }
        }
        for tile in TilePath.covering(checkpoint.size) {
            guard case .hashes(let level) = tile.content else { continue }
            let stored = try HashTile.decode(bytes(at: tile.path), width: tile.width)
            guard stored[...] == tree.hashes(level: level * TilePath.height, tile.items)[...] else {
                throw RecordError.mismatch(tile.path)
            }
        }
        guard tree.root == checkpoint.root else { throw RecordError.mismatch(path) }
        return checkpoint
    }

    private func bytes(at path: String) throws -> [UInt8] {
        guard let bytes = try read(path) else { throw RecordError.missing(path) }
        return bytes
    }
}
