// SPDX-License-Identifier: Apache-2.0
import Coalition
import GRDB

/// The words of the index that begin as somebody typed.
///
/// Asked for all words with a beginning, FTS5 first makes one list of all their entries, however few of them are wanted:
/// 12 ms for "texte" among 130,000 texts. Asked for "texte" or "textes" it reads as far as it must: 0.2 ms.
struct SearchBeginnings {
    /// Beginning, to the words with it.
    private let words: [String: [String]]

    static let none = SearchBeginnings(words: [:])

    private init(words: [String: [String]]) { self.words = words }

    init(of terms: [SearchQuery.Term], in database: Database) throws {
        var words: [String: [String]] = [:]
        for term in terms where term.isPrefix {
            for beginning in [term.words.last, term.alternative].compactMap(\.self) {
                words[beginning] = try Self.words(beginning, in: database)
            }
        }
        self.words = words
    }

    /// A word of a query in the language of FTS5. Folded words are letters and digits, each in quotes: nothing in them
    /// is an operator.
    func expression(_ beginning: String) -> String {
        guard let words = words[beginning] else { return "\"\(beginning)\" *" }
        return "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
    }

    /// Nil where FTS5 does better by itself: no word begins so, more than can be asked for one by one, or the beginning
    /// is so short that the index keeps a list of its own for it.
    private static func words(_ beginning: String, in database: Database) throws -> [String]? {
        guard beginning.unicodeScalars.count > SearchSchema.longestBeginning else { return nil }
        // From word to word: `vocabulary` has a row for each place where a word stands. Asked for what is greater than a
        // word, FTS5 would read all its places first; behind the word with a sign below all letters it begins at the next.
        let next = try database.cachedStatement(sql: "SELECT term FROM vocabulary WHERE term >= ? LIMIT 1")
        var words: [String] = []
        var start = beginning
        while let word = try String.fetchOne(next, arguments: [start]), word.utf8.starts(with: beginning.utf8)
        {
            words.append(word)
            start = word + "\u{1}"
            if words.count > mostWords { return nil }
        }
        return words.isEmpty ? nil : words
    }

    private static let mostWords = 48
}
