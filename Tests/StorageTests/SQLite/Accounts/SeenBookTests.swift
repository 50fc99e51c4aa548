// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Storage

/// What people have seen outlives the process, grows only, and belongs to each alone.
@Suite struct SeenBookTests {
    @Test func `marks are kept for each person, and swallowed by a later "all"`() async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/accounts.sqlite"
        let book = try SQLiteAccounts(path: path)
        #expect(try await book.seen(by: "a") == SeenActs())
        try await book.markSeen(7, by: "a")
        try await book.markSeen(7, by: "a")
        try await book.markSeen(3, by: "a")
        #expect(try await book.seen(by: "a") == SeenActs(acts: [3, 7]))
        try await book.markSeen(before: 5, by: "a")
        try await book.markSeen(before: 2, by: "a")
        #expect(try await SQLiteAccounts(path: path).seen(by: "a") == SeenActs(before: 5, acts: [7]))
        #expect(try await book.seen(by: "b") == SeenActs())
    }
}
