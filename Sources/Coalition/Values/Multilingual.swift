// SPDX-License-Identifier: Apache-2.0

/// A short text in up to three languages. An empty string counts as missing.
package struct Multilingual: Hashable, Sendable, Codable {
    package var ar: String?
    package var fr: String?
    package var en: String?

    package init(ar: String? = nil, fr: String? = nil, en: String? = nil) {
        self.ar = ar
        self.fr = fr
        self.en = en
    }

    package subscript(language: Language) -> String? {
        get {
            let text =
                switch language {
                case .arabic: ar
                case .french: fr
                case .english: en
                }
            guard let text, !text.isEmpty else { return nil }
            return text
        }
        set {
            switch language {
            case .arabic: ar = newValue
            case .french: fr = newValue
            case .english: en = newValue
            }
        }
    }

    /// The text in the wanted language, or in another one, together with the language it is really in.
    package func text(in language: Language) -> (text: String, language: Language)? {
        for candidate in [language, .english, .french, .arabic] {
            if let text = self[candidate] { return (text, candidate) }
        }
        return nil
    }

    /// Which of the languages have no text.
    package func missing(of languages: [Language]) -> [Language] {
        languages.filter { self[$0] == nil }
    }

    package var isEmpty: Bool { missing(of: Language.allCases).count == Language.allCases.count }
}
