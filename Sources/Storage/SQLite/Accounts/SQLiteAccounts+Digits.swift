// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteAccounts {
    static func addDigits(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("digits") { database in
            try database.execute(
                sql: "ALTER TABLE account ADD COLUMN digits TEXT NOT NULL DEFAULT 'western'")
        }
    }

    package func setDigits(_ digits: Digits, of login: String) async throws {
        _ = try await change("UPDATE account SET digits = ? WHERE login = ?", [digits.rawValue, login])
    }
}
