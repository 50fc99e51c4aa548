// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Storage
import Testing

@Suite final class ResetBookTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let now = Instant(milliseconds: 1_800_000_000_000)
    private let mark: [UInt8] = Array(repeating: 5, count: 32)

    private var path: String { folder.appending(path: "accounts.sqlite").path }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A book with a holder who is signed in and has recovery codes.
    private func book() async throws -> SQLiteAccounts {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let book = try SQLiteAccounts(path: path)
        let holder = Account(
            login: "holder", person: "holder", organisation: "ML", passwordHash: "$argon2id$x",
            created: now)
        try await book.add(holder)
        try await book.setRecoveryCodes([mark], of: "holder", at: now)
        let session = Session(
            id: Array(repeating: 9, count: 16), digest: mark, login: "holder", started: now,
            lastSeen: now, expires: now + .hours(12), proved: now, device: "")
        #expect(try await book.open(session, for: holder))
        return book
    }

    private func ask(
        _ book: SQLiteAccounts, _ parts: Set<ResetRequest.Part> = [.factors], after span: Span = .minutes(0)
    ) async throws -> ResetRequest? {
        try await book.askReset(
            of: "holder", parts, reason: "lost", by: "first", at: now + span,
            noting: [SecurityEvent(login: "holder", kind: .resetAsked, at: now + span, actor: "first")])
    }

    private func decide(
        _ book: SQLiteAccounts, _ request: ResetRequest, _ outcome: ResetRequest.Outcome,
        by login: String = "second", after span: Span = .hours(1),
        invitation: (mark: [UInt8], until: Instant)? = nil
    ) async throws -> Bool {
        try await book.decideReset(
            request.id, as: .init(outcome, by: login, at: now + span, remark: "why"), invitation: invitation,
            noting: [SecurityEvent(login: "holder", kind: .resetConfirmed, at: now + span, actor: login)])
    }

    private func events(_ book: SQLiteAccounts) async throws -> [SecurityEvent.Kind] {
        try await book.events(of: "holder", limit: 50).map(\.kind)
    }

    @Test func `a request is there after opening the file again, and one at a time`() async throws {
        let request = try #require(try await ask(book(), [.factors, .password]))
        let again = try SQLiteAccounts(path: path)
        #expect(try await again.resets(of: "holder", limit: 5) == [request])
        #expect(try await again.resets(of: nil, limit: 5) == [request])
        #expect(try await again.resets(of: "other", limit: 5).isEmpty)
        #expect(try await again.reset(id: request.id) == request)
        #expect(try await ask(again, after: .hours(1)) == nil)
        #expect(try await events(again) == [.resetAsked])
    }

    @Test func `what is refused or withdrawn changes nothing, and may be asked for again`() async throws {
        let book = try await book()
        for (outcome, by) in [(ResetRequest.Outcome.refused, "second"), (.withdrawn, "first")] {
            let request = try #require(try await ask(book, [.factors, .password]))
            #expect(try await decide(book, request, outcome, by: by))
            let decided = try await book.reset(id: request.id)
            #expect(decided?.decision == .init(outcome, by: by, at: now + .hours(1), remark: "why"))
            #expect(try await book.factors(of: "holder").recoveryCodes == 1)
            #expect(try await book.account(login: "holder")?.passwordHash == "$argon2id$x")
            #expect(try await book.sessions(of: "holder", at: now).count == 1)
        }
    }

    @Test func `confirmed factors go and the password stays, and sessions end`() async throws {
        let book = try await book()
        let request = try #require(try await ask(book))
        #expect(try await book.session(digest: mark, at: now) != nil)
        #expect(try await decide(book, request, .confirmed))
        #expect(try await book.factors(of: "holder") == Factors())
        #expect(try await book.account(login: "holder")?.passwordHash == "$argon2id$x")
        #expect(try await book.session(digest: mark, at: now) == nil, "a remembered session outlived it")
    }

    @Test func `a confirmed password goes and the factors stay, and the code sets a new one`() async throws {
        let book = try await book()
        let request = try #require(try await ask(book, [.password]))
        let until = now + .days(7)
        #expect(try await decide(book, request, .confirmed, invitation: (mark, until)))
        #expect(try await book.account(login: "holder")?.passwordHash.isEmpty == true)
        #expect(try await book.factors(of: "holder").recoveryCodes == 1)
        #expect(try await book.activate("holder", mark: mark, passwordHash: "new", at: now + .hours(2)))
        #expect(try await book.account(login: "holder")?.passwordHash == "new")
    }

    @Test func `of many who confirm at once one does it, and it is noted once`() async throws {
        let book = try await book()
        let request = try #require(try await ask(book))
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                group.addTask { [now] in
                    let by = "second-\(number)"
                    return try await book.decideReset(
                        request.id, as: .init(.confirmed, by: by, at: now), invitation: nil,
                        noting: [SecurityEvent(login: "holder", kind: .resetConfirmed, at: now, actor: by)])
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try await events(book) == [.resetConfirmed, .resetAsked])
    }

    @Test func `nothing is decided after it has lapsed, and that is noted at the moment it did`() async throws
    {
        let book = try await book()
        let request = try #require(try await ask(book))
        #expect(try await !decide(book, request, .confirmed, after: ResetRequest.lifetime))
        #expect(try await book.factors(of: "holder").recoveryCodes == 1)
        try await book.sweepResets(at: now + .hours(30))
        #expect(
            try await book.reset(id: request.id)?.decision == .init(.lapsed, by: nil, at: request.expires))
        let event = try #require(try await book.events(of: "holder", limit: 1).first)
        #expect(event.kind == .resetLapsed && event.at == request.expires)
        #expect(try await ask(book, after: .hours(31)) != nil)
    }

    @Test func `a new request finds the place of one that has lapsed unseen`() async throws {
        let book = try await book()
        let first = try #require(try await ask(book))
        let second = try #require(try await ask(book, after: ResetRequest.lifetime))
        #expect(second.id != first.id)
        #expect(try await book.reset(id: first.id)?.decision?.outcome == .lapsed)
    }

    @Test(arguments: ["first", "holder"])
    func `the table itself takes no confirmation from who asked or whose account it is`(login: String)
        async throws
    {
        let book = try await book()
        let request = try #require(try await ask(book))
        await #expect(throws: DatabaseError.self) {
            _ = try await self.decide(book, request, .confirmed, by: login)
        }
        #expect(try await book.factors(of: "holder").recoveryCodes == 1)
        await #expect(throws: DatabaseError.self) {
            _ = try await book.askReset(
                of: "holder", [], reason: "nothing", by: "second", at: self.now + .days(2), noting: [])
        }
        await #expect(throws: DatabaseError.self) {
            _ = try await book.askReset(
                of: "holder", [.factors], reason: "own", by: "holder", at: self.now + .days(2), noting: [])
        }
    }

    @Test func `requests are kept as long as events, and go with the account`() async throws {
        let book = try await book()
        let request = try #require(try await ask(book))
        try await book.sweepResets(at: now + SecurityEvent.retention)
        #expect(try await book.reset(id: request.id) != nil)
        try await book.sweepResets(at: now + SecurityEvent.retention + .hours(1))
        #expect(try await book.reset(id: request.id) == nil)
        let other = try #require(try await ask(book, after: .days(200)))
        try await book.erase(login: "holder")
        #expect(try await book.reset(id: other.id) == nil)
    }

    @Test func `accounts of before gain the table and keep everything`() async throws {
        _ = try await book()
        try await DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: """
                    DROP TABLE reset_request;
                    DELETE FROM grdb_migrations WHERE identifier = 'requests for resets';
                    """)
        }
        let book = try SQLiteAccounts(path: path)
        #expect(try await book.account(login: "holder")?.passwordHash == "$argon2id$x")
        #expect(try await book.factors(of: "holder").recoveryCodes == 1)
        let request = try #require(try await ask(book))
        #expect(try await decide(book, request, .confirmed))
    }
}
