// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Storage
import Testing

@Suite final class DigitsBookTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private var path: String { folder.appending(path: "accounts.sqlite").path }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func book() async throws -> SQLiteAccounts {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let book = try SQLiteAccounts(path: path)
        try await book.add(
            Account(
                login: "reader", person: "reader", organisation: "ML", passwordHash: "x", created: now))
        return book
    }

    @Test func `a choice is there after opening the file again, and stays when the account is closed`()
        async throws
    {
        try await book().setDigits(.arabicIndic, of: "reader")
        let again = try SQLiteAccounts(path: path)
        #expect(try await again.account(login: "reader")?.digits == .arabicIndic)
        try await again.close("reader", at: now)
        #expect(try await again.account(login: "reader")?.digits == .arabicIndic)
    }

    @Test func `a session that was just looked up has the choice at once`() async throws {
        let book = try await book()
        let digest: [UInt8] = Array(repeating: 7, count: 32)
        let session = Session(
            id: Array(repeating: 9, count: 16), digest: digest, login: "reader", started: now,
            lastSeen: now, expires: now + .hours(12), proved: now, device: "")
        let reader = try #require(try await book.account(login: "reader"))
        #expect(try await book.open(session, for: reader))
        #expect(try await book.session(digest: digest, at: now)?.account.digits == .western)
        try await book.setDigits(.arabicIndic, of: "reader")
        #expect(try await book.session(digest: digest, at: now)?.account.digits == .arabicIndic)
    }

    @Test func `accounts of before, and choices of a later version, are Western`() async throws {
        _ = try await book()
        try await DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: """
                    ALTER TABLE account DROP COLUMN digits;
                    DELETE FROM grdb_migrations WHERE identifier = 'digits';
                    """)
        }
        let book = try SQLiteAccounts(path: path)
        #expect(try await book.account(login: "reader")?.digits == .western)
        try await DatabaseQueue(path: path).write { database in
            try database.execute(sql: "UPDATE account SET digits = 'roman'")
        }
        #expect(try await book.account(login: "reader")?.digits == .western)
    }
}
