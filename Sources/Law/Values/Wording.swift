// SPDX-License-Identifier: Apache-2.0

/// A language in which the law desk speaks.
package enum Tongue: String, Codable, CaseIterable, Sendable, Hashable {
    case arabic = "ar"
    case french = "fr"
    case english = "en"
}

/// A text of the catalogue or of a rule, in up to three languages. What is not translated is `nil`, never a copy.
package struct Wording: Hashable, Sendable, Codable {
    package var ar: String?
    package var fr: String?
    package var en: String?

    package init(ar: String? = nil, fr: String? = nil, en: String? = nil) {
        self.ar = ar
        self.fr = fr
        self.en = en
    }

    package subscript(tongue: Tongue) -> String? {
        switch tongue {
        case .arabic: ar
        case .french: fr
        case .english: en
        }
    }

    /// The languages that have no text.
    package var missing: [Tongue] { Tongue.allCases.filter { self[$0] == nil } }
}
