// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a release says and what it would say once corrected: side by side where there is room.
enum ReleaseComparison {
    /// Who proposes what and why, for the page on which it is done.
    @Sendable static func proposed(_ call: Call, _ release: Release) -> [any Component] {
        parts(of: release, call, level: 2)
    }

    /// Nothing where no correction is proposed.
    ///
    /// - Parameter level: of the headings.
    static func parts(of release: Release, _ call: Call, level: Int = 3) -> [any Component] {
        guard let proposed = release.proposedCorrection else { return [] }
        let words = call.words
        let about = SummaryList([
            .init(words("release.proposed-by"), call.byline(proposed.by, proposed.at)),
            .init(words("release.correct.reason"), call.text(proposed.reason)),
        ])
        let facts = list(facts(release.draft, proposed.draft, call), call)
        let texts = Language.allCases.map { language -> HTML in
            let rows = rows(release.draft, proposed.draft, language, call)
            let isSame = rows.allSatisfy { $0.old == $0.new }
            let body = isSame ? "<p class=\"muted\">\(words("release.unchanged"))</p>" : list(rows, call)
            let name = call.name(language).capitalisingFirst
            return "<section><h\(level)>\(name)</h\(level)>\(body)</section>"
        }
        return [about, Prose(([facts] + texts).joined(separator: "\n"))]
    }

    private struct Row {
        let label: String
        let old: HTML
        let new: HTML
    }

    /// What is no text, as far as it would change.
    private static func facts(_ old: ReleaseDraft, _ new: ReleaseDraft, _ call: Call) -> [Row] {
        func identifier(_ text: String?) -> HTML { text.map { .leftToRight($0) } ?? "–" }
        func kind(_ draft: ReleaseDraft) -> HTML {
            .text(call.words("release.kind.\(draft.kind.rawValue)"))
        }
        let words = call.words
        return [
            Row(label: words("release.correct.kind"), old: kind(old), new: kind(new)),
            Row(
                label: words("release.correct.visit"), old: identifier(old.visit?.text),
                new: identifier(new.visit?.text)),
            Row(
                label: words("release.correct.initiative"), old: identifier(old.initiative?.text),
                new: identifier(new.initiative?.text)),
        ].filter { $0.old != $0.new }
    }

    private static func rows(
        _ old: ReleaseDraft, _ new: ReleaseDraft, _ language: Language, _ call: Call
    ) -> [Row] {
        func row(_ label: String, _ change: Difference) -> Row {
            let sides = DifferenceMarkup.sides(change, in: language, call.words)
            return Row(label: label, old: side(sides.old, language), new: side(sides.new, language))
        }
        let title = Difference(from: old.title[language] ?? "", to: new.title[language] ?? "")
        let lead = Difference(from: old.lead[language] ?? "", to: new.lead[language] ?? "")
        let body = TextDifference(from: old.body[language] ?? [], to: new.body[language] ?? [])
        let heads = [
            row(call.words("release.correct.name"), title), row(call.words("release.correct.intro"), lead),
        ]
        return heads
            + body.rows.map { paragraph in
                let number = (paragraph.new ?? paragraph.old ?? 0) + 1
                return row(
                    call.words("comment.paragraph", ["number": call.numerals.written(number)]),
                    paragraph.change)
            }
    }

    private static func side(_ html: HTML, _ language: Language) -> HTML {
        html.source.isEmpty
            ? "–" : "<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(html)</div>"
    }

    private static func list(_ rows: [Row], _ call: Call) -> HTML {
        guard !rows.isEmpty else { return "" }
        let items = rows.map { row -> HTML in
            // What stays is there once, so that what changes is seen among it.
            let sides =
                row.old == row.new
                ? [("unchanged", row.new)] : [("published", row.old), ("proposed", row.new)]
            let cells = sides.map { key, side -> HTML in
                let width: HTML = key == "unchanged" ? " class=\"both\"" : ""
                return
                    "<dd\(width)><span class=\"side\">\(call.words("release.side.\(key)"))</span>\(side)</dd>"
            }
            return "<div><dt>\(row.label)</dt>\n\(cells.joined(separator: "\n"))</div>\n"
        }
        return "<dl class=\"compared\">\(items.joined())</dl>"
    }
}
