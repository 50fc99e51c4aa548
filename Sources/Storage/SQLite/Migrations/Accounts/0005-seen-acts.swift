// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// What each person has seen of their notifications.
    static let seenActs = Migration(
        identifier: "seen acts",
        sql: """
            CREATE TABLE seen_before (
                person TEXT PRIMARY KEY NOT NULL,
                act INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE seen_act (
                person TEXT NOT NULL,
                act INTEGER NOT NULL,
                PRIMARY KEY (person, act)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
