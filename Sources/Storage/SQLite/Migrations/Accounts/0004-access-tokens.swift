// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// What programs come in with.
    static let accessTokens = Migration(
        identifier: "access tokens",
        sql: """
            CREATE TABLE access_token (
                id TEXT PRIMARY KEY NOT NULL,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                name TEXT NOT NULL,
                digest BLOB NOT NULL UNIQUE,
                scopes TEXT NOT NULL,
                created INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                last_used INTEGER,
                revoked INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX access_token_login ON access_token (login);
            """
    )
}
