// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteAccounts {
    package func savedViews(of login: String) async throws -> [SavedView] {
        try await remembered.views.value(login, at: nil) { try await storedViews(of: login) } ?? []
    }

    private func storedViews(of login: String) async throws -> [SavedView] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT id, name, query FROM saved_view WHERE login = ? ORDER BY name, id")
            return try Row.fetchAll(statement, arguments: [login]).map {
                SavedView(id: $0["id"], name: $0["name"], query: $0["query"])
            }
        }
    }

    @discardableResult
    package func saveView(_ name: String, query: String, of login: String, at now: Instant) async throws
        -> Int
    {
        try await write { database in
            let count = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM saved_view WHERE login = ?", arguments: [login])
            guard count ?? 0 < SavedView.limit else { throw SavedViewRefusal.tooMany }
            try Self.requireFree(name, of: login, database)
            try database.execute(
                sql: "INSERT INTO saved_view (login, name, query, created) VALUES (?, ?, ?, ?)",
                arguments: [login, name, query, now.milliseconds])
            return Int(database.lastInsertedRowID)
        }
    }

    package func renameView(_ id: Int, to name: String, of login: String) async throws {
        try await write { database in
            try Self.requireFree(name, of: login, but: id, database)
            try database.execute(
                sql: "UPDATE saved_view SET name = ? WHERE id = ? AND login = ?",
                arguments: [name, id, login])
            guard database.changesCount == 1 else { throw SavedViewRefusal.unknown }
        }
    }

    package func removeView(_ id: Int, of login: String) async throws {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM saved_view WHERE id = ? AND login = ?", arguments: [id, login])
            guard database.changesCount == 1 else { throw SavedViewRefusal.unknown }
        }
    }

    private static func requireFree(_ name: String, of login: String, but id: Int = 0, _ database: Database)
        throws
    {
        let taken = try Int.fetchOne(
            database, sql: "SELECT id FROM saved_view WHERE login = ? AND name = ? AND id <> ?",
            arguments: [login, name, id])
        guard taken == nil else { throw SavedViewRefusal.nameTaken }
    }
}
