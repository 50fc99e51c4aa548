// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage
import Testing

/// Saved views in the accounts' database.
@Suite struct SavedViewsTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private func withBook(_ body: (SQLiteAccounts) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "views-\(UUID().uuidString)").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let book = try SQLiteAccounts(path: path)
        for login in ["mali", "chad"] {
            try await book.add(
                Account(
                    login: login, person: .init(stringLiteral: login), organisation: "ML", passwordHash: "-",
                    created: now))
        }
        try await body(book)
    }

    @Test func `views are their owner's, in the order of their names`() async throws {
        try await withBook { book in
            let second = try await book.saveView("Second", query: "?stage=draft", of: "mali", at: now)
            try await book.saveView("First", query: "", of: "mali", at: now)
            try await book.saveView("First", query: "?q=a", of: "chad", at: now)
            #expect(try await book.savedViews(of: "mali").map(\.name) == ["First", "Second"])
            #expect(try await book.savedViews(of: "chad").map(\.query) == ["?q=a"])
            #expect(try await book.savedViews(of: "niger").isEmpty)
            await #expect(throws: SavedViewRefusal.unknown) { try await book.removeView(second, of: "chad") }
            await #expect(throws: SavedViewRefusal.unknown) {
                try await book.renameView(second, to: "Stolen", of: "chad")
            }
            try await book.renameView(second, to: "Second", of: "mali")
            try await book.renameView(second, to: "A", of: "mali")
            #expect(try await book.savedViews(of: "mali").map(\.name) == ["A", "First"])
            try await book.removeView(second, of: "mali")
            #expect(try await book.savedViews(of: "mali").map(\.name) == ["First"])
        }
    }

    @Test func `a name is used once, and the shelf is full at its limit`() async throws {
        try await withBook { book in
            for number in 1...SavedView.limit {
                try await book.saveView("\(number)", query: "", of: "mali", at: now)
            }
            await #expect(throws: SavedViewRefusal.tooMany) {
                try await book.saveView("more", query: "", of: "mali", at: now)
            }
            try await book.saveView("1", query: "", of: "chad", at: now)
            await #expect(throws: SavedViewRefusal.nameTaken) {
                try await book.saveView("1", query: "", of: "chad", at: now)
            }
            let views = try await book.savedViews(of: "mali")
            await #expect(throws: SavedViewRefusal.nameTaken) {
                try await book.renameView(views[0].id, to: views[1].name, of: "mali")
            }
        }
    }
}
