// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// The record. Payload and salt stand apart from the leaf, so that they can be destroyed and every proof holds.
    static let record = Migration(
        identifier: "0001-record",
        sql: """
            CREATE TABLE leaf (
                position INTEGER PRIMARY KEY CHECK (position >= 0),
                bytes BLOB NOT NULL
            ) STRICT;

            CREATE TABLE payload (
                position INTEGER PRIMARY KEY REFERENCES leaf (position),
                salt BLOB NOT NULL,
                bytes BLOB NOT NULL
            ) STRICT;

            -- Entries whose payload and salt were destroyed.
            CREATE TABLE erasure (
                position INTEGER PRIMARY KEY REFERENCES leaf (position)
            ) STRICT;

            -- Full tiles only (C2SP tlog-tiles); the partial one at the right edge follows from the leaves.
            CREATE TABLE tile (
                level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 63),
                number INTEGER NOT NULL CHECK (number >= 0),
                bytes BLOB NOT NULL,
                PRIMARY KEY (level, number)
            ) STRICT, WITHOUT ROWID;

            -- One signed note for each commit (C2SP tlog-checkpoint).
            CREATE TABLE checkpoint (
                size INTEGER PRIMARY KEY CHECK (size >= 0),
                note TEXT NOT NULL
            ) STRICT;
            """
    )
}
