// SPDX-License-Identifier: Apache-2.0

/// What someone looks for: words that must all be there, words in quotes one after the other; of the last word, its
/// beginning is enough.
package struct SearchQuery: Hashable, Sendable {
    /// One word, or several in quotes.
    package struct Term: Hashable, Sendable {
        package let words: [String]
        /// The word as it was typed may go on.
        package let isPrefix: Bool
    }

    package let terms: [Term]
    /// What was typed beyond this is left out of account.
    package static let lengthLimit = 200
    package static let termLimit = 12
    /// Whether something was left out.
    package let isCut: Bool

    /// Nil where nothing is left to look for. Any text is harmless: operators are words or nothing.
    package init?(_ typed: String) {
        let text = String(typed.unicodeScalars.prefix(Self.lengthLimit))
        var terms: [Term] = []
        let quotes: Set<Character> = ["\"", "«", "»", "“", "”", "„"]
        let parts = text.split(omittingEmptySubsequences: false, whereSeparator: quotes.contains)
        for (index, part) in parts.enumerated() {
            let words = SearchWord.words(of: String(part)).map(\.folded)
            // What follows an odd number of quotes stands in quotes, unless the last of them was never closed.
            if !index.isMultiple(of: 2), index < parts.count - 1 {
                if !words.isEmpty { terms.append(Term(words: words, isPrefix: false)) }
            } else {
                let isOpen = index == parts.count - 1 && part.last.map { !$0.isWhitespace } ?? false
                terms += words.enumerated().map { position, word in
                    Term(words: [word], isPrefix: isOpen && position == words.count - 1)
                }
            }
        }
        guard !terms.isEmpty else { return nil }
        self.terms = Array(terms.prefix(Self.termLimit))
        isCut = terms.count > Self.termLimit || typed.unicodeScalars.count > Self.lengthLimit
    }

    /// Whether every term is among the words of these texts, each within one of them.
    package func matches(_ texts: [String]) -> Bool {
        let words = texts.map { SearchWord.words(of: $0) }
        return terms.allSatisfy { term in words.contains { !term.ranges(in: $0).isEmpty } }
    }

    /// Where the terms stand among the words, in order and apart from one another.
    package func matches(in words: [SearchWord]) -> [Range<Int>] {
        let found = terms.flatMap { $0.ranges(in: words) }.sorted { $0.lowerBound < $1.lowerBound }
        return found.reduce(into: []) { apart, range in
            if let last = apart.last, range.lowerBound < last.upperBound { return }
            apart.append(range)
        }
    }
}

extension SearchQuery.Term {
    func ranges(in found: [SearchWord]) -> [Range<Int>] {
        guard let first = words.first, found.count >= words.count else { return [] }
        let short = isPrefix ? ArabicArticle.removed(from: first, leaving: 1) : first
        return (0...found.count - words.count).compactMap { start in
            let candidate = found[start].folded
            let begins =
                isPrefix ? candidate.hasPrefix(first) || candidate.hasPrefix(short) : candidate == first
            guard begins else { return nil }
            for offset in words.indices.dropFirst() where found[start + offset].folded != words[offset] {
                return nil
            }
            return start..<start + words.count
        }
    }

    /// The word without an article too short to be taken off a whole word: "المب" may become "المبادرة".
    package var alternative: String? {
        guard isPrefix, let first = words.first else { return nil }
        let short = ArabicArticle.removed(from: first, leaving: 1)
        return short == first ? nil : short
    }
}
