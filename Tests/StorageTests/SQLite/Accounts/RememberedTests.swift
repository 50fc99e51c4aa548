// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Storage

/// Tokens and sessions are remembered for a moment, and never beyond what is written about them.
@Suite struct RememberedTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)
    private let digest: [UInt8] = Array(repeating: 7, count: 32)

    private var account: Account {
        Account(
            login: "analyst", person: "analyst", organisation: "secretariat", passwordHash: "-", created: now)
    }

    private func token(expires: Instant) -> AccessToken {
        AccessToken(
            id: "t-1", login: "analyst", name: "bank", digest: digest, scopes: [.screening], created: now,
            expires: expires)
    }

    /// Accounts with one token that was asked for already, and the same file as another process has it open.
    private func run(
        expires: Instant? = nil, _ body: (SQLiteAccounts, SQLiteAccounts) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "accounts.sqlite").path
        let accounts = try SQLiteAccounts(path: path)
        try await accounts.add(account)
        try await accounts.add(token(expires: expires ?? now + .days(1)))
        #expect(try await accounts.token(digest: digest, at: now)?.token.scopes == [.screening])
        try await body(accounts, try SQLiteAccounts(path: path))
    }

    @Test func `what is written is heeded at the very next request`() async throws {
        try await run { (accounts, _) async throws in
            try await accounts.touch(token: "t-1", at: now)
            #expect(try await accounts.token(digest: digest, at: now)?.token.lastUsed == now)
            try await accounts.revoke(token: "t-1", of: "analyst", at: now)
            #expect(try await accounts.token(digest: digest, at: now) == nil, "revoked")
        }
        try await run { (accounts, _) async throws in
            try await accounts.close("analyst", at: now)
            #expect(try await accounts.token(digest: digest, at: now) == nil, "closed")
        }
        try await run { (accounts, _) async throws in
            try await accounts.erase(login: "analyst")
            #expect(try await accounts.token(digest: digest, at: now) == nil, "erased")
        }
    }

    @Test func `what another process writes is heeded within a second`() async throws {
        try await run { (accounts, other) async throws in
            try await other.revoke(token: "t-1", of: "analyst", at: now)
            let last = Span(milliseconds: Remembered<Int, Int>.span.milliseconds - 1)
            #expect(try await accounts.token(digest: digest, at: now + last) != nil, "remembered")
            #expect(try await accounts.token(digest: digest, at: now + Remembered<Int, Int>.span) == nil)
            #expect(Remembered<Int, Int>.span.milliseconds <= 1000)
        }
    }

    @Test func `a token expires on the moment, remembered or not`() async throws {
        try await run(expires: now + Span(milliseconds: 500)) { (accounts, _) async throws in
            #expect(try await accounts.token(digest: digest, at: now + Span(milliseconds: 499)) != nil)
            #expect(try await accounts.token(digest: digest, at: now + Span(milliseconds: 500)) == nil)
        }
    }

    @Test func `a closed session is refused at the very next request`() async throws {
        try await run { (accounts, _) async throws in
            let session = Session(
                id: [1], digest: [9], login: "analyst", started: now, lastSeen: now, expires: now + .hours(1),
                proved: now, device: "test")
            #expect(try await accounts.open(session, for: account))
            #expect(try await accounts.session(digest: [9], at: now) != nil)
            #expect(try await accounts.session(digest: [9], at: now + .hours(1)) == nil, "expired")
            #expect(try await accounts.session(digest: [9], at: now) != nil)
            try await accounts.close(digest: [9])
            #expect(try await accounts.session(digest: [9], at: now) == nil)
        }
    }

    @Test func `what was seen and which views there are is heeded at once`() async throws {
        try await run { (accounts, _) async throws in
            #expect(try await accounts.seen(by: "analyst") == SeenActs())
            try await accounts.markSeen(3, by: "analyst")
            #expect(try await accounts.seen(by: "analyst") == SeenActs(acts: [3]))
            #expect(try await accounts.savedViews(of: "analyst").isEmpty)
            try await accounts.saveView("Mine", query: "?q=a", of: "analyst", at: now)
            #expect(try await accounts.savedViews(of: "analyst").map(\.name) == ["Mine"])
        }
    }

    @Test func `an answer that was read before something was written is not remembered`() async throws {
        let remembered = Remembered<Int, Int>()
        let first = try await remembered.value(1, at: now) {
            remembered.forget()
            return 10
        }
        #expect(first == 10)
        #expect(try await remembered.value(1, at: now) { 11 } == 11)
        #expect(try await remembered.value(1, at: now) { 12 } == 11)
        #expect(
            try await remembered.value(1, at: now - Span(milliseconds: 1)) { 13 } == 13,
            "the clock was set back")
        #expect(try await remembered.value(2, at: nil) { nil } == nil, "nothing is not remembered")
        #expect(try await remembered.value(2, at: nil) { 20 } == 20)
        #expect(try await remembered.value(2, at: nil) { 21 } == 20)
    }
}
