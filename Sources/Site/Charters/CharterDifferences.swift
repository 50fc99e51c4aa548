// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one charter says differently from another: each place, what stood there and what stands there.
enum CharterDifferences {
    static func parts(_ differences: [CharterDifference], _ call: Call) -> [any Component] {
        let words = call.words
        return [
            Heading(words("charter.differences"), anchor: "differences"),
            Table(
                words("charter.differences"),
                columns: [
                    .init(words("charter.place")), .init(words("charter.before")),
                    .init(words("charter.after")),
                ],
                rows: differences.map { difference in
                    [
                        "\(words("charter.part.\(difference.part)"))<br><code class=\"small\">\(.leftToRight(difference.path))</code>",
                        value(difference.before, call), value(difference.after, call),
                    ]
                }, empty: words("charter.no-differences"), isCaptionQuiet: true),
        ]
    }

    /// A span, written "21d" in the file, is read "21 days".
    private static func value(_ text: String?, _ call: Call) -> HTML {
        guard let text else { return "<span class=\"muted\">\(call.words("charter.absent"))</span>" }
        guard let span = Span(text) else { return .asWritten(text) }
        return .text(call.words.length(span))
    }
}
