// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func open(_ session: Session, for account: Account) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO session (digest, id, login, started, last_seen, expires, proved, device)
                    SELECT ?, ?, login, ?, ?, ?, ?, ? FROM account
                    WHERE login = ? AND password_hash = ? AND closed IS NULL
                    """,
                arguments: [
                    Data(session.digest), Data(session.id), session.started.milliseconds,
                    session.lastSeen.milliseconds, session.expires.milliseconds, session.proved.milliseconds,
                    session.device, session.login, account.passwordHash,
                ])
            guard database.changesCount == 1 else { return false }
            try database.execute(
                sql: """
                    DELETE FROM session WHERE digest IN (
                        SELECT digest FROM session WHERE login = ? AND digest <> ?
                        ORDER BY last_seen DESC, started DESC, id LIMIT -1 OFFSET ?)
                    """, arguments: [session.login, Data(session.digest), Session.limit - 1])
            return true
        }
    }

    package func session(digest: [UInt8], at now: Instant) async throws -> (
        session: Session, account: Account
    )? {
        try await remembered.sessions.value(digest, at: now, where: { now < $0.session.expires }) {
            try await storedSession(digest: digest, at: now)
        }
    }

    private func storedSession(digest: [UInt8], at now: Instant) async throws -> (
        session: Session, account: Account
    )? {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT session.*, account.* FROM session JOIN account USING (login)
                    WHERE session.digest = ? AND session.expires > ? AND account.closed IS NULL
                    """
            )
            guard let row = try Row.fetchOne(statement, arguments: [Data(digest), now.milliseconds]) else {
                return nil
            }
            return (Self.session(row), try Self.account(row))
        }
    }

    package func sessions(of login: String, at now: Instant) async throws -> [Session] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM session WHERE login = ? AND expires > ? ORDER BY last_seen DESC, id",
                arguments: [login, now.milliseconds]
            ).map(Self.session)
        }
    }

    private static func session(_ row: Row) -> Session {
        Session(
            id: Array(row["id"] as Data), digest: Array(row["digest"] as Data), login: row["login"],
            started: Instant(milliseconds: row["started"]),
            lastSeen: Instant(milliseconds: row["last_seen"]),
            expires: Instant(milliseconds: row["expires"]), proved: Instant(milliseconds: row["proved"]),
            device: row["device"])
    }

    package func touch(digest: [UInt8], at now: Instant) async throws {
        _ = try await change(
            "UPDATE session SET last_seen = ? WHERE digest = ?", [now.milliseconds, Data(digest)])
    }

    package func renew(
        digest: [UInt8], as new: [UInt8], proved: Instant, at now: Instant
    ) async throws -> Bool {
        try await change(
            "UPDATE session SET digest = ?, proved = ?, last_seen = ? WHERE digest = ?",
            [Data(new), proved.milliseconds, now.milliseconds, Data(digest)])
    }

    package func close(digest: [UInt8]) async throws {
        _ = try await change("DELETE FROM session WHERE digest = ?", [Data(digest)])
    }

    package func closeSession(id: [UInt8], of login: String) async throws {
        _ = try await change("DELETE FROM session WHERE id = ? AND login = ?", [Data(id), login])
    }

    package func closeSessions(of login: String, except id: [UInt8]?) async throws {
        _ = try await change(
            "DELETE FROM session WHERE login = ? AND id IS NOT ?", [login, id.map { Data($0) }])
    }

    package func removeExpiredSessions(at now: Instant) async throws {
        _ = try await change("DELETE FROM session WHERE expires <= ?", [now.milliseconds])
    }
}
