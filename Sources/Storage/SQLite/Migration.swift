// SPDX-License-Identifier: Apache-2.0
import GRDB

/// One numbered step of the schema, as SQL. A step that was ever released never changes; a change is a new step.
///
/// To add tables beside the record: a file `Migrations/NNNN-name.swift` with the SQL, and a line in `all`.
struct Migration: Sendable {
    let number: Int
    let name: String
    let sql: String

    /// Every step, in order.
    static let all: [Migration] = [.record]

    var identifier: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + name
    }

    /// The migrator over `migrations`, by default all of them.
    static func migrator(_ migrations: [Migration] = all) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.identifier) { database in
                try database.execute(sql: migration.sql)
            }
        }
        return migrator
    }
}
