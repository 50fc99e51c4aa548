// SPDX-License-Identifier: Apache-2.0
import Screening

/// Why a row of a file cannot be screened as it stands.
package enum RowFault: Hashable, Sendable, CustomStringConvertible {
    /// There is none, or nothing in it that could be read: white space, marks, invisible characters.
    case noName
    /// The engine would leave the rest of the name aside.
    case longName
    /// A column that was asked for is missing from the row, which may mean that all its values are one place off.
    case fewColumns(Int, expected: Int)
    case badBirth(String)
    /// The engine would leave the others aside.
    case manyNames(Int)
    case badKind(String)
    case badIdentifierKind(String)
    case badGender(String)

    package var description: String {
        switch self {
        case .noName: "there is no name"
        case .longName: "the name has more than \(Engine.Limits.scalars) characters"
        case .fewColumns(let count, let expected): "\(count) columns, expected at least \(expected)"
        case .badBirth(let text):
            "`\(text.prefix(40))` is no date, expected 1961, 1961-04, 1961-04-12 "
                + "or, the day first, 12/04/1961"
        case .manyNames(let count): "\(count) names, expected at most \(Engine.Limits.names)"
        case .badKind(let text): Self.unknown(text, among: ListEntry.Kind.allCases.map(\.rawValue))
        case .badIdentifierKind(let text):
            Self.unknown(text, among: ListIdentifier.Kind.allCases.map(\.rawValue))
        case .badGender(let text): Self.unknown(text, among: ListEntry.Gender.allCases.map(\.rawValue))
        }
    }

    private static func unknown(_ text: String, among words: [String]) -> String {
        "`\(text.prefix(40))` is not known, expected one of \(words.joined(separator: ", "))"
    }
}

/// A file has no column of the name that was asked for.
package struct MissingColumn: Error, Hashable, Sendable, CustomStringConvertible {
    package let name: String
    /// The headings that there are.
    package let headings: [String]

    package init(_ name: String, among headings: [String]) {
        self.name = name
        self.headings = headings
    }

    package var description: String {
        "there is no column `\(name)`; there are \(headings.prefix(20).map { "`\($0)`" }.joined(separator: ", "))"
    }
}
