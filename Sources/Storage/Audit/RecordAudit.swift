// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
package import Record

/// Recomputes a whole record from its bytes: every commitment, leaf, tile, root and signature.
package struct RecordAudit: Sendable {
    package let entries: Int
    /// How many of the entries had their payload destroyed.
    package let erased: Int
    package let root: Hash
    package let key: VerificationKey

    /// Audits a data directory, also while a server runs on it, or a backup. Throws `StorageError.damaged`, which
    /// names the first place that does not hold.
    ///
    /// - Parameter key: the key to trust; by default the one that lies in the directory.
    package static func run(_ directory: DataDirectory, key: VerificationKey? = nil) async throws
        -> RecordAudit
    {
        let key = try key ?? directory.readVerificationKey()
        let verifier = Verifier(key: key)
        let database = try LocalDatabase.reading(directory.database)
        do {
            let content = try await database.read { try RecordContent.read($0) }
            try await CheckpointAudit(notes: content.notes, tree: content.tree, verifier: verifier).run()
            // Read after the database: a server that runs meanwhile only makes the file newer.
            try compareLastSigned(directory, verifier: verifier, tree: content.tree)
            return RecordAudit(
                entries: content.tree.size,
                erased: content.erased,
                root: content.tree.root,
                key: key
            )
        } catch {
            throw StorageError.translating(error, at: directory.database)
        }
    }

    private static func compareLastSigned(
        _ directory: DataDirectory,
        verifier: Verifier,
        tree: MerkleTree
    ) throws {
        let signed = try LastSigned.read(path: directory.lastSigned, verifier: verifier)
        if signed.size > tree.size, isInUse(directory) { return }
        try LastSigned.compare(signed, size: tree.size, root: tree.root(at:))
    }

    /// Whether a server is appending meanwhile.
    private static func isInUse(_ directory: DataDirectory) -> Bool {
        guard let file = try? SystemFile(directory.lock, .reading) else { return false }
        return !file.lock()
    }
}
