// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
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

    @Test func `a session too many ends the one that was not used for longest`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        let login = "delegate-ml"
        try await book.add(account(login))
        try await book.add(account("delegate-td"))
        func enter(_ number: Int, of login: String, at moment: Instant) async throws {
            let session = Session(
                id: Array(repeating: UInt8(number), count: 16),
                digest: Array(repeating: UInt8(number), count: 32), login: login, started: moment,
                lastSeen: moment, expires: moment + .hours(12), proved: moment, device: "")
            #expect(try await book.open(session, for: account(login)))
        }
        try await enter(99, of: "delegate-td", at: now)
        for number in 1...Session.limit { try await enter(number, of: login, at: now + .minutes(number)) }
        #expect(try await book.sessions(of: login, at: now).count == Session.limit)
        let later = now + .hours(1)
        try await book.touch(digest: Array(repeating: 1, count: 32), at: later)
        try await enter(Session.limit + 1, of: login, at: later)
        let left = try await book.sessions(of: login, at: later).compactMap(\.id.first)
        #expect(Set(left) == Set((1...UInt8(Session.limit + 1)).filter { $0 != 2 }))
        #expect(try await book.sessions(of: "delegate-td", at: later).count == 1)
    }

    @Test func `a session renewed keeps the moment of the last proof where nothing was proved`() async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        try await book.add(account("delegate-ml"))
        #expect(try await book.open(session(of: "delegate-ml"), for: account("delegate-ml")))
        let new: [UInt8] = Array(repeating: 8, count: 32)
        let later = now + .hours(1)
        #expect(try await book.renew(digest: digest, as: new, proved: now, at: later))
        let found = try #require(await book.session(digest: new, at: later)?.session)
        #expect(found.proved == now && found.lastSeen == later)
        #expect(try await !book.renew(digest: digest, as: new, proved: later, at: later))
    }

    @Test func `a token is added once, and whoever comes second changes nothing`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        for login in ["delegate-ml", "delegate-td"] { try await book.add(account(login)) }
        func token(of login: String, _ byte: UInt8) -> AccessToken {
            AccessToken(
                id: "t-1", login: login, name: login, digest: Array(repeating: byte, count: 32),
                scopes: [.read], created: now, expires: now + .days(1))
        }
        #expect(try await book.add(token(of: "delegate-ml", 1)))
        #expect(try await !book.add(token(of: "delegate-td", 2)))
        #expect(try await book.tokens(of: "delegate-ml") == [token(of: "delegate-ml", 1)])
        #expect(try await book.tokens(of: "delegate-td").isEmpty)
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

    @Test func `an account that names nobody is damage, and says which one`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        try await book.add(account("delegate-ml"))
        try await DatabaseQueue(path: folder.appending(path: "accounts.sqlite").path).write { database in
            try database.execute(sql: "UPDATE account SET person = ''")
        }
        let damage = StorageError.damaged("the account `delegate-ml` names no person or organisation")
        await #expect(throws: damage) { try await book.account(login: "delegate-ml") }
    }

    @Test func `a session needs an account`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try book()
        #expect(try await !book.open(session(of: "nobody"), for: account("nobody")))
    }
}
