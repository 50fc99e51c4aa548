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
        pool = try LocalDatabase.accounts.open(path)
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
        let login: String = row["login"]
        guard let person = Person.ID(row["person"] as String),
            let organisation = Organisation.ID(row["organisation"] as String)
        else { throw StorageError.damaged("the account `\(login)` names no person or organisation") }
        return Account(
            login: login,
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

    /// Runs one statement and says whether it changed a row.
    func change(_ sql: String, _ arguments: StatementArguments) async throws -> Bool {
        try await write { database in
            try database.execute(sql: sql, arguments: arguments)
            return database.changesCount > 0
        }
    }
}
