// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

extension SQLiteAccounts {
    package func prepare(
        _ content: PreparedAct.Content, by author: Author, login: String, head: Int, at now: Instant
    ) async throws -> PreparedAct {
        let form = try content.form.map { try JSONEncoder().encode($0) }
        guard content.deed.count + (form?.count ?? 0) <= PreparedAct.sizeLimit,
            (content.note?.utf8.count ?? 0) <= PreparedAct.noteLimit
        else { throw PreparedRefusal.tooLarge }
        return try await write { database in
            if let known = try Row.fetchOne(
                database, sql: "SELECT * FROM prepared_act WHERE key = ?", arguments: [content.key]
            ).flatMap(Self.prepared) {
                return known
            }
            try database.execute(
                sql: "DELETE FROM prepared_act WHERE expires <= ?",
                arguments: [(now - PreparedAct.memory).milliseconds])
            let waiting = try Int.fetchOne(
                database,
                sql:
                    "SELECT count(*) FROM prepared_act WHERE organisation = ? AND outcome IS NULL AND expires > ?",
                arguments: [author.organisation.text, now.milliseconds])
            guard waiting ?? 0 < PreparedAct.countLimit else { throw PreparedRefusal.tooMany }
            let expires = now + PreparedAct.lifetime
            try database.execute(
                sql: """
                    INSERT INTO prepared_act
                    (login, person, organisation, key, deed, form, note, head, prepared, expires)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    login, author.person.text, author.organisation.text, content.key, Data(content.deed),
                    form, content.note, head, now.milliseconds, expires.milliseconds,
                ])
            return PreparedAct(
                id: Int(database.lastInsertedRowID), author: author, content: content, head: head,
                prepared: now, expires: expires)
        }
    }

    package func prepared(id: Int) async throws -> PreparedAct? {
        try await read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM prepared_act WHERE id = ?", arguments: [id])
                .flatMap(Self.prepared)
        }
    }

    package func prepared(of organisation: Organisation.ID, at now: Instant) async throws -> [PreparedAct] {
        try await read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT * FROM prepared_act WHERE organisation = ?1 AND prepared > ?2
                    ORDER BY expires > ?3 AND (outcome IS NULL OR outcome = 'signed' AND act IS NULL) DESC,
                        prepared DESC, id DESC
                    LIMIT 300
                    """)
            let since = now - PreparedAct.lifetime - PreparedAct.memory
            return try Row.fetchAll(
                statement, arguments: [organisation.text, since.milliseconds, now.milliseconds]
            ).compactMap(Self.prepared)
        }
    }

    package func settle(_ id: Int, as settlement: PreparedAct.Settlement) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE prepared_act SET outcome = ?1, settled_by = ?2, settled = ?3, reason = ?4, act = ?5
                    WHERE id = ?6 AND expires > ?3
                        AND (outcome IS NULL OR outcome = 'signed' AND act IS NULL AND settled <= ?7)
                    """,
                arguments: [
                    settlement.outcome.rawValue, settlement.by.text, settlement.at.milliseconds,
                    settlement.reason, settlement.act, id,
                    (settlement.at - PreparedAct.signing).milliseconds,
                ])
            return database.changesCount == 1
        }
    }

    package func reopen(_ id: Int, after settlement: PreparedAct.Settlement) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE prepared_act SET outcome = NULL, settled_by = NULL, settled = NULL
                    WHERE id = ? AND outcome = 'signed' AND act IS NULL AND settled_by = ? AND settled = ?
                    """,
                arguments: [id, settlement.by.text, settlement.at.milliseconds])
        }
    }

    package func note(_ act: Int, of id: Int, by signer: Person.ID, at now: Instant) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    UPDATE prepared_act SET outcome = 'signed', settled_by = ?, settled = ?, reason = NULL, act = ?
                    WHERE id = ? AND act IS NULL
                    """,
                arguments: [signer.text, now.milliseconds, act, id])
        }
    }

    /// Nil where the row names nobody that a record could know.
    private static func prepared(_ row: Row) -> PreparedAct? {
        guard let person = Person.ID(row["person"] as String),
            let organisation = Organisation.ID(row["organisation"] as String)
        else { return nil }
        let form = (row["form"] as Data?).flatMap {
            try? JSONDecoder().decode(PreparedAct.Form.self, from: $0)
        }
        var settlement: PreparedAct.Settlement?
        if let outcome = (row["outcome"] as String?).flatMap({ PreparedAct.Outcome(rawValue: $0) }),
            let by = (row["settled_by"] as String?).flatMap({ Person.ID($0) }),
            let at = row["settled"] as Int64?
        {
            settlement = .init(
                outcome, by: by, at: Instant(milliseconds: at), reason: row["reason"], act: row["act"])
        }
        return PreparedAct(
            id: row["id"], author: Author(person: person, organisation: organisation),
            content: .init(
                key: row["key"], deed: Array(row["deed"] as Data), form: form, note: row["note"]),
            head: row["head"], prepared: Instant(milliseconds: row["prepared"]),
            expires: Instant(milliseconds: row["expires"]), settlement: settlement)
    }
}
