// SPDX-License-Identifier: Apache-2.0

extension ListDifference {
    /// One value of a field. What the publisher wrote is a text; the rest is said in the words of whoever shows it.
    package enum Value: Hashable, Sendable {
        case text(String)
        case kind(ListEntry.Kind)
        case name(ListName)
        case birth(ListBirth)
        /// A code of ISO 3166 in lower case, or what the publisher wrote.
        case country(String)
        case gender(ListEntry.Gender)
        case identifier(ListIdentifier)
        case listed(PartialDate)
        case updated(PartialDate)

        /// In English, for a command line: "A B (alias)", "about 1961", "passport 123 (ml)".
        package var phrase: String {
            switch self {
            case .text(let text), .country(let text): text
            case .kind(let kind): kind.rawValue
            case .name(let name): "\(name.text) (\(name.role.rawValue))"
            case .birth(let birth): birth.phrase
            case .gender(let gender): gender.rawValue
            case .identifier(let identifier): identifier.phrase
            case .listed(let day): "listed \(day.text)"
            case .updated(let day): "updated \(day.text)"
            }
        }
    }
}

extension ListBirth {
    /// In English: "1961-04-12", "about 1958", "1980 to 1983".
    package var phrase: String {
        (isApproximate ? "about " : "") + from.text + (to.map { " to \($0.text)" } ?? "")
    }
}

extension ListIdentifier {
    /// In English: "passport 123 (ml)", "Folio Mercantil No. 343997 (mx)".
    package var phrase: String { "\(label ?? kind.rawValue) \(number)" + (country.map { " (\($0))" } ?? "") }
}
