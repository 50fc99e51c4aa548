// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteSearchIndex {
    /// Of a word that thousands of entries have, the newest are found: those with it in their title, and others. A word
    /// that so many have tells none of them from the others, and weighing it would mean to count them all.
    private static let considered = (titles: 200, all: 250)
    /// Words that more entries have, whoever may see them, are not weighed: `bm25` counts each word's entries first.
    private static let weighed = 2000

    package func candidates(
        for query: SearchQuery, readers: [SearchReader], kinds: Set<SearchPlace.Kind>, limit: Int
    ) async throws -> [SearchCandidate] {
        let marks = Self.marks(readers, kinds)
        return try await read { database in
            let beginnings = try SearchBeginnings(of: query.terms, in: database)
            let titles = Self.expression(query.terms, beginnings, columns: "title")
            let all = Self.expression(query.terms, beginnings, columns: "title body")
            let titled = try Self.newest(
                in: "titles", "\(titles) AND \(marks)", limit: Self.considered.titles, database)
            let newest = try Self.newest(
                in: "words", "\(all) AND \(marks)", limit: Self.considered.all, database)
            let isWeighed =
                try newest.count < Self.considered.all && Self.areRare(query.terms, beginnings, in: database)
            let order =
                isWeighed
                ? try Self.ranked(titled.union(newest), by: all, in: database)
                : titled.sorted(by: >) + newest.subtracting(titled).sorted(by: >)
            return try Self.places(order, limit: limit, in: database)
        }
    }

    /// Whether entries can be told apart by how well they fit. To weigh several words in a row means to look through
    /// every text that has them all, and tells little: they are there or not.
    ///
    /// A word that a visitor finds in three entries may stand in all that the others see.
    private static func areRare(
        _ terms: [SearchQuery.Term], _ beginnings: SearchBeginnings, in database: Database
    ) throws -> Bool {
        try terms.allSatisfy { term in
            guard term.words.count == 1 else { return false }
            return try Int64.fetchOne(
                database.cachedStatement(
                    sql: "SELECT rowid FROM words WHERE words MATCH ? LIMIT 1 OFFSET \(weighed)"),
                arguments: [expression([term], beginnings, columns: "title body")]) == nil
        }
    }

    private static func newest(
        in table: String, _ expression: String, limit: Int, _ database: Database
    ) throws -> Set<Int64> {
        try Int64.fetchSet(
            database.cachedStatement(
                sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid DESC LIMIT ?"),
            arguments: [expression, limit])
    }

    /// Entries that have these words, the best first.
    ///
    /// Without the marks of readers: `bm25` counts how many entries have each word of an expression, and nearly all
    /// have some reader's. The `+` keeps SQLite from asking the index anew for each entry; that the entry is one of
    /// those is looked at first, and only then how well it fits.
    private static func ranked(
        _ entries: Set<Int64>, by words: String, in database: Database
    ) throws -> [Int64] {
        guard let first = entries.min(), let last = entries.max() else { return [] }
        let list = entries.map { String($0) }.joined(separator: ",")
        return try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT rowid FROM words
                    WHERE words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))
                    ORDER BY bm25(words, 8.0, 1.0, 0.0), rowid DESC
                    """),
            arguments: [words, first, last, "[\(list)]"])
    }

    /// Where these entries stand, in their order, each place once.
    private static func places(_ ids: [Int64], limit: Int, in database: Database) throws -> [SearchCandidate]
    {
        let statement = try database.cachedStatement(sql: "SELECT place, digest FROM entry WHERE id = ?")
        var seen: Set<String> = []
        var candidates: [SearchCandidate] = []
        for id in ids where candidates.count < limit {
            guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
            let text: String = row[0]
            if seen.insert(text).inserted, let place = SearchPlace(text: text) {
                candidates.append(SearchCandidate(place: place, digest: row[1]))
            }
        }
        return candidates
    }

    static func expression(
        _ terms: [SearchQuery.Term], _ beginnings: SearchBeginnings, columns: String
    ) -> String {
        let terms = terms.map { term -> String in
            guard term.isPrefix, let word = term.words.last else {
                return "\"" + term.words.joined(separator: " ") + "\""
            }
            guard let alternative = term.alternative else { return beginnings.expression(word) }
            return "(\(beginnings.expression(word)) OR \(beginnings.expression(alternative)))"
        }
        return "{\(columns)} : (\(terms.joined(separator: " AND ")))"
    }

    /// Who may look at an entry, and of what kind it is.
    static func marks(_ readers: [SearchReader], _ kinds: Set<SearchPlace.Kind>) -> String {
        let marks = "marks : (\(quoted(readers.map(\.mark))))"
        return kinds.isEmpty ? marks : marks + " AND marks : (\(quoted(kinds.map(\.mark).sorted())))"
    }

    private static func quoted(_ marks: [String]) -> String {
        marks.map { "\"\($0)\"" }.joined(separator: " OR ")
    }
}
