// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Record
import Testing

@testable import Storage

/// Damage of every kind, done behind the journal's back, and the place that the audit names.
@Suite struct AuditTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `an undamaged record verifies, with its entries, root and key`() async throws {
        try await scratch.fill(600, batch: 7)
        let audit = try await RecordAudit.run(scratch.data)
        let journal = try SQLiteJournal.open(scratch.data)
        let checkpoint = try Verifier(key: audit.key).checkpoint(await journal.head)
        #expect(audit.entries == 600 && audit.erased == 0)
        #expect(audit.root == checkpoint.root)
        #expect(audit.key == journal.verificationKey)
    }

    @Test func `a record is audited while it is being written`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 10, batch: 2)
        async let growing: Void = journal.grow(by: 400, batch: 1)
        for _ in 0..<5 { #expect(try await RecordAudit.run(scratch.data).entries >= 10) }
        try await growing
    }

    @Test(arguments: [
        ("DELETE FROM leaf WHERE position = 300", "entry 300: the leaf is missing"),
        ("DELETE FROM payload WHERE position = 3", "entry 3: the payload is missing"),
        (
            "INSERT INTO erasure VALUES (3)",
            "entry 3: marked as erased, but the payload is there"
        ),
        ("UPDATE payload SET salt = x'00' WHERE position = 9", "entry 9: the salt"),
        (
            "UPDATE payload SET salt = (SELECT salt FROM payload WHERE position = 8) WHERE position = 9",
            "entry 9: payload and salt are not what the leaf commits to"
        ),
        (
            "UPDATE leaf SET bytes = x'00' WHERE position = 9",
            "entry 9: malformed leaf: 1 bytes, expected 42"
        ),
        ("DELETE FROM tile WHERE number = 1", "tile/0/001: the tile is missing"),
        ("UPDATE tile SET number = 5 WHERE number = 1", "tile/0/001: the tile is missing"),
        (
            "INSERT INTO tile VALUES (0, 2, x'00')",
            "tile/0/002: covers entries that are not there"
        ),
        (
            "UPDATE tile SET bytes = zeroblob(8192) WHERE number = 0",
            "tile/0/000: differs from the entries below it"
        ),
        ("DELETE FROM checkpoint WHERE size = 600", "checkpoint 595: the newest, but there are 600 entries"),
        ("DELETE FROM checkpoint WHERE size = 0", "checkpoint 0: missing"),
        (
            "UPDATE checkpoint SET size = 601 WHERE size = 600",
            "checkpoint 601: covers entries that are not there"
        ),
        ("UPDATE checkpoint SET size = 599 WHERE size = 595", "checkpoint 599: signed for size 595"),
        ("INSERT INTO payload VALUES (600, x'00', x'00')", "entry 600: the leaf is missing"),
    ])
    func `damage is found and its place is named`(sql: String, place: String) async throws {
        try await scratch.fill(600, batch: 7)
        try scratch.tamper(sql)
        await #expect(throws: StorageError.damaged(place)) { try await RecordAudit.run(scratch.data) }
    }

    @Test func `swapped entries are found`() async throws {
        try await scratch.fill(600, batch: 7)
        try scratch.tamper(
            """
            UPDATE payload SET position = -1 WHERE position = 598;
            UPDATE payload SET position = 598 WHERE position = 599;
            UPDATE payload SET position = 599 WHERE position = -1;
            PRAGMA ignore_check_constraints = ON;
            UPDATE leaf SET position = -1 WHERE position = 598;
            UPDATE leaf SET position = 598 WHERE position = 599;
            UPDATE leaf SET position = 599 WHERE position = -1;
            """
        )
        await #expect(
            throws: StorageError.damaged("checkpoint 600: entries 595 to 599 do not lead to its root")
        ) { try await RecordAudit.run(scratch.data) }
    }

    @Test func `a truncated record is found by the last-signed file`() async throws {
        try await scratch.fill(600, batch: 7)
        try scratch.tamper(
            """
            DELETE FROM checkpoint WHERE size > 588;
            DELETE FROM payload WHERE position >= 588;
            DELETE FROM leaf WHERE position >= 588;
            """
        )
        await #expect(throws: StorageError.olderCopy(found: 588, signed: 600)) {
            try await RecordAudit.run(scratch.data)
        }
    }

    @Test(arguments: [("payload", "bytes"), ("payload", "salt"), ("leaf", "bytes"), ("tile", "bytes")])
    func `any one flipped bit is found`(table: String, column: String) async throws {
        try await scratch.fill(300, batch: 50)
        let whole = try Data(contentsOf: URL(filePath: scratch.data.database))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<12 {
            try whole.write(to: URL(filePath: scratch.data.database))
            let pick = Int.random(in: 0..<1_000_000, using: &generator)
            let bit = Int.random(in: 0..<8, using: &generator)
            try scratch.flip(table, column, pick: pick, bit: bit)
            let error = await #expect(throws: StorageError.self, "\(table) \(pick) \(bit)") {
                try await RecordAudit.run(scratch.data)
            }
            #expect(error?.description.hasPrefix("damaged: ") == true)
        }
    }

    @Test func `any one flipped bit of a checkpoint is found`() async throws {
        try await scratch.fill(20, batch: 5)
        let whole = try Data(contentsOf: URL(filePath: scratch.data.database))
        for bit in 0..<8 {
            for pick in stride(from: 0, to: 1000, by: 97) {
                try whole.write(to: URL(filePath: scratch.data.database))
                try scratch.flip("checkpoint", "note", pick: pick, bit: bit)
                await #expect(throws: (any Error).self, "\(pick) \(bit)") {
                    try await RecordAudit.run(scratch.data)
                }
            }
        }
    }
}

extension Scratch {
    /// Flips one bit in a column of one row of the closed database.
    fileprivate func flip(_ table: String, _ column: String, pick: Int, bit: Int) throws {
        let queue = try DatabaseQueue(path: data.database)
        try queue.write { database in
            let rows = try Row.fetchAll(database, sql: "SELECT CAST(\(column) AS BLOB) FROM \(table)")
            let row = pick % rows.count
            var bytes: Data = rows[row][0]
            bytes[pick % bytes.count] ^= 1 << UInt8(bit)
            let type = table == "checkpoint" ? "TEXT" : "BLOB"
            let key = ["checkpoint": "size", "tile": "number"][table] ?? "position"
            try database.execute(
                sql: """
                    UPDATE \(table) SET \(column) = CAST(? AS \(type))
                    WHERE \(key) = (SELECT \(key) FROM \(table) ORDER BY \(key) LIMIT 1 OFFSET ?)
                    """,
                arguments: [bytes, row]
            )
        }
    }
}
