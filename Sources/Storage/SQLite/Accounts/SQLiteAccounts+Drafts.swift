// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func save(_ draft: Draft) async throws {
        guard draft.size <= Draft.sizeLimit else { throw DraftRefusal.tooLarge }
        let fields = try JSONEncoder().encode(draft.fields)
        try await write { database in
            try database.execute(
                sql: "DELETE FROM draft WHERE saved <= ?",
                arguments: [(draft.saved - Draft.lifetime).milliseconds])
            let others = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM draft WHERE login = ? AND key <> ?",
                arguments: [draft.login, draft.key])
            guard others ?? 0 < Draft.countLimit else { throw DraftRefusal.tooMany }
            try database.execute(
                sql: """
                    INSERT INTO draft (login, key, form, fields, saved) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (login, key) DO UPDATE SET form = excluded.form, fields = excluded.fields,
                        saved = excluded.saved
                    """,
                arguments: [draft.login, draft.key, draft.form, fields, draft.saved.milliseconds])
        }
    }

    package func draft(of login: String, under key: String, at now: Instant) async throws -> Draft? {
        try await read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM draft WHERE login = ? AND key = ? AND saved > ?",
                arguments: [login, key, (now - Draft.lifetime).milliseconds]
            ).map(Self.draft)
        }
    }

    package func drafts(of login: String, at now: Instant) async throws -> [Draft] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM draft WHERE login = ? AND saved > ? ORDER BY saved DESC, key",
                arguments: [login, (now - Draft.lifetime).milliseconds]
            ).map(Self.draft)
        }
    }

    package func discardDraft(of login: String, under key: String) async throws {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM draft WHERE login = ? AND key = ?", arguments: [login, key])
        }
    }

    package func draftSecret() async throws -> [UInt8] {
        try await read { database in
            Array(try Data.fetchOne(database, sql: "SELECT secret FROM draft_secret") ?? Data())
        }
    }

    private static func draft(_ row: Row) throws -> Draft {
        Draft(
            login: row["login"], key: row["key"], form: row["form"],
            fields: try JSONDecoder().decode([String: [String]].self, from: row["fields"] as Data),
            saved: Instant(milliseconds: row["saved"]))
    }
}
