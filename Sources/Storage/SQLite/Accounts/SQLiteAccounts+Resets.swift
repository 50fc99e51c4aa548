// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func askReset(
        of login: String, _ parts: Set<ResetRequest.Part>, reason: String, by asker: String, at now: Instant,
        noting events: [SecurityEvent]
    ) async throws -> ResetRequest? {
        try await write { database in
            try Self.lapseResets(at: now, database)
            let expires = now + ResetRequest.lifetime
            try database.execute(
                sql: """
                    INSERT INTO reset_request (login, factors, password, reason, asked_by, asked, expires)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) WHERE outcome IS NULL DO NOTHING
                    """,
                arguments: [
                    login, parts.contains(.factors), parts.contains(.password), reason, asker,
                    now.milliseconds, expires.milliseconds,
                ])
            guard database.changesCount == 1 else { return nil }
            let id = Int(database.lastInsertedRowID)
            for event in events { try Self.add(event, database) }
            return ResetRequest(
                id: id, login: login, parts: parts, reason: reason, askedBy: asker, asked: now,
                expires: expires)
        }
    }

    package func reset(id: Int) async throws -> ResetRequest? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM reset_request WHERE id = ?", arguments: [id])
                .map(Self.reset)
        }
    }

    package func resets(of login: String?, limit: Int) async throws -> [ResetRequest] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM reset_request WHERE ?1 IS NULL OR login = ?1
                    ORDER BY asked DESC, id DESC LIMIT ?2
                    """, arguments: [login, limit]
            ).map(Self.reset)
        }
    }

    package func decideReset(
        _ id: Int, as decision: ResetRequest.Decision, invitation: (mark: [UInt8], until: Instant)?,
        noting events: [SecurityEvent]
    ) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE reset_request SET outcome = ?, decided_by = ?, decided = ?, remark = ?
                    WHERE id = ? AND outcome IS NULL AND expires > ?
                    """,
                arguments: [
                    decision.outcome.rawValue, decision.by, decision.at.milliseconds, decision.remark, id,
                    decision.at.milliseconds,
                ])
            guard database.changesCount == 1 else { return false }
            if decision.outcome == .confirmed,
                let row = try Row.fetchOne(
                    database, sql: "SELECT * FROM reset_request WHERE id = ?", arguments: [id])
            {
                try Self.carryOut(Self.reset(row), invitation, at: decision.at, database)
            }
            for event in events { try Self.add(event, database) }
            return true
        }
    }

    private static func carryOut(
        _ request: ResetRequest, _ invitation: (mark: [UInt8], until: Instant)?, at now: Instant,
        _ database: Database
    ) throws {
        if request.parts.contains(.factors) { try removeFactors(of: request.login, database) }
        if request.parts.contains(.password) {
            try database.execute(
                sql: "UPDATE account SET password_hash = '' WHERE login = ?", arguments: [request.login])
            if let (mark, until) = invitation {
                try invite(request.login, mark: mark, until: until, database)
            }
        }
        try endAccess(of: request.login, at: now, database)
    }

    package func sweepResets(at now: Instant) async throws {
        try await write { database in
            try Self.lapseResets(at: now, database)
            try database.execute(
                sql: "DELETE FROM reset_request WHERE asked < ? AND outcome IS NOT NULL",
                arguments: [(now - SecurityEvent.retention).milliseconds])
        }
    }

    /// They lapse at the moment they expired, whenever somebody looks.
    private static func lapseResets(at now: Instant, _ database: Database) throws {
        let late = try Row.fetchAll(
            database, sql: "SELECT * FROM reset_request WHERE outcome IS NULL AND expires <= ?",
            arguments: [now.milliseconds]
        ).map(reset)
        for request in late {
            try database.execute(
                sql: "UPDATE reset_request SET outcome = ?, decided = expires WHERE id = ?",
                arguments: [ResetRequest.Outcome.lapsed.rawValue, request.id])
            try add(SecurityEvent(login: request.login, kind: .resetLapsed, at: request.expires), database)
        }
    }

    private static func reset(_ row: Row) -> ResetRequest {
        let parts: [ResetRequest.Part] =
            (row["factors"] ? [.factors] : []) + (row["password"] ? [.password] : [])
        let outcome = (row["outcome"] as String?).flatMap { ResetRequest.Outcome(rawValue: $0) }
        return ResetRequest(
            id: row["id"], login: row["login"], parts: Set(parts), reason: row["reason"],
            askedBy: row["asked_by"], asked: Instant(milliseconds: row["asked"]),
            expires: Instant(milliseconds: row["expires"]),
            decision: outcome.map {
                .init(
                    $0, by: row["decided_by"], at: Instant(milliseconds: row["decided"]),
                    remark: row["remark"])
            })
    }
}
