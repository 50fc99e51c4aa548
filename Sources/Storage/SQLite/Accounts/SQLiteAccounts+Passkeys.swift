// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func passkey(id: [UInt8]) async throws -> Passkey? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM passkey WHERE id = ?", arguments: [Data(id)])
                .map(Self.passkey)
        }
    }

    package func add(_ passkey: Passkey) async throws -> Bool {
        try await change(
            """
            INSERT INTO passkey (id, login, public_key, counter, name, backup_eligible, backed_up, added)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """,
            [
                Data(passkey.id), passkey.login, Data(passkey.publicKey), Int64(passkey.counter),
                passkey.name,
                passkey.isBackupEligible, passkey.isBackedUp, passkey.added.milliseconds,
            ])
    }

    package func usePasskey(
        _ passkey: Passkey, counter: UInt32, isBackedUp: Bool, at now: Instant
    ) async throws -> Bool {
        try await change(
            "UPDATE passkey SET counter = ?, backed_up = ?, last_used = ? WHERE id = ? AND counter = ?",
            [
                Int64(counter), isBackedUp, now.milliseconds, Data(passkey.id), Int64(passkey.counter),
            ])
    }

    package func suspectPasskey(id: [UInt8], at now: Instant) async throws {
        _ = try await change(
            "UPDATE passkey SET suspect_since = coalesce(suspect_since, ?) WHERE id = ?",
            [now.milliseconds, Data(id)])
    }

    package func renamePasskey(id: [UInt8], of login: String, to name: String) async throws -> Bool {
        try await change("UPDATE passkey SET name = ? WHERE id = ? AND login = ?", [name, Data(id), login])
    }

    package func removePasskey(id: [UInt8], of login: String) async throws -> Bool {
        try await change("DELETE FROM passkey WHERE id = ? AND login = ?", [Data(id), login])
    }

    static func passkey(_ row: Row) -> Passkey {
        Passkey(
            id: Array(row["id"] as Data), login: row["login"], publicKey: Array(row["public_key"] as Data),
            counter: UInt32(truncatingIfNeeded: row["counter"] as Int64), name: row["name"],
            isBackupEligible: row["backup_eligible"], isBackedUp: row["backed_up"],
            added: Instant(milliseconds: row["added"]),
            lastUsed: (row["last_used"] as Int64?).map { Instant(milliseconds: $0) },
            suspectSince: (row["suspect_since"] as Int64?).map { Instant(milliseconds: $0) })
    }
}
