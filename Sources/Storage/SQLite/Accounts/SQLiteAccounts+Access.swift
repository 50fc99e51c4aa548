// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

/// Giving and taking the means of getting in, each in one step: whoever was kept out is out, whatever was on its way.
extension SQLiteAccounts {
    package func changePassword(
        of login: String, from old: String, to new: String, keeping session: [UInt8]?, at now: Instant
    ) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE account SET password_hash = ?
                    WHERE login = ? AND password_hash = ? AND closed IS NULL
                    """, arguments: [new, login, old])
            guard database.changesCount > 0 else { return false }
            try Self.endAccess(of: login, keeping: session, at: now, database)
            return true
        }
    }

    package func close(_ login: String, at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: "UPDATE account SET closed = ? WHERE login = ? AND closed IS NULL",
                arguments: [now.milliseconds, login])
            try Self.endAccess(of: login, at: now, database)
        }
    }

    package func reopen(_ login: String) async throws {
        _ = try await change("UPDATE account SET closed = NULL WHERE login = ?", [login])
    }

    package func reset(_ login: String, at now: Instant) async throws {
        try await write { database in
            try Self.removeFactors(of: login, database)
            try database.execute(
                sql: "UPDATE account SET password_hash = '', closed = NULL WHERE login = ?",
                arguments: [login])
            try Self.endAccess(of: login, at: now, database)
        }
    }

    /// Ends every session and revokes every token of every account.
    package func endAllAccess(at now: Instant) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM session")
            try database.execute(
                sql: "UPDATE access_token SET revoked = ? WHERE revoked IS NULL",
                arguments: [now.milliseconds])
        }
    }

    /// Ends every session but one, and revokes every token: what was opened with the means that are void now.
    static func endAccess(
        of login: String, keeping session: [UInt8]? = nil, at now: Instant, _ database: Database
    ) throws {
        try database.execute(
            sql: "DELETE FROM session WHERE login = ? AND id IS NOT ?",
            arguments: [login, session.map { Data($0) }])
        try database.execute(
            sql: "UPDATE access_token SET revoked = ? WHERE login = ? AND revoked IS NULL",
            arguments: [now.milliseconds, login])
    }
}
