// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

/// What each person has seen of their notifications.
extension SQLiteAccounts {
    package func seen(by person: Person.ID) async throws -> SeenActs {
        try await remembered.seen.value(person, at: nil) { try await storedSeen(by: person) } ?? SeenActs()
    }

    private func storedSeen(by person: Person.ID) async throws -> SeenActs {
        try await read { database in
            let before = try Int.fetchOne(
                database.cachedStatement(sql: "SELECT act FROM seen_before WHERE person = ?"),
                arguments: [person.text])
            let acts = try Int.fetchAll(
                database.cachedStatement(sql: "SELECT act FROM seen_act WHERE person = ?"),
                arguments: [person.text])
            return SeenActs(before: before ?? 0, acts: Set(acts))
        }
    }

    package func markSeen(_ act: Int, by person: Person.ID) async throws {
        try await write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO seen_act (person, act) VALUES (?, ?)",
                arguments: [person.text, act])
        }
    }

    package func markSeen(before act: Int, by person: Person.ID) async throws {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO seen_before (person, act) VALUES (?, ?)
                    ON CONFLICT (person) DO UPDATE SET act = max(act, excluded.act)
                    """, arguments: [person.text, act])
            try database.execute(
                sql: "DELETE FROM seen_act WHERE person = ? AND act < ?", arguments: [person.text, act])
        }
    }
}
