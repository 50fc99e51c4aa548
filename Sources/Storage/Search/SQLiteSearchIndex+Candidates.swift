// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteSearchIndex {
    /// Of a word that thousands of entries have, the newest are ranked: those with it in their title, then the others.
    private static let ranked = (titles: 300, all: 400)

    package func candidates(
        for query: SearchQuery, readers: [SearchReader], kinds: Set<SearchPlace.Kind>, limit: Int
    ) async throws -> [SearchCandidate] {
        let marks = Self.marks(readers, kinds)
        let titles = Self.expression(query, columns: "title")
        let all = Self.expression(query, columns: "title body")
        return try await read { database in
            var scores = try Self.scores(titles, marks, limit: Self.ranked.titles, in: database)
            scores += try Self.scores(all, marks, limit: Self.ranked.all, in: database)
            let best = scores.sorted { ($0.score, $1.id) < ($1.score, $0.id) }
            return try Self.places(best.map(\.id), limit: limit, in: database)
        }
    }

    /// The newest entries that have the words and that such readers may look at, each with how well it fits: the lower,
    /// the better.
    ///
    /// Two steps: `bm25` counts how many entries have each word of an expression, and nearly all have the mark of a reader.
    private static func scores(
        _ words: String, _ marks: String, limit: Int, in database: Database
    ) throws -> [(id: Int64, score: Double)] {
        let newest = try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"),
            arguments: ["\(words) AND \(marks)", limit])
        guard let first = newest.last, let last = newest.first else { return [] }
        let open = Set(newest)
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT rowid, bm25(words, 8.0, 1.0, 0.0) FROM words
                    WHERE words MATCH ? AND rowid BETWEEN ? AND ?
                    """),
            arguments: [words, first, last])
        var found: [(id: Int64, score: Double)] = []
        while let row = try rows.next() {
            let id: Int64 = row[0]
            if open.contains(id) { found.append((id, row[1])) }
        }
        return found
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

    /// The query in the language of FTS5. Folded words are letters and digits, each in quotes: nothing in them is an
    /// operator.
    static func expression(_ query: SearchQuery, columns: String) -> String {
        let terms = query.terms.map { term -> String in
            let phrase = "\"" + term.words.joined(separator: " ") + "\"" + (term.isPrefix ? " *" : "")
            guard let alternative = term.alternative else { return phrase }
            return "(\(phrase) OR \"\(alternative)\" *)"
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
