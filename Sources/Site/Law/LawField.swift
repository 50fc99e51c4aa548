// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One thing that a law book says about something: its title in one language, a date, what it cites.
///
/// All of it is text, so that two books can be compared word by word.
struct LawField: Equatable {
    /// In the reader's language. What tells the fields of one thing apart.
    let label: String
    let text: String
    /// Of the text; nil where the book does not say.
    var language: Language?
    /// Whether another field says the same in the reader's language.
    var isTranslation = false
}

/// What two law books say about one thing, side by side.
struct LawComparing {
    struct Row {
        let label: String
        let old: LawField?
        let new: LawField?
    }

    /// What differs, in the order of the new book.
    let rows: [Row]

    init(_ old: [LawField], _ new: [LawField]) {
        func byLabel(_ fields: [LawField]) -> [String: LawField] {
            Dictionary(fields.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (byLabel(old), byLabel(new))
        let labels = new.map(\.label) + old.map(\.label).filter { after[$0] == nil }
        rows = labels.filter { before[$0]?.text != after[$0]?.text }
            .map { Row(label: $0, old: before[$0], new: after[$0]) }
    }

    /// Side by side where there is room, one below the other on a phone; what was struck out and put in is marked.
    func html(_ call: Call) -> HTML {
        let items = rows.map { row -> HTML in
            let sides = Self.sides(row, call)
            return """
                <div><dt>\(row.label)</dt>
                <dd><span class="side">\(call.words("law.before"))</span>\(sides.old)</dd>
                <dd><span class="side">\(call.words("law.after"))</span>\(sides.new)</dd></div>

                """
        }
        return "<dl class=\"compared\">\(items.joined())</dl>"
    }

    /// What one field said and says. Where it comes or goes as a whole, nothing in it is marked.
    static func sides(_ row: Row, _ call: Call) -> (old: HTML, new: HTML) {
        guard let old = row.old, let new = row.new else {
            return (row.old.map { block($0) } ?? "–", row.new.map { block($0) } ?? "–")
        }
        let spoken = new.language ?? call.language
        let sides = DifferenceMarkup.sides(
            Difference(from: old.text, to: new.text), in: spoken, call.words)
        return (block(sides.old, old), block(sides.new, new))
    }

    static func block(_ field: LawField) -> HTML {
        let lines = field.text.split(separator: "\n", omittingEmptySubsequences: false)
        return block(lines.map { HTML.text($0) }.joined(separator: "<br>"), field)
    }

    private static func block(_ html: HTML, _ field: LawField) -> HTML {
        guard let language = field.language else { return "<div lang=\"\" dir=\"auto\">\(html)</div>" }
        return "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(html)</div>"
    }
}
