// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Testing

@testable import Storage

/// Tokens are remembered for a moment, and never beyond what is written about them.
@Suite struct VerifiedTokensTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)
    private let digest: [UInt8] = Array(repeating: 7, count: 32)

    private func account(closed: Instant? = nil) -> Account {
        Account(
            login: "analyst", person: "analyst", organisation: "secretariat", passwordHash: "-", created: now,
            closed: closed)
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
        try await accounts.save(account())
        try await accounts.add(token(expires: expires ?? now + .days(1)))
        #expect(try await accounts.token(digest: digest, at: now)?.token.scopes == [.screening])
        try await body(accounts, try SQLiteAccounts(path: path))
    }

    @Test func `what is written is heeded at the very next request`() async throws {
        try await run { (accounts, _) async throws in
            try await accounts.save(account(closed: now))
            #expect(try await accounts.token(digest: digest, at: now) == nil, "closed")
            try await accounts.save(account())
            #expect(try await accounts.token(digest: digest, at: now) != nil, "opened again")
            try await accounts.touch(token: "t-1", at: now)
            #expect(try await accounts.token(digest: digest, at: now)?.token.lastUsed == now)
            try await accounts.revoke(token: "t-1", of: "analyst", at: now)
            #expect(try await accounts.token(digest: digest, at: now) == nil, "revoked")
        }
        try await run { (accounts, _) async throws in
            try await accounts.erase(login: "analyst")
            #expect(try await accounts.token(digest: digest, at: now) == nil, "erased")
        }
    }

    @Test func `what another process writes is heeded within a second`() async throws {
        try await run { (accounts, other) async throws in
            try await other.revoke(token: "t-1", of: "analyst", at: now)
            let last = Span(milliseconds: VerifiedTokens.span.milliseconds - 1)
            #expect(try await accounts.token(digest: digest, at: now + last) != nil, "remembered")
            #expect(try await accounts.token(digest: digest, at: now + VerifiedTokens.span) == nil)
            #expect(VerifiedTokens.span.milliseconds <= 1000)
        }
    }

    @Test func `a token expires on the moment, remembered or not`() async throws {
        try await run(expires: now + Span(milliseconds: 500)) { (accounts, _) async throws in
            #expect(try await accounts.token(digest: digest, at: now + Span(milliseconds: 499)) != nil)
            #expect(try await accounts.token(digest: digest, at: now + Span(milliseconds: 500)) == nil)
        }
    }

    @Test func `an answer that was read before something was written is not remembered`() {
        let verified = VerifiedTokens()
        let turn = verified.turn
        verified.forget()
        verified.keep(token(expires: now + .days(1)), of: account(), at: now, turn: turn)
        #expect(verified.find(digest: digest, at: now) == nil)
        verified.keep(token(expires: now + .days(1)), of: account(), at: now, turn: verified.turn)
        #expect(verified.find(digest: digest, at: now) != nil)
        #expect(
            verified.find(digest: digest, at: now - Span(milliseconds: 1)) == nil, "the clock was set back")
    }
}
