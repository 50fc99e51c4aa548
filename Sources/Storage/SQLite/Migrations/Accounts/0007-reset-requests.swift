// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The table itself refuses what the site must never ask of it: a second open request, and a reset that whoever asked
    /// for it, or whose account it is, has confirmed.
    static let resetRequests = Migration(
        identifier: "requests for resets",
        sql: """
            CREATE TABLE reset_request (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                factors INTEGER NOT NULL,
                password INTEGER NOT NULL,
                reason TEXT NOT NULL,
                asked_by TEXT NOT NULL,
                asked INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                outcome TEXT,
                decided_by TEXT,
                decided INTEGER,
                remark TEXT,
                CHECK (factors OR password),
                CHECK (asked_by <> login),
                CHECK ((outcome IS NULL) = (decided IS NULL)),
                CHECK (outcome IS NOT 'confirmed'
                    OR decided_by IS NOT NULL AND decided_by NOT IN (asked_by, login))
            ) STRICT;
            CREATE UNIQUE INDEX reset_request_open ON reset_request (login) WHERE outcome IS NULL;
            CREATE INDEX reset_request_login ON reset_request (login, asked);
            """
    )
}
