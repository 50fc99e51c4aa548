// SPDX-License-Identifier: Apache-2.0

extension Migration {
    /// Factors, invitations and security events. Sessions gain a lasting name and the moment of the last proof; those that
    /// were open before end.
    static let factors = Migration(
        identifier: "factors, invitations and security events",
        sql: """
            ALTER TABLE account ADD COLUMN last_sign_in INTEGER;
            DROP TABLE session;
            CREATE TABLE session (
                digest BLOB PRIMARY KEY NOT NULL,
                id BLOB NOT NULL UNIQUE,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                started INTEGER NOT NULL,
                last_seen INTEGER NOT NULL,
                expires INTEGER NOT NULL,
                proved INTEGER NOT NULL,
                device TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX session_login ON session (login);
            CREATE INDEX session_expires ON session (expires);
            CREATE TABLE authenticator (
                login TEXT PRIMARY KEY NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                sealed_secret BLOB NOT NULL,
                last_step INTEGER NOT NULL,
                added INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE passkey (
                id BLOB PRIMARY KEY NOT NULL,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                public_key BLOB NOT NULL,
                counter INTEGER NOT NULL,
                name TEXT NOT NULL,
                backup_eligible INTEGER NOT NULL,
                backed_up INTEGER NOT NULL,
                added INTEGER NOT NULL,
                last_used INTEGER,
                suspect_since INTEGER
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX passkey_login ON passkey (login);
            CREATE TABLE recovery_code (
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                mark BLOB NOT NULL,
                made INTEGER NOT NULL,
                PRIMARY KEY (login, mark)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE invitation (
                login TEXT PRIMARY KEY NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                mark BLOB NOT NULL,
                expires INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE security_event (
                number INTEGER PRIMARY KEY,
                login TEXT NOT NULL REFERENCES account (login) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                at INTEGER NOT NULL,
                count INTEGER NOT NULL,
                network TEXT NOT NULL,
                device TEXT NOT NULL,
                actor TEXT,
                reason TEXT,
                acknowledged INTEGER
            ) STRICT;
            CREATE INDEX security_event_login ON security_event (login, at);
            CREATE INDEX security_event_at ON security_event (at);
            """
    )
}
