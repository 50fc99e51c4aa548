// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The digits that each person reads numbers in.
    static let digits = Migration(
        identifier: "digits",
        sql: """
            ALTER TABLE account ADD COLUMN digits TEXT NOT NULL DEFAULT 'western'
            """
    )
}
