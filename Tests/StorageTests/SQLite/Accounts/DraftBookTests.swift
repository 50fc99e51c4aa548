// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage
import Testing

@Suite struct DraftBookTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private func book() async throws -> SQLiteAccounts {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let book = try SQLiteAccounts(path: folder.appending(path: "accounts.sqlite").path)
        for login in ["ml", "td"] {
            try await book.add(
                Account(
                    login: login, person: "p-1", organisation: "ML", passwordHash: "$argon2id$x", created: now
                ))
        }
        return book
    }

    private func draft(_ login: String, _ key: String = "/new", _ text: String = "نص", at: Instant? = nil)
        -> Draft
    {
        Draft(
            login: login, key: key, form: "initiative.propose", fields: ["title.ar": [text]], saved: at ?? now
        )
    }

    @Test func `a draft is there after opening the file again, for its writer alone`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try await book().save(draft("ml"))
        let again = try await book()
        #expect(try await again.draft(of: "ml", under: "/new", at: now) == draft("ml"))
        #expect(try await again.draft(of: "td", under: "/new", at: now) == nil)
        #expect(try await again.drafts(of: "td", at: now).isEmpty)
    }

    @Test func `saving again replaces, discarding erases one's own only`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try await book()
        try await book.save(draft("ml"))
        try await book.save(draft("ml", "/new", "second", at: now + .hours(1)))
        #expect(try await book.drafts(of: "ml", at: now).map(\.fields) == [["title.ar": ["second"]]])
        try await book.discardDraft(of: "td", under: "/new")
        #expect(try await book.drafts(of: "ml", at: now).count == 1)
        try await book.discardDraft(of: "ml", under: "/new")
        #expect(try await book.drafts(of: "ml", at: now).isEmpty)
    }

    @Test func `a draft expires, and the next one that is saved clears it away`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try await book()
        try await book.save(draft("ml"))
        let later = now + Draft.lifetime
        #expect(try await book.draft(of: "ml", under: "/new", at: later - .hours(1)) != nil)
        #expect(try await book.draft(of: "ml", under: "/new", at: later) == nil)
        try await book.save(draft("td", at: later))
        #expect(try await book.draft(of: "ml", under: "/new", at: now) == nil)
    }

    @Test func `what is too large or one too many is refused, and nothing is dropped for it`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try await book()
        let long = String(repeating: "a", count: Draft.sizeLimit)
        await #expect(throws: DraftRefusal.tooLarge) { try await book.save(draft("ml", "/new", long)) }
        for number in 0..<Draft.countLimit { try await book.save(draft("ml", "/\(number)")) }
        await #expect(throws: DraftRefusal.tooMany) { try await book.save(draft("ml", "/more")) }
        try await book.save(draft("ml", "/3", "again"))
        try await book.save(draft("td", "/more"))
        #expect(try await book.drafts(of: "ml", at: now).count == Draft.countLimit)
    }

    @Test func `the secret of the seals stays the same, and is no other node's`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let secret = try await book().draftSecret()
        #expect(try await book().draftSecret() == secret && secret.count == 32)
        let other = DraftBookTests()
        defer { try? FileManager.default.removeItem(at: other.folder) }
        #expect(try await other.book().draftSecret() != secret)
    }
}
