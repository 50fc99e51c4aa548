// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Views of lists that people named and kept.
    static let savedViews = Migration(
        identifier: "2 saved views",
        sql: """
            CREATE TABLE saved_view (
                id INTEGER PRIMARY KEY,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                name TEXT NOT NULL,
                query TEXT NOT NULL,
                created INTEGER NOT NULL,
                UNIQUE (login, name)
            ) STRICT;
            """
    )
}
