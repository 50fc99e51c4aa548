// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func note(_ event: SecurityEvent) async throws {
        try await write { database in
            let isFailure = event.kind == .signInFailed || event.kind == .secondFactorFailed
            if isFailure {
                try database.execute(
                    sql: """
                        UPDATE security_event SET count = count + 1, at = ?, network = ?, device = ?
                        WHERE login = ? AND kind = ? AND at / 3600000 = ? / 3600000
                        """,
                    arguments: [
                        event.at.milliseconds, event.network, event.device, event.login, event.kind.rawValue,
                        event.at.milliseconds,
                    ])
                if database.changesCount > 0 { return }
            }
            try Self.add(event, database)
        }
    }

    /// Nothing where there is no such account.
    static func add(_ event: SecurityEvent, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO security_event (login, kind, at, count, network, device, actor, reason)
                SELECT login, ?, ?, ?, ?, ?, ?, ? FROM account WHERE login = ?
                """,
            arguments: [
                event.kind.rawValue, event.at.milliseconds, event.count, event.network, event.device,
                event.actor, event.reason, event.login,
            ])
    }

    package func events(of login: String?, limit: Int) async throws -> [SecurityEvent] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM security_event WHERE ?1 IS NULL OR login = ?1
                    ORDER BY at DESC, number DESC LIMIT ?2
                    """, arguments: [login, limit]
            ).compactMap(Self.event)
        }
    }

    package func notices(of login: String) async throws -> [SecurityEvent] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM security_event
                    WHERE login = ? AND actor IS NOT NULL AND acknowledged IS NULL ORDER BY at, number
                    """, arguments: [login]
            ).compactMap(Self.event)
        }
    }

    package func acknowledgeNotices(of login: String, until: Instant) async throws {
        _ = try await change(
            "UPDATE security_event SET acknowledged = ?2 WHERE login = ?1 AND acknowledged IS NULL AND at <= ?2",
            [login, until.milliseconds])
    }

    package func removeEvents(before: Instant) async throws {
        _ = try await change("DELETE FROM security_event WHERE at < ?", [before.milliseconds])
    }

    /// Nil for a kind that a later version wrote.
    private static func event(_ row: Row) -> SecurityEvent? {
        guard let kind = SecurityEvent.Kind(rawValue: row["kind"]) else { return nil }
        return SecurityEvent(
            login: row["login"], kind: kind, at: Instant(milliseconds: row["at"]), count: row["count"],
            network: row["network"], device: row["device"], actor: row["actor"], reason: row["reason"])
    }
}
