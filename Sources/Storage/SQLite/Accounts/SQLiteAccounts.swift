// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

/// Accounts and sessions in a database of their own beside the journal: they are no part of the record, and a
/// backup of the record need not carry them.
package struct SQLiteAccounts: NodeBook {
    private let pool: DatabasePool
    let remembered = RememberedAnswers()

    /// Opens the file, creating it and its tables where they are missing.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
        }
        configuration.busyMode = .timeout(5)
        configuration.label = "accounts"
        // Password hashes are nobody else's to read; SQLite would make the file readable for everyone.
        if !SystemFile.exists(path) { _ = try SystemFile(path, .creating) }
        pool = try DatabasePool(path: path, configuration: configuration)
        try Self.migrator.migrate(pool)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 accounts and sessions") { database in
            try database.execute(
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
        addFactorTables(to: &migrator)
        addDrafts(to: &migrator)
        registerTokens(in: &migrator)
        registerSeenActs(&migrator)
        registerSavedViews(in: &migrator)
        addResets(to: &migrator)
        addDigits(to: &migrator)
        return migrator
    }

    package func account(login: String) async throws -> Account? {
        try await pool.read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM account WHERE login = ?", arguments: [login])
                .map(Self.account)
        }
    }

    package func openAccounts() async throws -> [Account] {
        try await pool.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM account WHERE closed IS NULL ORDER BY login")
                .map(Self.account)
        }
    }

    @discardableResult package func add(_ account: Account) async throws -> Bool {
        try await write { database in
            try database.execute(
                sql: """
                    INSERT INTO account (login, person, organisation, password_hash, created, closed, digits)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING
                    """,
                arguments: [
                    account.login, account.person.text, account.organisation.text, account.passwordHash,
                    account.created.milliseconds, account.closed?.milliseconds,
                    account.digits.rawValue,
                ]
            )
            return database.changesCount == 1
        }
    }

    static func account(_ row: Row) throws -> Account {
        guard let person = Person.ID(row["person"] as String),
            let organisation = Organisation.ID(row["organisation"] as String)
        else { throw AccountsError.malformedRow(login: row["login"]) }
        return Account(
            login: row["login"],
            person: person,
            organisation: organisation,
            passwordHash: row["password_hash"],
            created: Instant(milliseconds: row["created"]),
            closed: (row["closed"] as Int64?).map { Instant(milliseconds: $0) },
            digits: Digits(rawValue: row["digits"]) ?? .western
        )
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await pool.read(body)
    }

    /// The one way to write anything here, so that nothing that was remembered outlives what it was read from.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value
    {
        try await pool.write { [remembered] database in
            database.afterNextTransaction { _ in remembered.forget() }
            return try body(database)
        }
    }
}

/// Why accounts cannot be read.
package enum AccountsError: Error, Equatable, CustomStringConvertible {
    case malformedRow(login: String)

    package var description: String {
        switch self {
        case .malformedRow(let login): "the account `\(login)` names no person or organisation"
        }
    }
}
