// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func factors(of login: String) async throws -> Factors {
        try await read { database in
            let authenticator = try Row.fetchOne(
                database, sql: "SELECT * FROM authenticator WHERE login = ?", arguments: [login]
            ).map { row in
                Authenticator(
                    sealedSecret: Array(row["sealed_secret"] as Data), lastStep: row["last_step"],
                    added: Instant(milliseconds: row["added"]))
            }
            let passkeys = try Row.fetchAll(
                database, sql: "SELECT * FROM passkey WHERE login = ? ORDER BY added, id", arguments: [login]
            ).map(Self.passkey)
            let codes = try Row.fetchOne(
                database,
                sql: "SELECT count(*) AS count, max(made) AS made FROM recovery_code WHERE login = ?",
                arguments: [login])
            return Factors(
                authenticator: authenticator, passkeys: passkeys, recoveryCodes: codes?["count"] ?? 0,
                recoveryCodesMade: (codes?["made"] as Int64?).map { Instant(milliseconds: $0) })
        }
    }

    // MARK: The app

    package func setAuthenticator(_ authenticator: Authenticator?, of login: String) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM authenticator WHERE login = ?", arguments: [login])
            guard let authenticator else { return }
            try database.execute(
                sql: "INSERT INTO authenticator (login, sealed_secret, last_step, added) VALUES (?, ?, ?, ?)",
                arguments: [
                    login, Data(authenticator.sealedSecret), authenticator.lastStep,
                    authenticator.added.milliseconds,
                ])
        }
    }

    package func useStep(_ step: Int64, of login: String) async throws -> Bool {
        try await change(
            "UPDATE authenticator SET last_step = ? WHERE login = ? AND last_step < ?", [step, login, step])
    }

    // MARK: Recovery codes

    package func setRecoveryCodes(_ marks: [[UInt8]], of login: String, at now: Instant) async throws {
        try await write { database in
            try database.execute(sql: "DELETE FROM recovery_code WHERE login = ?", arguments: [login])
            for mark in marks {
                try database.execute(
                    sql: "INSERT INTO recovery_code (login, mark, made) VALUES (?, ?, ?)",
                    arguments: [login, Data(mark), now.milliseconds])
            }
        }
    }

    package func useRecoveryCode(_ mark: [UInt8], of login: String) async throws -> Bool {
        try await change("DELETE FROM recovery_code WHERE login = ? AND mark = ?", [login, Data(mark)])
    }

    package func removeFactors(of login: String) async throws {
        try await write { database in try Self.removeFactors(of: login, database) }
    }

    static func removeFactors(of login: String, _ database: Database) throws {
        for table in ["authenticator", "passkey", "recovery_code"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE login = ?", arguments: [login])
        }
    }
}
