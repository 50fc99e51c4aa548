// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func open(_ session: Session) async throws {
        try await write { database in
            try database.execute(
                sql:
                    "INSERT INTO session (digest, login, started, last_seen, expires) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Data(session.digest), session.login, session.started.milliseconds,
                    session.lastSeen.milliseconds, session.expires.milliseconds,
                ]
            )
        }
    }

    package func session(digest: [UInt8], at now: Instant) async throws -> (
        session: Session, account: Account
    )? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT session.started, session.last_seen, session.expires, account.*
                    FROM session JOIN account USING (login)
                    WHERE session.digest = ? AND session.expires > ? AND account.closed IS NULL
                    """
            )
            guard let row = try Row.fetchOne(statement, arguments: [Data(digest), now.milliseconds]) else {
                return nil
            }
            let session = Session(
                digest: digest,
                login: row["login"],
                started: Instant(milliseconds: row["started"]),
                lastSeen: Instant(milliseconds: row["last_seen"]),
                expires: Instant(milliseconds: row["expires"])
            )
            return (session, try Self.account(row))
        }
    }

    package func touch(digest: [UInt8], at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: "UPDATE session SET last_seen = ? WHERE digest = ?",
                arguments: [now.milliseconds, Data(digest)]
            )
        }
    }

    package func close(digest: [UInt8]) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [Data(digest)])
        }
    }

    package func closeSessions(of login: String) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM session WHERE login = ?", arguments: [login])
        }
    }

    package func removeExpiredSessions(at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM session WHERE expires <= ?",
                arguments: [now.milliseconds]
            )
        }
    }
}
