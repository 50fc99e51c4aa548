// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage
import Testing

/// Acts that wait for a signature, in the accounts' database: each is settled once.
@Suite struct PreparedBookTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)
    private let mali = Author(person: "delegate-ML", organisation: "ML")

    private func withBook(_ body: (SQLiteAccounts) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "prepared-\(UUID().uuidString)")
            .path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let book = try SQLiteAccounts(path: path)
        try await book.add(
            Account(
                login: "mali", person: mali.person, organisation: mali.organisation, passwordHash: "-",
                created: now))
        try await body(book)
    }

    private func content(_ key: String, bytes: Int = 2, note: String? = "Before Friday")
        -> PreparedAct.Content
    {
        let form = PreparedAct.Form(
            name: "initiative.pledge", path: "/initiatives/I-1/act/pledge",
            draft: "/initiatives/I-1/act/pledge", query: [:], fields: ["amount": ["1"]])
        return .init(key: key, deed: Array(repeating: 0x7B, count: bytes), form: form, note: note)
    }

    private func keep(_ key: String, _ book: SQLiteAccounts) async throws -> PreparedAct {
        try await book.prepare(content(key), by: mali, login: "mali", head: 7, at: now)
    }

    @Test func `what is kept comes back as it was, to its own organisation`() async throws {
        try await withBook { book in
            let kept = try await keep("p-1", book)
            #expect(try await book.prepared(id: kept.id) == kept)
            #expect(kept.status(at: now) == .waiting && kept.content.form?.fields["amount"] == ["1"])
            #expect(try await book.prepared(of: "ML", at: now) == [kept])
            #expect(try await book.prepared(of: "TD", at: now).isEmpty)
            #expect(try await keep("p-1", book).id == kept.id, "handing it over twice keeps one")
        }
    }

    @Test func `it is settled once, whoever comes first`() async throws {
        try await withBook { book in
            let id = try await keep("p-1", book).id
            let back = PreparedAct.Settlement(.returned, by: "focal", at: now, reason: "Too early")
            #expect(try await book.settle(id, as: back))
            #expect(try await !book.settle(id, as: .init(.signed, by: "other", at: now)))
            #expect(try await !book.settle(id, as: .init(.withdrawn, by: "delegate-ML", at: now)))
            #expect(try await book.prepared(id: id)?.settlement == back)
        }
    }

    @Test func `a signature that the rules refuse leaves it waiting, one that was lost on its way too`()
        async throws
    {
        try await withBook { book in
            let id = try await keep("p-1", book).id
            let signing = PreparedAct.Settlement(.signed, by: "focal", at: now)
            #expect(try await book.settle(id, as: signing))
            #expect(try await !book.settle(id, as: .init(.signed, by: "other", at: now + .hours(0))))
            try await book.reopen(id, after: signing)
            #expect(try await book.prepared(id: id)?.settlement == nil)
            #expect(try await book.settle(id, as: signing))
            // A minute later nobody is signing any more: the node was stopped in between.
            let later = now + PreparedAct.signing
            #expect(try await book.settle(id, as: .init(.signed, by: "other", at: later)))
            try await book.note(12, of: id, by: "other", at: later)
            #expect(try await book.prepared(id: id)?.settlement?.act == 12)
            #expect(try await book.prepared(id: id)?.status(at: later) == .signed)
            #expect(try await !book.settle(id, as: .init(.withdrawn, by: "mali", at: later + .hours(1))))
        }
    }

    @Test func `what waits comes before whatever was settled since`() async throws {
        try await withBook { book in
            let first = try await keep("p-1", book)
            for number in 2..<5 {
                let later = now + .minutes(number)
                let other = try await book.prepare(
                    content("p-\(number)"), by: mali, login: "mali", head: 7, at: later)
                let back = PreparedAct.Settlement(.returned, by: "focal", at: later, reason: "No")
                #expect(try await book.settle(other.id, as: back))
            }
            #expect(try await book.prepared(of: "ML", at: now + .hours(1)).first == first)
            let end = now + PreparedAct.lifetime
            #expect(try await book.prepared(of: "ML", at: end).last == first)
        }
    }

    @Test func `it lapses, and is forgotten in time`() async throws {
        try await withBook { book in
            let id = try await keep("p-1", book).id
            let end = now + PreparedAct.lifetime
            #expect(try await !book.settle(id, as: .init(.signed, by: "focal", at: end)))
            #expect(try await book.prepared(id: id)?.status(at: end) == .expired)
            _ = try await book.prepare(
                content("p-2"), by: mali, login: "mali", head: 7, at: end + PreparedAct.memory)
            #expect(try await book.prepared(id: id) == nil)
        }
    }

    @Test func `what is too long or one too many is refused`() async throws {
        try await withBook { book in
            let long = content("p-0", bytes: PreparedAct.sizeLimit)
            await #expect(throws: PreparedRefusal.tooLarge) {
                try await book.prepare(long, by: mali, login: "mali", head: 7, at: now)
            }
            let wordy = content("p-0", note: String(repeating: "x", count: PreparedAct.noteLimit + 1))
            await #expect(throws: PreparedRefusal.tooLarge) {
                try await book.prepare(wordy, by: mali, login: "mali", head: 7, at: now)
            }
            for number in 0..<PreparedAct.countLimit { _ = try await keep("p-\(number)", book) }
            await #expect(throws: PreparedRefusal.tooMany) { try await keep("p-one-more", book) }
        }
    }

    @Test func `it goes with the account of whoever prepared it`() async throws {
        try await withBook { book in
            let id = try await keep("p-1", book).id
            try await book.erase(login: "mali")
            #expect(try await book.prepared(id: id) == nil)
        }
    }
}
