// SPDX-License-Identifier: Apache-2.0
import GRDB

/// One step of the schema of a database, as SQL. A step that was ever released never changes; a change is a new step.
///
/// To add one: a file `Migrations/Accounts/NNNN-name.swift` with the SQL, and its name in `LocalDatabase.steps`.
struct Migration: Sendable {
    /// Under which name a database remembers that it has taken the step: that of the file, "NNNN-name". The first
    /// steps have other names and keep them, or databases would take them twice.
    let identifier: String
    let sql: String

    /// The migrator over `steps`, in their order.
    static func migrator(_ steps: [Migration]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.identifier) { database in
                try database.execute(sql: step.sql)
            }
        }
        return migrator
    }
}
