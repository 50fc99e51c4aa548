// SPDX-License-Identifier: Apache-2.0

/// One word of a text as search compares it, and where it stands in the text that was written.
package struct SearchWord: Hashable, Sendable {
    /// Small letters and digits only, without accents, tashkil, tatweel and forms of hamza.
    package let folded: String
    package let range: Range<String.Index>

    /// The words of a text, in order. What is between them (marks, spaces, controls) counts for nothing.
    package static func words(of text: String) -> [SearchWord] {
        var words: [SearchWord] = []
        each(in: text) { words.append(SearchWord(folded: $0, range: $1)) }
        return words
    }

    /// The words alone, one space between two: what an index keeps.
    package static func folded(_ text: String) -> String {
        var folded = ""
        folded.reserveCapacity(text.utf8.count)
        each(in: text) { word, _ in
            if !folded.isEmpty { folded.append(" ") }
            folded += word
        }
        return folded
    }

    /// Longer words are cut: nobody types them, and an index must not be made to hold them.
    static let limit = 40

    private static func each(in text: String, _ body: (String, Range<String.Index>) -> Void) {
        let scalars = text.unicodeScalars
        var word = ""
        var length = 0
        var start: String.Index?
        func finish(at end: String.Index, apostrophe: Bool) {
            if let start, !word.isEmpty, !(apostrophe && elided.contains(word)) {
                body(ArabicArticle.removed(from: word), start..<end)
            }
            start = nil
            word = ""
            length = 0
        }
        var index = scalars.startIndex
        while index != scalars.endIndex {
            let scalar = scalars[index]
            switch Folding.fold(scalar) {
            case .separator:
                if start != nil { finish(at: index, apostrophe: scalar == "'" || scalar == "\u{2019}") }
            case .nothing: break
            case .letter(let letter):
                if start == nil { start = index }
                if length < limit { word.unicodeScalars.append(letter) }
                length += 1
            case .letters(let letters):
                if start == nil { start = index }
                if length < limit { word += letters }
                length += letters.unicodeScalars.count
            }
            index = scalars.index(after: index)
        }
        finish(at: scalars.endIndex, apostrophe: false)
    }

    /// What French elides before an apostrophe: "l’initiative" is found by "initiative" and by "d’initiative".
    private static let elided: Set<String> = ["c", "d", "j", "l", "m", "n", "s", "t", "qu"]
}

/// The Arabic article, alone or after a particle of one letter: "المبادرة", "والمبادرة" and "للمبادرة" are found by
/// "مبادرة". At least three letters must remain, so that short words keep what only looks like an article.
enum ArabicArticle {
    static func removed(from word: String, leaving least: Int = 3) -> String {
        guard let first = word.unicodeScalars.first, (0x0621...0x064A).contains(first.value) else {
            return word
        }
        for article in ["\u{627}\u{644}", "\u{644}\u{644}"] + particles.map({ "\($0)\u{627}\u{644}" })
        where word.hasPrefix(article) {
            let rest = word.unicodeScalars.dropFirst(article.unicodeScalars.count)
            return rest.count >= least ? String(rest) : word
        }
        return word
    }

    /// And, with, like, so.
    private static let particles = ["\u{648}", "\u{628}", "\u{643}", "\u{641}"]
}
