// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    @discardableResult package func add(_ token: AccessToken) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO access_token (id, login, name, digest, scopes, created, expires)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                    """,
                arguments: [
                    token.id.text, token.login, token.name, Data(token.digest),
                    token.scopes.map(\.rawValue).sorted().joined(separator: " "),
                    token.created.milliseconds, token.expires.milliseconds,
                ]
            )
            return database.changesCount == 1
        }
    }

    package func tokens(of login: String) async throws -> [AccessToken] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM access_token WHERE login = ? ORDER BY created DESC, id",
                arguments: [login]
            ).compactMap(Self.token)
        }
    }

    package func token(digest: [UInt8], at now: Instant) async throws -> (
        token: AccessToken, account: Account
    )? {
        try await remembered.tokens.value(digest, at: now, where: { $0.token.isValid(at: now) }) {
            try await storedToken(digest: digest, at: now)
        }
    }

    private func storedToken(digest: [UInt8], at now: Instant) async throws -> (
        token: AccessToken, account: Account
    )? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT access_token.* FROM access_token JOIN account USING (login)
                    WHERE digest = ? AND expires > ? AND revoked IS NULL AND account.closed IS NULL
                    """
            )
            guard let row = try Row.fetchOne(statement, arguments: [Data(digest), now.milliseconds]),
                let token = Self.token(row),
                let account = try Row.fetchOne(
                    database, sql: "SELECT * FROM account WHERE login = ?", arguments: [token.login])
            else { return nil }
            return (token, try Self.account(account))
        }
    }

    package func touch(token: AccessToken.ID, at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: "UPDATE access_token SET last_used = ? WHERE id = ?",
                arguments: [now.milliseconds, token.text])
        }
    }

    package func revoke(token: AccessToken.ID, of login: String, at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: "UPDATE access_token SET revoked = ? WHERE id = ? AND login = ? AND revoked IS NULL",
                arguments: [now.milliseconds, token.text, login])
        }
    }

    /// A scope that this version does not know gives nothing.
    private static func token(_ row: Row) -> AccessToken? {
        guard let id = AccessToken.ID(row["id"] as String) else { return nil }
        let scopes = (row["scopes"] as String).split(separator: " ").compactMap {
            TokenScope(rawValue: String($0))
        }
        return AccessToken(
            id: id, login: row["login"], name: row["name"], digest: Array(row["digest"] as Data),
            scopes: Set(scopes), created: Instant(milliseconds: row["created"]),
            expires: Instant(milliseconds: row["expires"]),
            lastUsed: (row["last_used"] as Int64?).map { Instant(milliseconds: $0) },
            revoked: (row["revoked"] as Int64?).map { Instant(milliseconds: $0) })
    }
}
