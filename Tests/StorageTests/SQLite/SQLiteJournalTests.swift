// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Record
import Testing

@testable import Storage

@Suite struct SQLiteJournalTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func `entries come back as they were appended, also after reopening`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        #expect(try await journal.append((0..<5).map(sampleEntry)) == 5)
        #expect(try await journal.append([sampleEntry(5)]) == 6)
        #expect(try await journal.append([]) == 6)
        let stored = try await journal.entries(0..<6)
        #expect(stored.map(\.index) == Array(0..<6))
        #expect(stored.map(\.payload) == (0..<6).map { sampleEntry($0).payload })
        #expect(stored.map(\.at) == (0..<6).map { sampleEntry($0).at })
        let some = try await journal.entries(at: [4, 0, 3])
        #expect(
            some.map(\.index) == [0, 3, 4] && some.map(\.payload) == [0, 3, 4].map { stored[$0].payload })
    }

    @Test(arguments: [0, 1, 255, 256, 257, 700])
    func `a reopened journal has the same head and goes on from it`(count: Int) async throws {
        try await scratch.fill(count, batch: 100)
        var head: SignedNote?
        do {
            let journal = try SQLiteJournal.open(scratch.data)
            #expect(await journal.size == count)
            try await journal.grow(by: 3, batch: 2)
            head = await journal.head
        }
        let again = try SQLiteJournal.open(scratch.data)
        #expect(await again.head == head)
        #expect(await again.size == count + 3)
    }

    @Test func `every entry has a proof, and every earlier size is extended`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        let verifier = Verifier(key: journal.verificationKey)
        var checkpoints: [Checkpoint] = []
        for count in 1...20 {
            try await journal.grow(by: count % 3 + 1, batch: 2)
            checkpoints.append(try verifier.checkpoint(await journal.head))
        }
        for index in 0..<(await journal.size) {
            let proof = try await journal.proof(of: index)
            try verifier.verify(ActProof(text: proof.text))
            #expect(proof.opening.map { Data($0.payload) } == sampleEntry(index).payload)
        }
        let newest = try #require(checkpoints.last)
        for checkpoint in checkpoints {
            let proof = try await journal.consistencyProof(from: checkpoint.size)
            try verifier.verify(proof, from: checkpoint, to: newest)
        }
    }

    @Test func `an erased entry keeps its proof and leaves no byte of its payload`() async throws {
        let secret = "the name that must be forgotten"
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 4, batch: 4)
        let entry = JournalEntry(payload: Data(secret.utf8), at: Instant(milliseconds: 5))
        _ = try await journal.append([entry])
        try await journal.grow(by: 4, batch: 4)
        #expect(try containsOnDisk(secret))
        try await journal.erase(4)
        #expect(try !containsOnDisk(secret))
        let stored = try await journal.entries(3..<6)
        #expect(stored.map { $0.payload == nil } == [false, true, false])
        let proof = try await journal.proof(of: 4)
        #expect(proof.opening == nil)
        try Verifier(key: journal.verificationKey).verify(proof)
        let audit = try await RecordAudit.run(scratch.data)
        #expect(audit.erased == 1 && audit.entries == 9)
    }

    private func containsOnDisk(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: scratch.data.path).contains { name in
            let data = try Data(contentsOf: URL(filePath: scratch.data.path + "/" + name))
            return data.range(of: Data(text.utf8)) != nil
        }
    }

    @Test func `entries that are not there are refused`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 2, batch: 2)
        await #expect(throws: StorageError.noSuchEntry(2)) { try await journal.entries(0..<3) }
        await #expect(throws: StorageError.noSuchEntry(2)) { try await journal.entries(at: [0, 2, 5]) }
        await #expect(throws: StorageError.noSuchEntry(2)) { try await journal.proof(of: 2) }
        await #expect(throws: StorageError.noSuchEntry(2)) { try await journal.erase(2) }
        await #expect(throws: StorageError.self) { try await journal.consistencyProof(from: 0) }
        await #expect(throws: StorageError.self) { try await journal.consistencyProof(from: 3) }
    }

    @Test func `full tiles are stored as they fill, at every level`() async throws {
        let journal = try SQLiteJournal.create(in: scratch.data, origin: KeyName("log.example"))
        try await journal.grow(by: 66_000, batch: 5000)
        let counts = try await journal.database.read { database in
            try Row.fetchAll(database, sql: "SELECT level, count(*) FROM tile GROUP BY level ORDER BY level")
                .map { [$0[0] as Int, $0[1] as Int] }
        }
        #expect(counts == [[0, 257], [1, 1]])
        #expect(try await RecordAudit.run(scratch.data).entries == 66_000)
    }
}
