// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Mustache

/// Markup that is known to be safe. Text that is interpolated into it is escaped; other `HTML` is not.
///
/// In a template it stands under a key that ends in `HTML`, between three braces: `{{{deadlineHTML}}}`.
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    package let source: String

    package init(stringLiteral value: String) { source = value }
    package init(stringInterpolation: Interpolation) { source = stringInterpolation.source }
    private init(source: String) { self.source = source }

    fileprivate init(parts: some Sequence<HTML>, separator: HTML) {
        var source = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { source += separator.source }
            source += part.source
        }
        self.source = source
    }

    /// The text with `& < > " '` escaped.
    package static func text(_ text: some StringProtocol) -> HTML { HTML(source: escape(text)) }

    /// A name, a code or a number that must keep its own direction inside a sentence of the other script.
    package static func isolated(_ text: some StringProtocol, in language: Language? = nil) -> HTML {
        guard let language else { return "<bdi>\(text)</bdi>" }
        return "<bdi lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">\(text)</bdi>"
    }

    /// What somebody wrote without saying in which language: `lang` is empty, so that nobody takes it for the page's.
    package static func asWritten(_ text: some StringProtocol) -> HTML { "<bdi lang=\"\">\(text)</bdi>" }

    /// Figures, codes and times read from left to right in every language.
    package static func leftToRight(_ text: some StringProtocol) -> HTML {
        "<bdi dir=\"ltr\">\(text)</bdi>"
    }

    /// A name for machines, "gate.torture_and_death.torture": in a narrow column its line breaks after a dot or a hyphen,
    /// not in the middle of a word. Short ones such as "CH-01" stay whole.
    package static func code(_ text: some StringProtocol) -> HTML {
        guard text.utf8.count > 12 else { return leftToRight(text) }
        let signs = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
        let pieces = signs.dropLast().map { HTML.text(text[$0.startIndex...$0.endIndex]) }
        let rest: HTML = signs.last.map { .text($0) } ?? ""
        return "<bdi class=\"pieces\" dir=\"ltr\">\((pieces + [rest]).joined(separator: "<wbr>"))</bdi>"
    }

    /// What our templates have written.
    init(rendered source: String) { self.source = source }

    /// A stylesheet of the project's own, for documents that stand alone.
    static func stylesheet(_ text: String) -> HTML { HTML(source: "<style>\(text)</style>") }

    package static func link(_ href: String, _ label: HTML) -> HTML { "<a href=\"\(href)\">\(label)</a>" }

    /// Written text: blank lines part paragraphs, single line ends become breaks.
    package static func paragraphs(_ text: String) -> HTML {
        let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) })
        return HTML(
            source: blocks.map { lines in "<p>" + lines.map(escape).joined(separator: "<br>\n") + "</p>" }
                .joined(separator: "\n")
        )
    }

    private static func escape(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: isSpecial) else { return String(text) }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(source: left.source + right.source) }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var source = ""
        package init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }
        package mutating func appendLiteral(_ literal: String) { source += literal }
        package mutating func appendInterpolation(_ text: some StringProtocol) { source += HTML.escape(text) }
        package mutating func appendInterpolation(_ number: some BinaryInteger) { source += String(number) }
        package mutating func appendInterpolation(_ html: HTML) { source += html.source }
    }
}

extension Sequence<HTML> {
    package func joined(separator: HTML = "") -> HTML {
        HTML(parts: self, separator: separator)
    }

    /// Facts in one line, without those that are not known: "Mali · 3 March 2026".
    package var dotted: HTML { filter { !$0.source.isEmpty }.joined(separator: " · ") }
}

extension HTML: MustacheCustomRenderable {
    package var renderText: String { source }
    package var isNull: Bool { source.isEmpty }
}

extension Language {
    /// The value of HTML's `dir`.
    package var direction: String { self == .arabic ? "rtl" : "ltr" }
}
