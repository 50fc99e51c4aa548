// SPDX-License-Identifier: Apache-2.0
package import Coalition
import FoundationEssentials
import GRDB
package import Record

/// Puts a backup in the place of lost or damaged data.
///
/// A log that goes on from an older copy signs other entries at sizes it has signed for already, and everyone who
/// holds a checkpoint can prove the contradiction. So a backup is refused where something newer is known: by the
/// last-signed file of the directory, or by a checkpoint that a partner kept.
package enum Restore {
    /// Copies the backup at `path` to `directory`. Damaged files that lie there are moved aside, never deleted.
    ///
    /// Who was let in when the backup was made may have been kept out since, and the backup does not know: no session and
    /// no access token of it is good any more.
    ///
    /// - Parameters:
    ///   - known: the newest checkpoint of this log that anyone else holds, as a signed note.
    ///   - now: when access tokens are revoked.
    package static func run(
        _ path: String,
        to directory: DataDirectory,
        known: SignedNote? = nil,
        at now: Instant = WallClock().now
    ) async throws -> RecordAudit {
        let backup = DataDirectory(path)
        // First of all: what a newer version wrote cannot be relied on to read as an older one would read it.
        for (kind, path) in [(LocalDatabase.record, backup.database), (.accounts, backup.accounts)]
        where SystemFile.exists(path) { try kind.refuseNewer(path) }
        let audit = try await RecordAudit.run(backup)
        let verifier = Verifier(key: audit.key)
        let database = try LocalDatabase.reading(backup.database)
        let tree = try await database.read { try RecordState.load($0, verifier: verifier).tree }
        if let known {
            try LastSigned.compare(verifier.checkpoint(known), size: tree.size, root: tree.root(at:))
        }
        let lock = SystemFile.exists(directory.path) ? try directory.acquireLock() : nil
        if SystemFile.exists(directory.lastSigned) {
            let signed = try LastSigned.read(path: directory.lastSigned, verifier: verifier)
            try LastSigned.compare(signed, size: tree.size, root: tree.root(at:))
        }
        try setAside(directory)
        try copy(backup, to: directory)
        if SystemFile.exists(directory.accounts) {
            do {
                try await SQLiteAccounts(path: directory.accounts).endAllAccess(at: now)
            } catch {
                throw StorageError.translating(error, at: directory.accounts)
            }
        }
        _ = lock
        return try await RecordAudit.run(directory)
    }

    private static func names(_ directory: DataDirectory) -> [String] {
        let databases = [directory.database, directory.accounts].flatMap { [$0, $0 + "-wal", $0 + "-shm"] }
        return databases + [
            directory.signingKey, directory.verificationKey, directory.accountsKey, directory.lastSigned,
        ]
    }

    private static func folders(_ directory: DataDirectory) -> [String] {
        [directory.lawBooks, directory.lists]
    }

    private static func setAside(_ directory: DataDirectory) throws {
        let found = (names(directory) + folders(directory)).filter(SystemFile.exists)
        guard !found.isEmpty else { return }
        var number = 1
        while SystemFile.exists(directory.path + "/replaced-\(number)") { number += 1 }
        let aside = directory.path + "/replaced-\(number)"
        do {
            try FileManager.default.createDirectory(
                atPath: aside,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            for file in found {
                let name = file.dropFirst(directory.path.count)
                try FileManager.default.moveItem(atPath: file, toPath: aside + name)
            }
        } catch {
            throw StorageError.notWritable(directory.path)
        }
    }

    private static func copy(_ backup: DataDirectory, to directory: DataDirectory) throws {
        if !SystemFile.exists(directory.path) { try EmptyDirectory.prepare(directory.path) }
        for (from, to) in zip(names(backup), names(directory)) where SystemFile.exists(from) {
            do {
                try FileManager.default.copyItem(atPath: from, toPath: to)
            } catch {
                throw StorageError.notWritable(to)
            }
            try SystemFile(to, .writing).synchronize()
        }
        for (from, to) in zip(folders(backup), folders(directory)) { try FolderCopy.copy(from, to: to) }
        try SystemFile.synchronizeDirectory(directory.path)
    }
}
