// SPDX-License-Identifier: Apache-2.0
package import Coalition
import GRDB

extension SQLiteSearchIndex {
    /// Of a word that thousands of entries have, the newest are ranked: those with it in their title, then the others.
    private static let ranked = (titles: 300, all: 400)

    package func candidates(
        for query: SearchQuery, readers: [SearchReader], kinds: Set<SearchPlace.Kind>, limit: Int
    ) async throws -> [SearchCandidate] {
        let titles = Self.expression(query, columns: "title", readers, kinds)
        let all = Self.expression(query, columns: "title body", readers, kinds)
        let rows = try await read { database in
            let first = try Self.rows(titles, limit: Self.ranked.titles, in: database)
            return first + (try Self.rows(all, limit: Self.ranked.all, in: database))
        }
        let best = rows.sorted { ($0.score, $1.id) < ($1.score, $0.id) }
        var seen: Set<String> = []
        var candidates: [SearchCandidate] = []
        for row in best where seen.insert(row.place).inserted {
            guard candidates.count < limit else { break }
            if let place = SearchPlace(text: row.place) {
                candidates.append(SearchCandidate(place: place, digest: row.digest))
            }
        }
        return candidates
    }

    private struct Hit {
        let id: Int64
        let place: String
        let digest: Int64
        let score: Double
    }

    private static func rows(_ expression: String, limit: Int, in database: Database) throws -> [Hit] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT entry.id, entry.place, entry.digest, hit.score
                FROM (
                    SELECT rowid AS id, bm25(words, 8.0, 1.0, 0.0) AS score
                    FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?
                ) AS hit JOIN entry ON entry.id = hit.id
                """)
        return try Row.fetchAll(statement, arguments: [expression, limit]).map {
            Hit(id: $0[0], place: $0[1], digest: $0[2], score: $0[3])
        }
    }

    /// The query in the language of FTS5. Folded words are letters and digits, each in quotes: nothing in them is an
    /// operator.
    static func expression(
        _ query: SearchQuery, columns: String, _ readers: [SearchReader], _ kinds: Set<SearchPlace.Kind>
    ) -> String {
        let terms = query.terms.map { term -> String in
            let phrase = "\"" + term.words.joined(separator: " ") + "\"" + (term.isPrefix ? " *" : "")
            guard let alternative = term.alternative else { return phrase }
            return "(\(phrase) OR \"\(alternative)\" *)"
        }
        var expression = "{\(columns)} : (\(terms.joined(separator: " AND ")))"
        expression += " AND marks : (\(quoted(readers.map(\.mark))))"
        if !kinds.isEmpty { expression += " AND marks : (\(quoted(kinds.map(\.mark).sorted())))" }
        return expression
    }

    private static func quoted(_ marks: [String]) -> String {
        marks.map { "\"\($0)\"" }.joined(separator: " OR ")
    }
}
