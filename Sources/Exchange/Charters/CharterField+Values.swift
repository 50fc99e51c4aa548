// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Law
import Yams

/// The kinds of value that a charter knows.
extension CharterField {
    func identifier<Named>() -> Identifier<Named>? {
        guard let text = text() else { return nil }
        return Identifier(text)
            ?? fail(
                "`\(text.prefix(40))` is no identifier, expected letters, digits, hyphens or dots")
    }

    func day() -> Day? {
        guard let text = text() else { return nil }
        return Day(text) ?? fail("`\(text.prefix(40))` is no day, expected YYYY-MM-DD")
    }

    func span() -> Span? {
        guard let text = text() else { return nil }
        return Span(text) ?? fail("`\(text.prefix(40))` is no span of time, expected 72h, 14d or 30m")
    }

    func flag() -> Bool? {
        guard let text = text() else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default: return fail("`\(text.prefix(40))` found, expected true or false")
        }
    }

    func count() -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text), (1...100_000).contains(number) else {
            return fail("`\(text.prefix(40))` found, expected a number from 1 to 100000")
        }
        return number
    }

    /// An IANA time zone that this system knows.
    func zone() -> String? {
        guard let text = text() else { return nil }
        guard TimeZone.knownTimeZoneIdentifiers.contains(text) else {
            return fail(
                "`\(text.prefix(40))` is no time zone, expected an IANA name such as Africa/Bamako",
                nearest: NearestTerm.of(text, among: TimeZone.knownTimeZoneIdentifiers))
        }
        return text
    }

    /// One of a fixed set of words.
    func choice<Choice: RawRepresentable<String>>(_ known: [Choice]) -> Choice? {
        guard let text = text() else { return nil }
        return known.first { $0.rawValue == text }
            ?? fail(
                "`\(text.prefix(40))` found, expected \(known.map(\.rawValue).joined(separator: ", "))",
                nearest: NearestTerm.of(text, among: known.map(\.rawValue)))
    }

    /// A part of a whole, as 2/3 or >1/2.
    func fraction() -> Fraction? {
        guard let text = text() else { return nil }
        return Fraction(text: text)
            ?? fail(
                "`\(text.prefix(40))` is no part of a whole, expected one such as 2/3, or >1/2 for more than half"
            )
    }

    /// A part of the members, or a number of them.
    func quorum() -> Quorum? {
        guard let text = text() else { return nil }
        return Quorum(text: text)
            ?? fail("`\(text.prefix(40))` is no quorum, expected a part such as 1/2 or a number of states")
    }

    /// A text by language: `{ar: …, fr: …, en: …}`.
    func multilingual() -> Multilingual? {
        guard let section = section(Language.allCases.map(\.rawValue)) else { return nil }
        var text = Multilingual()
        for language in Language.allCases {
            text[language] = section.optional(language.rawValue)?.text()
        }
        return text
    }

    /// A list, each of whose members can be read.
    func list<Value>(_ read: (CharterField) -> Value?) -> [Value]? {
        guard let fields = list() else { return nil }
        let values = fields.compactMap(read)
        return values.count == fields.count ? values : nil
    }
}
