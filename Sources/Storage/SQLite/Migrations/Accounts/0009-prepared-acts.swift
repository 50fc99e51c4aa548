// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Acts that wait for a colleague's signature. Each is settled once.
    static let preparedActs = Migration(
        identifier: "prepared acts",
        sql: """
            CREATE TABLE prepared_act (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                person TEXT NOT NULL,
                organisation TEXT NOT NULL,
                key TEXT NOT NULL UNIQUE,
                deed BLOB NOT NULL,
                form BLOB,
                note TEXT,
                head INTEGER NOT NULL,
                prepared INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                outcome TEXT,
                settled_by TEXT,
                settled INTEGER,
                reason TEXT,
                act INTEGER,
                CHECK ((outcome IS NULL) = (settled IS NULL)),
                CHECK ((outcome IS NULL) = (settled_by IS NULL)),
                CHECK (act IS NULL OR outcome = 'signed'),
                CHECK (outcome IS NOT 'returned' OR reason IS NOT NULL)
            ) STRICT;
            CREATE INDEX prepared_act_organisation ON prepared_act (organisation, prepared);
            """
    )
}
