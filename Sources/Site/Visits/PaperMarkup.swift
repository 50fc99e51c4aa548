// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Reads the markup that our own components write, so that paper says what the page says. It knows the few elements that
/// stand in running text and in cells; what it does not know it reads through.
struct PaperMarkup {
    private struct Style {
        let element: String
        var ltr = false
        var language: String?
        var strong = false
        var muted = false
    }

    private var blocks: [Paper.Block] = []
    private var runs: [Paper.Run] = []
    private var items: [[Paper.Run]]?
    private var kind = Paper.Block.Kind.paragraph
    private var anchor: String?
    private var styles: [Style] = []
    private let language: Language

    private init(_ language: Language) { self.language = language }

    /// The paragraphs, lists and terms of a piece of markup.
    static func blocks(_ html: HTML, in language: Language) -> [Paper.Block] {
        var reader = PaperMarkup(language)
        reader.read(html.source)
        reader.finish()
        return reader.blocks
    }

    /// The same in one line, as a cell has it; paragraphs become lines.
    static func runs(_ html: HTML, in language: Language) -> [Paper.Run] {
        let parts = blocks(html, in: language).flatMap { block in
            (block.items ?? [block.runs ?? [Paper.Run(text: block.text ?? "")]])
        }
        return Array(parts.joined(separator: [Paper.Run(break: true)]))
    }

    private mutating func read(_ source: String) {
        var rest = source[...]
        while !rest.isEmpty {
            if rest.first == "<", let end = rest.firstIndex(of: ">") {
                tag(rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
            } else {
                let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
                append(Self.unescaped(rest[..<end]))
                rest = rest[end...]
            }
        }
    }

    private mutating func tag(_ tag: Substring) {
        let isClosing = tag.hasPrefix("/")
        let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
        switch name {
        case "p", "dd", "dt", "li", "pre", "h3", "h4":
            finish()
            kind =
                isClosing
                ? .paragraph : name == "dt" ? .term : name == "pre" ? .code : .paragraph
        case "ul", "ol":
            finish()
            if !isClosing {
                items = []
            } else if let items {
                blocks.append(Paper.Block(kind: .list, items: items))
                self.items = nil
            }
        case "br": runs.append(Paper.Run(break: true))
        case "div": if let id = Self.attribute("id", of: tag) { anchor = id }
        case "bdi", "strong", "span", "a", "time": isClosing ? close(name) : open(name, tag)
        default: break
        }
    }

    private mutating func open(_ name: String, _ tag: Substring) {
        var style = styles.last ?? Style(element: name)
        style = Style(
            element: name, ltr: style.ltr, language: style.language, strong: style.strong, muted: style.muted)
        if name == "strong" { style.strong = true }
        if name == "span", let kind = Self.attribute("class", of: tag) {
            style.muted = style.muted || kind.contains("muted") || kind.contains("code")
        }
        if name == "bdi" {
            style.language = Self.attribute("lang", of: tag)
            style.ltr = style.language == nil && Self.attribute("dir", of: tag) == "ltr"
        }
        styles.append(style)
    }

    private mutating func close(_ name: String) {
        if let index = styles.lastIndex(where: { $0.element == name }) { styles.removeSubrange(index...) }
    }

    private mutating func append(_ text: String) {
        guard kind != .code else {
            runs.append(Paper.Run(text: text))
            return
        }
        // White space is one space, as in a browser; the first of a block is none.
        var plain = ""
        for character in text {
            let isSpace = character == " " || character == "\n" || character == "\t"
            if !isSpace { plain.append(character) } else if plain.last != " " { plain.append(" ") }
        }
        if runs.last.map({ $0.break == true || $0.text.hasSuffix(" ") }) ?? true, plain.hasPrefix(" ") {
            plain.removeFirst()
        }
        guard !plain.isEmpty else { return }
        let style = styles.last
        runs.append(
            Paper.Run(
                text: plain, ltr: style?.ltr == true ? true : nil,
                language: style?.language == language.rawValue ? nil : style?.language,
                strong: style?.strong == true ? true : nil, muted: style?.muted == true ? true : nil))
    }

    /// Ends the block that is being read.
    private mutating func finish() {
        while let last = runs.last, last.break == true || last.text == " " { runs.removeLast() }
        guard !runs.isEmpty else { return }
        if kind == .code {
            blocks.append(Paper.Block(kind: .code, text: runs.map(\.text).joined()))
        } else if items != nil {
            items?.append(runs)
        } else {
            blocks.append(Paper.Block(kind: kind, anchor: kind == .term ? anchor : nil, runs: runs))
            if kind == .term { anchor = nil }
        }
        runs = []
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return unescaped(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func unescaped(_ text: some StringProtocol) -> String {
        guard text.contains("&") else { return String(text) }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
