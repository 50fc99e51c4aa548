// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import GRDB
import Testing

@testable import Storage

/// The file of the index: used again where it fits, made anew where it does not, and never in the language of FTS5.
@Suite struct SQLiteSearchIndexTests {
    private static let sources = SearchSources(names: { Multilingual(en: $0.id.text) })

    private func index(_ scratch: Scratch, log: String = "log") throws -> SQLiteSearchIndex {
        try SQLiteSearchIndex(path: scratch.path + "/search.sqlite", log: log, sources: Self.sources)
    }

    private func tamper(_ index: SQLiteSearchIndex, _ sql: String) async throws {
        try await index.pool.write { try $0.execute(sql: sql) }
    }

    @Test func `a fresh index says that it is being made, and its file is its owner's alone`() async throws {
        let scratch = try Scratch()
        let index = try index(scratch)
        #expect(try await index.position == nil)
        #expect((SystemFile.permissions(index.path) ?? 0o777) & 0o077 == 0)
    }

    @Test func `a whole index of this version and log is used again`() async throws {
        let scratch = try Scratch()
        try await tamper(index(scratch), "UPDATE state SET isComplete = 1, position = 7")
        #expect(try await index(scratch).position == 7)
    }

    @Test(arguments: [
        "UPDATE state SET isComplete = 1, position = 7, version = version - 1",
        "UPDATE state SET isComplete = 1, position = 7, version = version + 1",
        "UPDATE state SET isComplete = 1, position = 7, log = 'another'",
        "UPDATE state SET isComplete = 0, position = 7", "DROP TABLE state", "DELETE FROM state",
    ])
    func `an index of another version or log, or half made, begins anew`(sql: String) async throws {
        let scratch = try Scratch()
        try await tamper(index(scratch), sql)
        let again = try index(scratch)
        #expect(try await again.position == nil)
        #expect(try await again.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") } == 0)
    }

    @Test func `a file that is no database begins anew`() async throws {
        let scratch = try Scratch()
        let path = scratch.path + "/search.sqlite"
        try Data(repeating: 0x5A, count: 9000).write(to: URL(filePath: path))
        #expect(try await index(scratch).position == nil)
    }

    @Test(arguments: [
        "title:secret", "a OR b", "NEAR(a b, 2)", "{body} : x", "a* ^b", "\"unclosed", "a AND NOT b", "');--",
        "marks:keeper", "\"\" \"\"x", "x\u{0}y", "و\u{202E}ا", "-a +b", "col : (a",
    ])
    func `no query speaks to FTS5`(typed: String) async throws {
        let scratch = try Scratch()
        let index = try index(scratch)
        guard let query = SearchQuery(typed) else { return }
        let found = try await index.candidates(for: query, readers: [.everyone], kinds: [.act], limit: 9)
        #expect(found.isEmpty)
        let expression = SQLiteSearchIndex.expression(query.terms, .none, columns: "title body")
        let marks = SQLiteSearchIndex.marks([.organisation("A-b_c.D")], [])
        #expect(marks == "marks : (\"o412d625f632e44\")")
        #expect(expression.filter { $0 == "\"" }.count.isMultiple(of: 2))
    }

    /// The word itself, longer ones, what only a body or a title has, an Arabic word with and without its article; more
    /// words than are asked for one by one.
    @Test func `a beginning finds every word that begins so`() async throws {
        let scratch = try Scratch()
        let index = try index(scratch)
        let bodies =
            ["texte", "textes", "contexte", "text", "المبادرة مبادره", "مبادرات"]
            + (0..<60).map { "gouvernement\($0)" }
        try await index.pool.write { database in
            for (number, body) in bodies.enumerated() {
                try database.execute(
                    sql: "INSERT INTO entry VALUES (?, ?, 'act', ?, '', 0)",
                    arguments: [number + 1, SearchPlace(.act, "\(number)").text, "\(number)"])
                try database.execute(
                    sql: "INSERT INTO words (rowid, title, body, marks) VALUES (?, ?, ?, 'kact everyone')",
                    arguments: [number + 1, number == 1 ? body : "", number == 1 ? "" : body])
            }
        }
        for (typed, count) in [
            ("texte", 2), ("text", 3), ("textes", 1), ("texte ", 1), ("textiles", 0), ("مبادر", 2),
            ("المباد", 2), ("gouvernement", 60), ("gouvernement5", 11),
        ] {
            let query = try #require(SearchQuery(typed))
            let found = try await index.candidates(for: query, readers: [.everyone], kinds: [], limit: 99)
            #expect(found.count == count, "\(typed)")
        }
    }

    /// Two entries for everyone, the older of which fits both words better, before many for members alone.
    @Test func `a rare word is weighed, and one that stands in much of what others see is not`() async throws
    {
        let scratch = try Scratch()
        let index = try index(scratch)
        try await index.pool.write { database in
            for number in 1...2200 {
                let isPublic = number < 3
                let filler = String(repeating: " filler", count: number == 2 ? 60 : 1)
                try database.execute(
                    sql: "INSERT INTO entry VALUES (?, ?, 'act', ?, '', 0)",
                    arguments: [number, SearchPlace(.act, "\(number)").text, "\(number)"])
                try database.execute(
                    sql: "INSERT INTO words (rowid, title, body, marks) VALUES (?, '', ?, ?)",
                    arguments: [
                        number, (isPublic ? "common rare" : "common") + filler,
                        isPublic ? "kact everyone" : "kact inside",
                    ])
            }
        }
        for (typed, order) in [
            ("rare ", ["1", "2"]), ("rare", ["1", "2"]), ("common ", ["2", "1"]), ("comm", ["2", "1"]),
        ] {
            let query = try #require(SearchQuery(typed))
            let found = try await index.candidates(for: query, readers: [.everyone], kinds: [], limit: 9)
            #expect(found.map(\.place.subject) == order, "\(typed)")
        }
    }
}
