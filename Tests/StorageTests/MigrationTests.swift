// SPDX-License-Identifier: Apache-2.0
import GRDB
import Record
import Testing

@testable import Storage

@Suite struct MigrationTests {
    private static func schema(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY 1"
            )
        }
    }

    @Test func `migrations are numbered from 1 without gaps`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
        #expect(Migration.all.first?.identifier == "0001-record")
    }

    /// A released step must stay as it was: its hash is written down here when it is added.
    @Test func `released migrations never change`() {
        let released = [
            "0001-record": "62a483f37bb744ee121336610505f4117f0be95c6dda4569009bed4e78df2cec"
        ]
        for migration in Migration.all {
            if let hash = released[migration.identifier] {
                #expect(Hash.of(migration.sql.utf8).hex == hash, "\(migration.identifier)")
            }
        }
    }

    @Test(arguments: Migration.all.indices)
    func `a database of any age ends with the schema of a new one`(age: Int) throws {
        let fresh = try DatabaseQueue()
        try Migration.migrator().migrate(fresh)
        let aged = try DatabaseQueue()
        try Migration.migrator(Array(Migration.all[...age])).migrate(aged)
        try Migration.migrator().migrate(aged)
        #expect(try Self.schema(aged) == Self.schema(fresh))
    }

    @Test func `every table is strict`() throws {
        let queue = try DatabaseQueue()
        try Migration.migrator().migrate(queue)
        let lax = try queue.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """
            )
        }
        #expect(lax.isEmpty)
    }
}
