// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage
import Testing

@testable import Site

/// Looking for a name among those that are kept: page by page, so far and no further, and no more once it is given up.
@Suite struct NameSearchTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)

    /// A book of ten names, screened one after the other; every third is called Yusra.
    private func withBook(_ body: (SQLiteScreenings) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try SQLiteScreenings(path: folder.appending(path: "screenings.sqlite").path)
        for number in 0..<10 {
            let name = number % 3 == 0 ? "Yusra Number \(number)" : "Somebody Number \(number)"
            _ = try await book.take([.init(kind: .person, name: name)], at: now + .minutes(number))
        }
        try await body(book)
    }

    private func later() -> Instant { now + .days(1) }

    @Test func `a question reads so many names, and goes on where it stopped`() async throws {
        try await withBook { book in
            let search = NameSearch(book, reach: 4, pageSize: 2)
            var found: [String] = []
            var reads: [Int] = []
            var place: NameSearch.Place?
            repeat {
                let answer = try await search.names(like: "yus", before: later(), from: place, limit: 9)
                found += answer.found.map(\.details.name)
                reads.append(answer.read)
                // As a form carries it.
                place = answer.rest.flatMap { NameSearch.Place($0.text) }
                #expect(place == answer.rest)
            } while place != nil
            #expect(found == [0, 3, 6, 9].map { "Yusra Number \($0)" })
            #expect(reads == [4, 4, 2])
        }
    }

    @Test func `a question ends as soon as it has found enough, and does not go on`() async throws {
        try await withBook { book in
            let answer = try await NameSearch(book, reach: 100, pageSize: 2).names(
                like: "number", before: later(), from: nil, limit: 3)
            #expect(answer.read == 4 && answer.found.count == 4 && answer.rest == nil)
        }
    }

    @Test(arguments: ["", "—", "..."])
    func `what has no word in it finds nobody, and reads nothing`(text: String) async throws {
        try await withBook { book in
            let answer = try await NameSearch(book).names(like: text, before: later(), from: nil, limit: 3)
            #expect(answer.found.isEmpty && answer.read == 0 && answer.rest == nil)
        }
    }

    @Test func `a question that was given up reads no further`() async throws {
        try await withBook { book in
            let search = NameSearch(book, pageSize: 1)
            let later = later()
            let question = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await search.names(like: "yus", before: later, from: nil, limit: 99)
            }
            question.cancel()
            await #expect(throws: CancellationError.self) { try await question.value }
        }
    }

    @Test(arguments: ["", "x", "1 2 3", "1800000000000", "1800000000000 ", "x S-1", "1800000000000 \u{1}"])
    func `a place that nobody was given is none`(text: String) {
        #expect(NameSearch.Place(text) == nil)
    }
}
