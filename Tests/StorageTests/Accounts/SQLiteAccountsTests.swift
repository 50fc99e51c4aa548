// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage
import Testing

@Suite struct SQLiteAccountsTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let now = Instant(milliseconds: 1_800_000_000_000)
    private let digest: [UInt8] = Array(repeating: 7, count: 32)

    private func book() throws -> SQLiteAccounts {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try SQLiteAccounts(path: folder.appending(path: "accounts.sqlite").path)
    }

    private func account(_ login: String, closed: Instant? = nil) -> Account {
        Account(
            login: login,
            person: "p-1",
            organisation: "ML",
            passwordHash: "$argon2id$x",
            created: now,
            closed: closed
        )
    }

    private func session(of login: String) -> Session {
        Session(
            id: Array(repeating: 9, count: 16), digest: digest, login: login, started: now, lastSeen: now,
            expires: now + .hours(12), proved: now, device: "firefox linux")
    }

    @Test func `an account and its session are there after opening the file again`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try book()
        try await first.add(account("delegate-ml"))
        #expect(try await first.open(session(of: "delegate-ml"), for: account("delegate-ml")))
        let second = try book()
        #expect(try await second.account(login: "delegate-ml") == account("delegate-ml"))
        let found = try #require(await second.session(digest: digest, at: now))
        #expect(found.session == session(of: "delegate-ml") && found.account == account("delegate-ml"))
    }

    @Test func `a login is opened once, and whoever comes second changes nothing`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        #expect(try await book.add(account("delegate-ml")))
        #expect(try await !book.add(account("delegate-ml", closed: now)))
        #expect(try await book.account(login: "delegate-ml") == account("delegate-ml"))
    }

    @Test func `an expired session, a closed one and one of a closed account are not found`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        try await book.add(account("delegate-ml"))
        #expect(try await book.open(session(of: "delegate-ml"), for: account("delegate-ml")))
        #expect(try await book.session(digest: digest, at: now + .hours(12)) == nil)
        try await book.close("delegate-ml", at: now)
        #expect(try await book.session(digest: digest, at: now) == nil)
        #expect(try await book.openAccounts().isEmpty)
        try await book.reopen("delegate-ml")
        #expect(try await book.open(session(of: "delegate-ml"), for: account("delegate-ml")))
        try await book.closeSessions(of: "delegate-ml")
        #expect(try await book.session(digest: digest, at: now) == nil)
    }

    @Test func `expired sessions are removed, and touching moves the last use`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        try await book.add(account("delegate-ml"))
        #expect(try await book.open(session(of: "delegate-ml"), for: account("delegate-ml")))
        try await book.touch(digest: digest, at: now + .hours(1))
        try await book.removeExpiredSessions(at: now + .hours(2))
        #expect(try await book.session(digest: digest, at: now)?.session.lastSeen == now + .hours(1))
        try await book.removeExpiredSessions(at: now + .hours(12))
        #expect(try await book.session(digest: digest, at: now) == nil)
    }

    @Test
    func `a proof that was on its way opens nothing once the password is another or the account closed`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        let login = "delegate-ml"
        try await book.add(account(login))
        let read = try #require(await book.account(login: login))
        try await book.reset(login, at: now)
        #expect(try await !book.open(session(of: login), for: read))
        #expect(
            try await !book.changePassword(
                of: login, from: read.passwordHash, to: "thief's", keeping: nil, at: now))
        #expect(try await book.account(login: login)?.passwordHash == "")
        #expect(
            try await book.changePassword(
                of: login, from: "", to: account(login).passwordHash, keeping: nil, at: now))
        try await book.close(login, at: now)
        #expect(try await !book.open(session(of: login), for: read))
        #expect(
            try await !book.changePassword(
                of: login, from: read.passwordHash, to: "thief's", keeping: nil, at: now))
        try await book.reopen(login)
        #expect(try await book.account(login: login) == read)
    }

    @Test(arguments: ["password", "close", "reset"])
    func `sessions end and tokens are revoked, and an account opened again has none of them`(how: String)
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        let login = "delegate-ml"
        try await book.add(account(login))
        #expect(try await book.open(session(of: login), for: account(login)))
        let secret: [UInt8] = Array(repeating: 5, count: 32)
        try await book.add(
            AccessToken(
                id: "t-1", login: login, name: "sync", digest: secret, scopes: [.read, .sign],
                created: now, expires: now + .days(365)))
        #expect(try await book.token(digest: secret, at: now) != nil)
        switch how {
        case "password":
            #expect(
                try await book.changePassword(
                    of: login, from: account(login).passwordHash, to: "$new", keeping: nil, at: now))
        case "close": try await book.close(login, at: now)
        default: try await book.reset(login, at: now)
        }
        try await book.reopen(login)
        #expect(try await book.session(digest: digest, at: now) == nil)
        #expect(try await book.token(digest: secret, at: now) == nil)
        #expect(try await book.tokens(of: login).first?.revoked == now)
    }

    @Test func `one's own session survives a new password`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        let login = "delegate-ml"
        try await book.add(account(login))
        #expect(try await book.open(session(of: login), for: account(login)))
        #expect(
            try await book.changePassword(
                of: login, from: account(login).passwordHash, to: "$new",
                keeping: session(of: login).id, at: now))
        #expect(try await book.session(digest: digest, at: now)?.account.passwordHash == "$new")
    }

    @Test func `an erased account leaves nothing of what its holder has seen`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        try await book.add(account("delegate-ml"))
        try await book.markSeen(before: 7, by: "p-1")
        try await book.markSeen(9, by: "p-1")
        try await book.erase(login: "delegate-ml")
        #expect(try await book.seen(by: "p-1") == SeenActs())
    }

    @Test func `a session needs an account`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        #expect(try await !book.open(session(of: "nobody"), for: account("nobody")))
    }
}
