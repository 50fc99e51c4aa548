// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
package import Record

/// Where one node keeps everything: the journal, its key, and what it last signed.
package struct DataDirectory: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The database of the record.
    package var database: String { path + "/journal.sqlite" }
    /// The accounts and sessions: no part of the record.
    package var accounts: String { path + "/accounts.sqlite" }
    /// What seals the secrets among the accounts, readable by its owner only.
    package var accountsKey: String { path + "/accounts-key" }
    /// Law books that its keeper put beside the record, each in a folder of its own.
    package var lawBooks: String { path + "/law" }
    /// The index of words: made from the record, and made again where it is lost.
    package var search: String { path + "/search.sqlite" }
    /// The lists that names are screened against, version by version.
    package var lists: String { path + "/lists" }
    /// Whose names were screened: personal data, no part of the record.
    package var screenings: String { path + "/screenings.sqlite" }
    /// The secret key, readable by its owner only.
    package var signingKey: String { path + "/signing-key" }
    /// The public key, for everyone.
    package var verificationKey: String { path + "/verification-key" }
    /// The newest checkpoint that was signed, kept apart from the database.
    package var lastSigned: String { path + "/last-signed" }
    package var lock: String { path + "/lock" }

    /// Whether a journal was created here.
    package var isInitialised: Bool { SystemFile.exists(signingKey) && SystemFile.exists(database) }

    /// Makes the directory and a new key for the log of this name.
    func create(origin: KeyName) throws -> SigningKey {
        guard !SystemFile.exists(database), !SystemFile.exists(signingKey) else {
            throw StorageError.alreadyThere(path)
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageError.notWritable(path)
        }
        let key = try SigningKey(name: origin)
        try DataDirectory.write(key.text + "\n", to: signingKey)
        try DataDirectory.write(key.verificationKey.text + "\n", to: verificationKey)
        try SystemFile.synchronizeDirectory(path)
        return key
    }

    /// The secret key; refused where others could have read it.
    func readSigningKey() throws -> SigningKey {
        guard let permissions = SystemFile.permissions(signingKey) else { throw StorageError.noData(path) }
        guard permissions & 0o077 == 0 else { throw StorageError.keyExposed(signingKey) }
        return try SigningKey(DataDirectory.read(signingKey))
    }

    /// The public key.
    package func readVerificationKey() throws -> VerificationKey {
        guard SystemFile.exists(verificationKey) else { throw StorageError.noData(path) }
        return try VerificationKey(DataDirectory.read(verificationKey))
    }

    /// The directory's lock, held while the result lives.
    func acquireLock() throws -> SystemFile {
        let file = try SystemFile(lock, .creating)
        guard file.lock() else { throw StorageError.inUse(path) }
        return file
    }

    /// Writes a small file durably: readable by its owner only, and whole or not at all.
    static func write(_ text: String, to path: String) throws {
        let temporary = path + ".new"
        let file = try SystemFile(temporary, .creating)
        try file.truncate(to: 0)
        try file.write(Array(text.utf8))
        try file.synchronize()
        try SystemFile.replace(path, with: temporary)
    }

    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw StorageError.damaged("`\(path)` cannot be read") }
        return String(text.prefix { $0 != "\n" })
    }
}
