// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteScreenings {
    // MARK: Who saw what

    package func note(_ access: ScreeningAccess) throws {
        try pool.write { database in
            try database.execute(
                sql: "INSERT INTO access (at, person, kind, thing, names) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    access.at.milliseconds, access.person.text, access.kind.rawValue, access.thing,
                    access.names,
                ])
        }
    }

    package func accesses(_ places: Range<Int>) throws -> (accesses: [ScreeningAccess], count: Int) {
        try pool.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM access ORDER BY number DESC LIMIT ? OFFSET ?",
                arguments: [places.count, places.lowerBound])
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM access") ?? 0
            return (rows.compactMap(Self.access), count)
        }
    }

    package func accesses(after number: Int?, descending: Bool, limit: Int) throws -> (
        accesses: [(number: Int, access: ScreeningAccess)], count: Int
    ) {
        try pool.read { database in
            let (sign, order) = descending ? ("<", "DESC") : (">", "ASC")
            let start = number ?? (descending ? .max : 0)
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM access WHERE number \(sign) ? ORDER BY number \(order) LIMIT ?",
                arguments: [start, limit])
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM access") ?? 0
            return (rows.compactMap { row in Self.access(row).map { (row["number"], $0) } }, count)
        }
    }

    private static func access(_ row: Row) -> ScreeningAccess? {
        guard let person = Person.ID(row["person"] as String),
            let kind = ScreeningAccess.Kind(rawValue: row["kind"])
        else { return nil }
        return ScreeningAccess(
            at: Instant(milliseconds: row["at"]), person: person, kind: kind, thing: row["thing"],
            names: row["names"])
    }

    // MARK: Files of names

    package func add(_ upload: ScreeningUpload, of subjects: [ScreenedSubject.ID]) async throws {
        try await pool.write { database in
            try database.execute(
                sql:
                    "INSERT INTO upload (id, person, organisation, at, lists, total) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    upload.id.text, upload.by.text, upload.organisation.text, upload.at.milliseconds,
                    upload.lists.map(\.text).joined(separator: " "), upload.total,
                ])
            let statement = try database.cachedStatement(
                sql: "INSERT INTO upload_row (upload, number, token) VALUES (?, ?, ?)")
            for (index, subject) in subjects.enumerated() {
                try statement.execute(arguments: [upload.id.text, index + 1, subject.text])
            }
        }
    }

    package func uploads() throws -> [ScreeningUpload] {
        try pool.read {
            try Row.fetchAll($0, sql: Self.selection + " ORDER BY at DESC, id").compactMap(Self.upload)
        }
    }

    package func upload(_ id: ScreeningUpload.ID) throws -> ScreeningUpload? {
        try pool.read { database in
            try Row.fetchOne(database, sql: Self.selection + " WHERE id = ?", arguments: [id.text])
                .flatMap(Self.upload)
        }
    }

    package func waitingRows(of upload: ScreeningUpload.ID, limit: Int) throws -> [ScreeningUpload.Row] {
        try rows("upload = ? AND matches IS NULL", [upload.text], limit)
    }

    package func rows(of upload: ScreeningUpload.ID, from first: Int, limit: Int) throws
        -> [ScreeningUpload.Row]
    {
        try rows("upload = ? AND number >= ?", [upload.text, first], limit)
    }

    package func rowCount(of upload: ScreeningUpload.ID) throws -> Int {
        try pool.read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM upload_row WHERE upload = ?", arguments: [upload.text])
                ?? 0
        }
    }

    package func finish(_ rows: [ScreeningUpload.Row], of upload: ScreeningUpload.ID) async throws {
        try await pool.write { database in
            let statement = try database.cachedStatement(
                sql: "UPDATE upload_row SET matches = ?, best = ? WHERE upload = ? AND number = ?")
            for row in rows {
                try statement.execute(arguments: [row.matches, row.best, upload.text, row.number])
            }
        }
    }

    package func fail(_ upload: ScreeningUpload.ID, because reason: String) async throws {
        try await pool.write { database in
            try database.execute(
                sql: "UPDATE upload SET failure = ? WHERE id = ?", arguments: [reason, upload.text])
        }
    }

    /// A row whose name was destroyed is gone, and counts as done.
    private static let selection = """
        SELECT upload.*, total - (
            SELECT count(*) FROM upload_row WHERE upload_row.upload = upload.id AND matches IS NULL
        ) AS done FROM upload
        """

    private func rows(_ condition: String, _ arguments: [any DatabaseValueConvertible], _ limit: Int) throws
        -> [ScreeningUpload.Row]
    {
        try pool.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM upload_row WHERE \(condition) ORDER BY number LIMIT ?",
                arguments: StatementArguments(arguments + [limit])
            ).map { row in
                ScreeningUpload.Row(
                    number: row["number"], subject: try Self.token(row["token"]), matches: row["matches"],
                    best: row["best"])
            }
        }
    }

    private static func upload(_ row: Row) -> ScreeningUpload? {
        guard let id = ScreeningUpload.ID(row["id"] as String), let by = Person.ID(row["person"] as String),
            let organisation = Organisation.ID(row["organisation"] as String)
        else { return nil }
        return ScreeningUpload(
            id: id, by: by, organisation: organisation, at: Instant(milliseconds: row["at"]),
            lists: (row["lists"] as String).split(separator: " ").compactMap { ListEdition.Name($0) },
            total: row["total"], done: row["done"], failure: row["failure"])
    }
}
