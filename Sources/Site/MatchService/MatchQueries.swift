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
        let given: MatchProperties
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
        var examples: [Example] = []
        var faults: [MatchFault] = []
        for (name, query) in queries.sorted(by: { $0.key < $1.key }) {
            do throws(MatchFault) {
                examples.append(try Self.example(name, query, countryCode))
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw MatchFault.all(faults) }
        self.examples = examples
    }

    private static func example(
        _ name: String, _ json: JSON, _ countryCode: (String) -> String
    ) throws(MatchFault) -> Example {
        let shown = name.prefix(60)
        guard case .text(let schema)? = json["schema"] else {
            throw MatchFault.invalid(
                "body", "queries", name, "schema", detail: "query `\(shown)`: expected a schema, as Person")
        }
        guard let kind = kind(of: schema) else {
            throw MatchFault(
                .badRequest,
                "Cannot parse example entity `\(shown)`: no such schema: \(schema.prefix(60))")
        }
        guard case .object(let given)? = json["properties"] else {
            throw MatchFault.invalid(
                "body", "queries", name, "properties",
                detail: "query `\(shown)`: expected an object of lists")
        }
        let properties = MatchProperties(given, countryCode)
        let query = properties.query(kind)
        // An answer without results would say that nobody is listed under what nobody looked for.
        guard query.canBeLookedUp else {
            throw MatchFault.invalid(
                "body", "queries", name, "properties",
                detail: "query `\(shown)` has nothing to look up: expected a name, or a number "
                    + "long enough to tell someone by")
        }
        let id: String? = if case .text(let text)? = json["id"] { text } else { nil }
        return Example(name: name, id: id, schema: schema, given: properties, query: query)
    }

    /// Schemas of FollowTheMoney that someone may be looked up as; nil for others.
    static func kind(of schema: String) -> ListEntry.Kind? {
        FTMNames.kind(of: schema) ?? (schema == "Address" ? .unspecified : nil)
    }
}
