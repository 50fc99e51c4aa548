// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Forms that were not handed in, and the node's secret for the seals on its forms.
    static let drafts = Migration(
        identifier: "drafts",
        sql: """
            CREATE TABLE draft (
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                key TEXT NOT NULL,
                form TEXT NOT NULL,
                fields BLOB NOT NULL,
                saved INTEGER NOT NULL,
                PRIMARY KEY (login, key)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX draft_saved ON draft (saved);
            CREATE TABLE draft_secret (secret BLOB NOT NULL) STRICT;
            INSERT INTO draft_secret VALUES (randomblob(32));
            """
    )
}
