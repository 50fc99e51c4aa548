// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Screening

/// What the address of a request asks for, by yente's names. Names that yente does not know either are left aside, as
/// it does.
struct MatchFilters: Sendable {
    static let limits = (results: 500, offset: 9499, excluded: 50)

    var limit = 5
    var offset = 0
    /// From which score on a result is said to match.
    var threshold = Engine.threshold
    /// From which score on there is a result at all.
    var cutoff = Engine.threshold
    /// Nil where none is named: then all of them.
    var includedLists: Set<String>?
    var excludedLists: Set<String> = []
    var excludedSchemas: Set<String> = []
    var excludedEntities: Set<String> = []
    var topics: Set<String> = []
    var countries: Set<String> = []
    var changedSince: PartialDate?
    var isTarget: Bool?

    /// Whether anything but the score decides what is given.
    var isSelective: Bool {
        !excludedSchemas.isEmpty || !excludedEntities.isEmpty || !topics.isEmpty || !countries.isEmpty
            || changedSince != nil || isTarget == false
    }

    /// - Parameter lists: Those in force, which names of datasets stand for.
    init(
        _ query: FormInput, limit defaultLimit: Int, lists: ReadyLists, countryCode: (String) -> String
    ) throws {
        limit = try Self.number("limit", in: query, 0...Self.limits.results) ?? defaultLimit
        offset = try Self.number("offset", in: query, 0...Self.limits.offset) ?? 0
        threshold = try Self.score("threshold", in: query) ?? Engine.threshold
        cutoff = min(threshold, try Self.score("cutoff", in: query) ?? Engine.threshold)
        includedLists = try Self.names(of: lists, under: ["include_dataset", "datasets"], in: query)
        excludedLists = try Self.names(of: lists, under: ["exclude_dataset"], in: query) ?? []
        excludedSchemas = Set(query.all("exclude_schema"))
        excludedEntities = Set(query.all("exclude_entity_ids"))
        guard excludedEntities.count <= Self.limits.excluded else {
            throw MatchFault.invalid(
                "query", "exclude_entity_ids", detail: "at most \(Self.limits.excluded) identifiers")
        }
        topics = Set(query.all("topics"))
        countries = Set(query.all("countries").map(countryCode))
        if let text = query["changed_since"] {
            guard let date = PartialDate(text), date.day != nil else {
                throw MatchFault.invalid(
                    "query", "changed_since", detail: "expected 2026-01-31 or 2026-01-31T09:00")
            }
            changedSince = date
        }
        if let text = query["target"] { isTarget = text == "true" || text == "1" }
        try Self.requireAlgorithm(query["algorithm"])
    }

    /// The lists that these parameters name; nil where they name none. A name that means nothing here is refused: a list
    /// that is left out without a word looks like one in which nobody was found.
    private static func names(
        of lists: ReadyLists, under parameters: [String], in query: FormInput
    ) throws -> Set<String>? {
        var names: Set<String>?
        for parameter in parameters {
            for dataset in query.all(parameter) {
                guard let found = MatchCatalogue.lists(dataset, in: lists) else {
                    throw MatchFault(
                        .badRequest,
                        "Unknown dataset in \(parameter): \(dataset.prefix(60)); /catalog names those there are"
                    )
                }
                names = (names ?? []).union(found.lists.map(\.name) + found.missing.map(\.name))
            }
        }
        return names
    }

    private static func number(_ name: String, in query: FormInput, _ range: ClosedRange<Int>) throws -> Int?
    {
        guard let text = query[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw MatchFault.invalid(
                "query", name, detail: "expected a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private static func score(_ name: String, in query: FormInput) throws -> Double? {
        guard let text = query[name] else { return nil }
        guard let number = Double(text), (0...1).contains(number) else {
            throw MatchFault.invalid("query", name, detail: "expected a number from 0 to 1")
        }
        return number
    }

    private static func requireAlgorithm(_ name: String?) throws {
        guard let name, !MatchAlgorithm.names.contains(name) else { return }
        throw MatchFault(
            .badRequest, "Unknown algorithm: \(name.prefix(60)); there is \(MatchAlgorithm.name)")
    }

    func admits(list: String) -> Bool {
        (includedLists?.contains(list) ?? true) && !excludedLists.contains(list)
    }

    func admits(_ entity: MatchEntity) -> Bool {
        guard isSelective else { return true }
        if excludedSchemas.contains(entity.schema) || isTarget == false { return false }
        if excludedEntities.contains(entity.id) || excludedEntities.contains(entity.entry.id) { return false }
        if let reference = entity.entry.reference, excludedEntities.contains(reference) { return false }
        if !topics.isEmpty, topics.isDisjoint(with: entity.topics) { return false }
        if !countries.isEmpty, countries.isDisjoint(with: entity.countries) { return false }
        // What nobody dated may have changed since.
        if let changedSince, let day = entity.changed, day < changedSince { return false }
        return true
    }
}
