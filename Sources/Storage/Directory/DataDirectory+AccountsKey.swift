// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import GRDB

extension DataDirectory {
    /// The node's key of 32 bytes, made where there is none yet.
    ///
    /// A new key is refused while the accounts hold what only the old one opens: everyone's second factor would fail
    /// without a word.
    package func readAccountsKey() throws -> [UInt8] {
        if let permissions = SystemFile.permissions(accountsKey) {
            guard permissions & 0o077 == 0 else { throw StorageError.keyExposed(accountsKey) }
            guard let data = Data(base64Encoded: try DataDirectory.read(accountsKey)), data.count == 32 else {
                throw StorageError.damaged("`\(accountsKey)` holds no key")
            }
            return Array(data)
        }
        if try holdsSealedSecrets() { throw StorageError.accountsKeyMissing(accountsKey) }
        var generator = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        try DataDirectory.write(Data(key).base64EncodedString() + "\n", to: accountsKey)
        try SystemFile.synchronizeDirectory(path)
        return key
    }

    private func holdsSealedSecrets() throws -> Bool {
        guard SystemFile.exists(accounts) else { return false }
        let database = try LocalDatabase.reading(accounts)
        return try database.read { database in
            guard try database.tableExists("authenticator") else { return false }
            return try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM authenticator) OR EXISTS (SELECT 1 FROM recovery_code)
                        OR EXISTS (SELECT 1 FROM passkey)
                    """) ?? false
        }
    }
}
