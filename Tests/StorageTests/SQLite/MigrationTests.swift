// SPDX-License-Identifier: Apache-2.0
import GRDB
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

    /// By these names databases remember which steps they have taken.
    @Test(arguments: [
        (LocalDatabase.record, ["0001-record"]),
        (
            .accounts,
            [
                "1 accounts and sessions", "factors, invitations and security events", "drafts",
                "access tokens", "seen acts", "2 saved views", "requests for resets", "digits",
            ]
        ),
        (.screenings, ["1 subjects, runs, accesses and uploads"]),
    ])
    func `released steps keep their names and their order`(database: LocalDatabase, released: [String]) {
        let identifiers = database.steps.map(\.identifier)
        #expect(identifiers.starts(with: released))
        #expect(Set(identifiers).count == identifiers.count)
    }

    @Test(arguments: LocalDatabase.allCases)
    func `a database of any age ends with the schema of a new one`(database: LocalDatabase) throws {
        let steps = database.steps
        let fresh = try DatabaseQueue()
        try Migration.migrator(steps).migrate(fresh)
        for age in steps.indices {
            let aged = try DatabaseQueue()
            try Migration.migrator(Array(steps[...age])).migrate(aged)
            try Migration.migrator(steps).migrate(aged)
            #expect(try Self.schema(aged) == Self.schema(fresh), "after \(steps[age].identifier)")
        }
    }

    @Test(arguments: LocalDatabase.allCases)
    func `every table is strict`(database: LocalDatabase) throws {
        let queue = try DatabaseQueue()
        try Migration.migrator(database.steps).migrate(queue)
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
