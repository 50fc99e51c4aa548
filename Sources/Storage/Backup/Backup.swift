// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB
import Record

/// A complete, consistent copy of a data directory, taken while a server may be running on it.
///
/// It holds the secret key and must be kept as safe as the original. What was erased before is not in it; what is
/// erased later still is, so old backups end with the duty that they serve. Names that were screened are not in it
/// (`docs/decisions/0019-names-beside-the-record.md`); law books and lists are, or the desks would stand empty.
package enum Backup {
    /// Copies `directory` to `path`, which must not exist or be empty, and audits the copy.
    package static func run(_ directory: DataDirectory, to path: String) async throws -> RecordAudit {
        guard directory.isInitialised else { throw StorageError.noData(directory.path) }
        try EmptyDirectory.prepare(path)
        let copy = DataDirectory(path)
        try await copyDatabase(directory.database, to: copy.database)
        if SystemFile.exists(directory.accounts) {
            try await copyDatabase(directory.accounts, to: copy.accounts)
        }
        if SystemFile.exists(directory.accountsKey) {
            try DataDirectory.write(DataDirectory.read(directory.accountsKey) + "\n", to: copy.accountsKey)
        }
        try FolderCopy.copy(directory.lawBooks, to: copy.lawBooks)
        try FolderCopy.copy(directory.lists, to: copy.lists)
        let key = try directory.readSigningKey()
        try DataDirectory.write(key.text + "\n", to: copy.signingKey)
        try DataDirectory.write(key.verificationKey.text + "\n", to: copy.verificationKey)
        try await writeLastSigned(copy)
        try SystemFile.synchronizeDirectory(path)
        return try await RecordAudit.run(copy)
    }

    /// One consistent moment of a database that may be in use, without what was deleted from it.
    private static func copyDatabase(_ from: String, to: String) async throws {
        let database = try LocalDatabase.reading(from)
        do {
            // An empty file with narrow permissions, for SQLite to fill.
            _ = try SystemFile(to, .creating)
            try await database.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [to])
            }
        } catch {
            throw StorageError.translating(error, at: to)
        }
        try SystemFile(to, .writing).synchronize()
    }

    /// A backup's last-signed file is that of the moment it shows, or restoring it would always be refused.
    private static func writeLastSigned(_ copy: DataDirectory) async throws {
        let database = try LocalDatabase.reading(copy.database)
        let note = try await database.read { database in
            try String.fetchOne(database, sql: "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1")
        }
        let file = try LastSigned(path: copy.lastSigned, creating: true)
        try file.write(SignedNote(bytes: (note ?? "").utf8))
        try file.synchronize()
    }
}
