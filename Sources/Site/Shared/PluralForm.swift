// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// The plural categories of the Unicode locale data (CLDR, "Language Plural Rules").
package enum PluralForm: String, CaseIterable, Sendable, Hashable {
    case zero, one, two, few, many, other

    /// The form a whole number takes in a language.
    package init(_ count: Int, in language: Language) {
        let count = abs(count)
        switch language {
        case .english: self = count == 1 ? .one : .other
        case .french: self = count <= 1 ? .one : .other
        case .arabic:
            switch (count, count % 100) {
            case (0, _): self = .zero
            case (1, _): self = .one
            case (2, _): self = .two
            case (_, 3...10): self = .few
            case (_, 11...99): self = .many
            default: self = .other
            }
        }
    }

    /// The forms that a counted phrase must have.
    package static func needed(in language: Language) -> Set<PluralForm> {
        language == .arabic ? Set(allCases) : [.one, .other]
    }
}
