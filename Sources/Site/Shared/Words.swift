// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// The catalogue in one language: `words("frame.skip")`, `words("time.days", count: 5)`.
package struct Words: Sendable {
    /// How the numbers in phrases are written.
    package let numerals: Numerals
    private let catalogue: WordCatalogue

    package init(_ catalogue: WordCatalogue, in language: Language) {
        self.init(catalogue, Numerals(language))
    }

    package init(_ catalogue: WordCatalogue, _ numerals: Numerals) {
        self.catalogue = catalogue
        self.numerals = numerals
    }

    package var language: Language { numerals.language }

    /// The phrases in this language, with the reader's digits.
    private var phrases: [String: WordCatalogue.Phrase] {
        (numerals.isArabicIndic ? catalogue.arabicIndic : catalogue.phrases[language]) ?? [:]
    }

    /// The phrase with its placeholders filled. A key that does not exist shows as ⟦key⟧; a test looks for those.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let phrase = phrase(key) else { return "⟦\(key)⟧" }
        return values.isEmpty ? phrase : phrase.filled(with: values)
    }

    /// The phrase in the plural form of the count, which fills `{count}`.
    package func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
        guard let forms = phrases[key]?.forms,
            let phrase = forms[PluralForm(count, in: language)] ?? forms[.other]
        else { return "⟦\(key)⟧" }
        return phrase.filled(
            with: values.merging(["count": Numbers.text(count, in: numerals)]) { _, new in new })
    }

    /// The phrase as it stands, or nil where the catalogue has none.
    package func phrase(_ key: String) -> String? { phrases[key]?.forms[.other] }

    /// What stands between the items of a list: the Arabic comma, or ours.
    package var listSeparator: String { language == .arabic ? "، " : ", " }

    /// What stands between a name and what it stands for: French keeps a space before it.
    package var colon: String { language == .french ? "\u{A0}: " : ": " }

    /// The same catalogue in another language.
    package func speaking(_ language: Language) -> Words { Words(catalogue, in: language) }

    /// The names between braces.
    package static func placeholders(of phrase: String) -> Set<String> {
        var names: Set<String> = []
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }
}
