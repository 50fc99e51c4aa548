// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Accounts, and the sessions that they open.
    static let accounts = Migration(
        identifier: "1 accounts and sessions",
        sql: """
            CREATE TABLE account (
                login TEXT PRIMARY KEY NOT NULL,
                person TEXT NOT NULL,
                organisation TEXT NOT NULL,
                password_hash TEXT NOT NULL,
                created INTEGER NOT NULL,
                closed INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE session (
                digest BLOB PRIMARY KEY NOT NULL,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                started INTEGER NOT NULL,
                last_seen INTEGER NOT NULL,
                expires INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX session_login ON session (login);
            CREATE INDEX session_expires ON session (expires);
            """
    )
}
