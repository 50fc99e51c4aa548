// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A difference as people read it: what was struck out and what was put in are told by line and by word, never by colour
/// alone.
enum DifferenceMarkup {
    /// The pieces in one line, in the language of the text.
    static func html(_ difference: Difference, in language: Language, _ words: Words) -> HTML {
        difference.pieces.map { html($0, in: language, words) }.joined()
    }

    /// The wording before, with what was struck out, and the one after, with what was put in.
    static func sides(
        _ difference: Difference, in language: Language, _ words: Words
    ) -> (old: HTML, new: HTML) {
        var (old, new): ([HTML], [HTML]) = ([], [])
        for piece in difference.pieces {
            let html = html(piece, in: language, words)
            switch piece {
            case .same:
                old.append(html)
                new.append(html)
            case .deleted: old.append(html)
            case .inserted: new.append(html)
            }
        }
        return (old.joined(), new.joined())
    }

    private static func html(
        _ piece: Difference.Piece, in language: Language, _ words: Words
    ) -> HTML {
        switch piece {
        case .same(let text): broken(text)
        case .deleted(let text):
            "<del><span class=\"hidden-visually\">\(label("deleted", language, words))</span>\(broken(text))</del>"
        case .inserted(let text):
            "<ins><span class=\"hidden-visually\">\(label("inserted", language, words))</span>\(broken(text))</ins>"
        }
    }

    /// The paragraph with its changes, in its own language and direction.
    static func block(_ old: String, _ new: String, in language: Language, _ call: Call) -> HTML {
        let difference = Difference(from: old, to: new)
        return block(html(difference, in: language, call.words), in: language)
    }

    static func block(_ html: HTML, in language: Language) -> HTML {
        "<div class=\"document difference\" lang=\"\(language.rawValue)\" dir=\"\(language.direction)\"><p>\(html)</p></div>"
    }

    /// Said in the language of the text itself, so that one voice reads on.
    private static func label(_ kind: String, _ language: Language, _ words: Words) -> String {
        "\(words.speaking(language)("difference.\(kind)")) "
    }

    private static func broken(_ text: String) -> HTML {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { HTML.text($0) }
            .joined(separator: "<br>")
    }
}
