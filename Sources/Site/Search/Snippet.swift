// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The words around what was found, with the finds marked: cut from the original text, every piece of it escaped.
struct Snippet {
    let html: HTML
    let language: Language?

    /// So many words at the most, and so many of them before the first find.
    private static let length = 40
    private static let before = 10

    /// From the passage that has most of what was looked for; among equals from one in the reader's language. Nil where
    /// there is no text beside the title.
    init?(_ passages: [Passage], _ query: SearchQuery, _ language: Language) {
        // A bare code says nothing; it stands beside the title.
        let texts = passages.filter { !$0.isTitle && ($0.language != nil || $0.text.contains(" ")) }
        let rated = texts.map { passage -> (passage: Passage, words: [SearchWord], found: [Range<Int>]) in
            let words = SearchWord.words(of: passage.text)
            return (passage, words, query.matches(in: words))
        }
        func rank(_ one: (passage: Passage, words: [SearchWord], found: [Range<Int>])) -> (Int, Int) {
            let distinct = Set(one.found.map { one.words[$0.lowerBound].folded }).count
            return (distinct, one.passage.language == language ? 1 : 0)
        }
        guard var best = rated.first else { return nil }
        for other in rated.dropFirst() where rank(other) > rank(best) { best = other }
        self.language = best.passage.language
        html = Self.cut(best.passage.text, best.words, best.found)
    }

    private static func cut(_ text: String, _ words: [SearchWord], _ found: [Range<Int>]) -> HTML {
        guard !words.isEmpty else { return .text(text.prefix(200)) }
        let first = max(0, (found.first?.lowerBound ?? 0) - before)
        let last = min(words.count, first + length)
        let start = first == 0 ? text.startIndex : words[first].range.lowerBound
        let end = last == words.count ? text.endIndex : words[last - 1].range.upperBound
        let inside = found.filter { first <= $0.lowerBound && $0.upperBound <= last }
        let marked = mark(text, start..<end, words, inside)
        return (first == 0 ? "" : "… ") + marked + (last == words.count ? "" : " …")
    }

    /// The text of this range with what was found in `<mark>`.
    static func mark(
        _ text: String, _ range: Range<String.Index>, _ words: [SearchWord], _ found: [Range<Int>]
    ) -> HTML {
        var html: HTML = ""
        var position = range.lowerBound
        for match in found {
            let begin = words[match.lowerBound].range.lowerBound
            let end = words[match.upperBound - 1].range.upperBound
            html = html + .text(text[position..<begin]) + "<mark>\(text[begin..<end])</mark>"
            position = end
        }
        return html + .text(text[position..<range.upperBound])
    }

    /// A whole short text, such as a title, with what was found in it marked.
    static func mark(_ text: String, _ query: SearchQuery) -> HTML {
        let words = SearchWord.words(of: text)
        return mark(text, text.startIndex..<text.endIndex, words, query.matches(in: words))
    }
}
