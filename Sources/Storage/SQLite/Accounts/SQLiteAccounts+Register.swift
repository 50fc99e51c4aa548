// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

/// What registrars do: look over the accounts, invite, erase.
extension SQLiteAccounts {
    package func accountSummaries(at now: Instant) async throws -> [AccountSummary] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT account.*,
                        (SELECT count(*) FROM session WHERE login = account.login AND expires > ?1) AS sessions,
                        (SELECT count(*) FROM authenticator WHERE login = account.login) AS authenticators,
                        (SELECT count(*) FROM passkey WHERE login = account.login) AS passkeys,
                        (SELECT count(*) FROM recovery_code WHERE login = account.login) AS codes,
                        (SELECT expires FROM invitation WHERE login = account.login AND expires > ?1) AS invited
                    FROM account ORDER BY login
                    """, arguments: [now.milliseconds]
            ).map { row in
                AccountSummary(
                    account: try Self.account(row),
                    lastSignIn: (row["last_sign_in"] as Int64?).map { Instant(milliseconds: $0) },
                    sessions: row["sessions"], hasAuthenticator: row["authenticators"] > 0,
                    passkeys: row["passkeys"], recoveryCodes: row["codes"],
                    invitedUntil: (row["invited"] as Int64?).map { Instant(milliseconds: $0) })
            }
        }
    }

    package func erase(login: String) async throws {
        try await write { database in
            let person = try String.fetchOne(
                database, sql: "SELECT person FROM account WHERE login = ?", arguments: [login])
            try database.execute(sql: "DELETE FROM account WHERE login = ?", arguments: [login])
            // What a person has seen is kept by their name.
            for table in ["seen_before", "seen_act"] {
                try database.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person])
            }
        }
    }

    package func noteSignIn(of login: String, at now: Instant) async throws {
        _ = try await change(
            "UPDATE account SET last_sign_in = ? WHERE login = ?", [now.milliseconds, login])
    }

    package func invite(_ login: String, mark: [UInt8], until: Instant, at now: Instant) async throws {
        try await write { database in try Self.invite(login, mark: mark, until: until, database) }
    }

    static func invite(_ login: String, mark: [UInt8], until: Instant, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO invitation (login, mark, expires) VALUES (?, ?, ?)
                ON CONFLICT (login) DO UPDATE SET mark = excluded.mark, expires = excluded.expires
                """, arguments: [login, Data(mark), until.milliseconds])
    }

    package func activate(
        _ login: String, mark: [UInt8], passwordHash: String, at now: Instant
    ) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM invitation WHERE login = ? AND mark = ? AND expires > ?",
                arguments: [login, Data(mark), now.milliseconds])
            guard database.changesCount > 0 else { return false }
            try database.execute(
                sql: "UPDATE account SET password_hash = ? WHERE login = ? AND closed IS NULL",
                arguments: [passwordHash, login])
            guard database.changesCount > 0 else { return false }
            try Self.endAccess(of: login, at: now, database)
            return true
        }
    }
}
