// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Screening

/// The questions of one request, as a client of yente asks them: entities by example.
struct MatchQueries {
    static let batchLimit = 100

    struct Example {
        /// The client's own name for the question.
        let name: String
        let id: String?
        let schema: String
        /// As they were understood, by their names in FollowTheMoney.
        let properties: [(name: String, values: [String])]
        let query: Query
    }

    let examples: [Example]

    init(_ bytes: [UInt8], countryCode: (String) -> String) throws {
        let body: JSON
        do {
            body = try JSONReader.read(bytes)
        } catch {
            throw MatchFault.invalid(
                "body", String(error.offset), detail: "no JSON: \(error.reason.rawValue)")
        }
        guard case .object(let members) = body, case .object(let queries)? = members["queries"] else {
            throw MatchFault.invalid("body", "queries", detail: "expected an object of queries")
        }
        for member in ["weights", "config"] {
            guard case .object(let values)? = members[member], !values.isEmpty else { continue }
            throw MatchFault(
                .badRequest, "`\(member)` of an algorithm of yente have no meaning here; leave them out")
        }
        guard queries.count <= Self.batchLimit else {
            throw MatchFault(.badRequest, "Too many queries in one batch (limit: \(Self.batchLimit))")
        }
        guard !queries.isEmpty else { throw MatchFault(.badRequest, "No queries provided.") }
        examples = try queries.sorted { $0.key < $1.key }.map {
            try Self.example($0.key, $0.value, countryCode)
        }
    }

    private static func example(_ name: String, _ json: JSON, _ countryCode: (String) -> String) throws
        -> Example
    {
        guard case .text(let schema)? = json["schema"] else {
            throw MatchFault.invalid(
                "body", "queries", name, "schema", detail: "expected a schema, as Person")
        }
        guard let kind = kind(of: schema) else {
            throw MatchFault(.badRequest, "Cannot parse example entity: no such schema: \(schema.prefix(60))")
        }
        guard case .object(let given)? = json["properties"] else {
            throw MatchFault.invalid(
                "body", "queries", name, "properties", detail: "expected an object of lists")
        }
        var properties: [(name: String, values: [String])] = []
        for (property, value) in given.sorted(by: { $0.key < $1.key }) {
            var texts = value.texts
            if countryProperties.contains(property) { texts = texts.map(countryCode) }
            if !texts.isEmpty { properties.append((property, texts)) }
        }
        let id: String? = if case .text(let text)? = json["id"] { text } else { nil }
        let query = Self.query(properties, kind)
        // An answer without results would say that nobody is listed under what nobody looked for.
        guard query.canBeLookedUp else {
            throw MatchFault.invalid(
                "body", "queries", name, "properties",
                detail: "query `\(name.prefix(60))` has nothing to look up: expected a name, or a number "
                    + "long enough to tell someone by")
        }
        return Example(name: name, id: id, schema: schema, properties: properties, query: query)
    }

    private static let countryProperties: Set<String> = [
        "nationality", "country", "citizenship", "jurisdiction", "mainCountry", "flag",
    ]

    /// Schemas of FollowTheMoney that someone may be looked up as; nil for others.
    static func kind(of schema: String) -> ListEntry.Kind? {
        if let kind = FTMNames.kind(of: schema) { return kind }
        let others: Set<String> = ["Asset", "CryptoWallet", "Security", "Vehicle", "Address", "UserAccount"]
        return others.contains(schema) ? .unspecified : nil
    }

    private static func query(_ properties: [(name: String, values: [String])], _ kind: ListEntry.Kind)
        -> Query
    {
        let values = Dictionary(
            properties.map { ($0.name, $0.values) }, uniquingKeysWith: { first, _ in first })
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
        query.gender = all("gender").first.flatMap { ListEntry.Gender(rawValue: $0.lowercased()) }
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
