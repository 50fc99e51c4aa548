// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Whose names were screened, in which run, who looked at them, and files of names.
    static let screenings = Migration(
        identifier: "1 subjects, runs, accesses and uploads",
        sql: """
            CREATE TABLE subject (
                token TEXT PRIMARY KEY NOT NULL,
                mark BLOB NOT NULL UNIQUE,
                salt BLOB NOT NULL,
                details BLOB NOT NULL,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX subject_last ON subject (last);
            CREATE TABLE run_subject (
                run TEXT NOT NULL,
                place INTEGER NOT NULL,
                token TEXT NOT NULL REFERENCES subject (token) ON DELETE CASCADE,
                PRIMARY KEY (run, place)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX run_subject_token ON run_subject (token);
            CREATE TABLE access (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                at INTEGER NOT NULL,
                person TEXT NOT NULL,
                kind TEXT NOT NULL,
                thing TEXT NOT NULL,
                names INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE upload (
                id TEXT PRIMARY KEY NOT NULL,
                person TEXT NOT NULL,
                organisation TEXT NOT NULL,
                at INTEGER NOT NULL,
                lists TEXT NOT NULL,
                total INTEGER NOT NULL,
                failure TEXT
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE upload_row (
                upload TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
                number INTEGER NOT NULL,
                token TEXT NOT NULL REFERENCES subject (token) ON DELETE CASCADE,
                matches INTEGER,
                best INTEGER,
                PRIMARY KEY (upload, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX upload_row_token ON upload_row (token);
            CREATE INDEX upload_row_waiting ON upload_row (upload, number) WHERE matches IS NULL;
            """
    )
}
