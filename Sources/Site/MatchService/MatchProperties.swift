// SPDX-License-Identifier: Apache-2.0
import Screening

/// What is known of whom a client asks for, by the names of FollowTheMoney.
struct MatchProperties: Sendable {
    /// As they were understood.
    private(set) var understood: [(name: String, values: [String])] = []
    /// What could not be understood, and was left aside: who gave a date of birth must not take it for compared.
    private(set) var ignored: [(name: String, values: [String])] = []

    init(_ given: [String: JSON], _ countryCode: (String) -> String) {
        for (property, value) in given.sorted(by: { $0.key < $1.key }) {
            let texts = value.texts
            let read: [String?] =
                switch property {
                case "birthDate": texts.map { Self.date($0)?.text }
                case "gender": texts.map { Self.gender($0)?.rawValue }
                case "nationality", "country", "citizenship", "jurisdiction", "mainCountry", "flag":
                    texts.map { countryCode($0) }
                default: texts
                }
            let unread = zip(texts, read).filter { $1 == nil }.map(\.0)
            let values = read.compactMap(\.self)
            if !values.isEmpty { understood.append((property, values)) }
            if !unread.isEmpty { ignored.append((property, unread)) }
        }
    }

    private static func date(_ text: String) -> PartialDate? {
        PartialDate(listed: String(text.drop(while: \.isWhitespace)))
    }

    private static func gender(_ text: String) -> ListEntry.Gender? {
        switch text.lowercased() {
        case "m": .male
        case "f": .female
        case let word: ListEntry.Gender(rawValue: word)
        }
    }

    /// The same as a question to the engine.
    func query(_ kind: ListEntry.Kind) -> Query {
        let values = Dictionary(
            understood.map { ($0.name, $0.values) }, uniquingKeysWith: { first, _ in first })
        func all(_ names: String...) -> [String] { names.flatMap { values[$0] ?? [] } }
        var query = Query(all("name", "alias", "previousName", "weakAlias", "abbreviation"), kind: kind)
        let parts = ["firstName", "secondName", "middleName", "fatherName", "lastName"].compactMap {
            values[$0]?.first
        }
        if !parts.isEmpty { query.names.append(parts.joined(separator: " ")) }
        // White space and what cannot be seen must not take the place of a name.
        query.names.removeAll { !Query.canRead($0) }
        query.births = all("birthDate").compactMap { PartialDate($0) }.map { ListBirth($0) }
        query.countries = all("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag")
        query.gender = all("gender").first.flatMap { ListEntry.Gender(rawValue: $0) }
        for (property, kind) in FTMNames.identifiers {
            query.identifiers += all(property).map { ListIdentifier(kind, $0) }
        }
        return query
    }
}

extension JSON {
    /// A text or a list of texts; numbers are taken for what they look like, and what has no text is left aside.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): text.isEmpty ? [] : [text]
        case .integer(let number): [String(number)]
        case .list(let values): values.flatMap(\.texts)
        case .null, .truth, .number, .object: []
        }
    }
}
