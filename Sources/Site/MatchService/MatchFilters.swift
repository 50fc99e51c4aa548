// SPDX-License-Identifier: Apache-2.0
import Coalition
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
    /// Datasets within lists, where these are collections: then of such a list only what belongs to one of them.
    var includedDatasets: Set<String> = []
    var excludedDatasets: Set<String> = []
    /// The lists in which one of `includedDatasets` is.
    private var partLists: Set<String> = []
    var excludedSchemas: Set<String> = []
    var excludedEntities: Set<String> = []
    var topics: Set<String> = []
    var countries: Set<String> = []
    var changedSince: Instant?
    var isTarget: Bool?

    /// Whether anything but the score decides what is given.
    var isSelective: Bool {
        !excludedSchemas.isEmpty || !excludedEntities.isEmpty || !topics.isEmpty || !countries.isEmpty
            || changedSince != nil || isTarget == false || !includedDatasets.isEmpty
            || !excludedDatasets.isEmpty
    }

    /// - Parameter lists: Those in force, which names of datasets stand for.
    init(
        _ query: FormInput, limit defaultLimit: Int, lists: ReadyLists, countryCode: (String) -> String
    ) throws {
        limit = try Self.number("limit", in: query, 0...Self.limits.results) ?? defaultLimit
        offset = try Self.number("offset", in: query, 0...Self.limits.offset) ?? 0
        threshold = try Self.score("threshold", in: query) ?? Engine.threshold
        cutoff = min(threshold, try Self.score("cutoff", in: query) ?? Engine.threshold)
        let included = try Self.named(in: lists, under: ["include_dataset", "datasets"], in: query) {
            throw MatchFault(
                .badRequest,
                "Unknown dataset in \($0): \($1.prefix(60)); /catalog names those there are")
        }
        (includedLists, includedDatasets) = (included?.lists, included?.datasets ?? [])
        let parts = includedDatasets
        partLists = Set(lists.lists.filter { !$0.datasets.isDisjoint(with: parts) }.map(\.name))
        // What there is not is left out already.
        let excluded = try Self.named(in: lists, under: ["exclude_dataset"], in: query) { _, _ in }
        (excludedLists, excludedDatasets) = (excluded?.lists ?? [], excluded?.datasets ?? [])
        excludedSchemas = Set(query.all("exclude_schema"))
        excludedEntities = Set(query.all("exclude_entity_ids"))
        guard excludedEntities.count <= Self.limits.excluded else {
            throw MatchFault.invalid(
                "query", "exclude_entity_ids", detail: "at most \(Self.limits.excluded) identifiers")
        }
        topics = Set(query.all("topics"))
        countries = Set(query.all("countries").map(countryCode))
        if let text = query["changed_since"] {
            guard PartialDate(text)?.day != nil, let date = PublicationDate(text) else {
                throw MatchFault.invalid(
                    "query", "changed_since", detail: "expected 2026-01-31 or 2026-01-31T09:00")
            }
            changedSince = Instant(date.text) ?? Day(date.text)?.start
        }
        if let text = query["target"] { isTarget = text == "true" || text == "1" }
        try Self.requireAlgorithm(query["algorithm"])
    }

    private typealias Named = (lists: Set<String>, datasets: Set<String>)

    /// The lists that these parameters name, and the datasets within lists; nil where they name none.
    /// - Parameter refuse: What becomes of a parameter and a name in it that means nothing here. To be included it is
    ///   refused: a list that is left out without a word looks like one in which nobody was found.
    private static func named(
        in lists: ReadyLists, under parameters: [String], in query: FormInput,
        refuse: (String, String) throws -> Void
    ) throws -> Named? {
        var named: Named?
        for parameter in parameters {
            for dataset in query.all(parameter) {
                var all = named ?? (lists: [], datasets: [])
                if let found = MatchCatalogue.lists(dataset, in: lists) {
                    all.lists.formUnion(found.lists.map(\.name) + found.missing.map(\.name))
                } else if lists.lists.contains(where: { $0.datasets.contains(dataset) }) {
                    all.datasets.insert(dataset)
                } else {
                    try refuse(parameter, dataset)
                }
                named = all
            }
        }
        return named
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
        (includedLists?.contains(list) ?? true || partLists.contains(list)) && !excludedLists.contains(list)
    }

    /// Whether the list was asked for as a whole, or a dataset in it that has the entity. What only datasets have that are
    /// left out is left out; what another has too stays, as in yente.
    private func admitsDatasets(of entity: MatchEntity) -> Bool {
        let datasets = entity.entry.origin?.datasets ?? []
        let isIncluded = includedLists?.contains(entity.list.name) ?? true
        guard isIncluded || !includedDatasets.isDisjoint(with: datasets) else { return false }
        return datasets.isEmpty || !excludedDatasets.isSuperset(of: datasets)
    }

    func admits(_ entity: MatchEntity) -> Bool {
        guard isSelective else { return true }
        if excludedSchemas.contains(entity.schema) || isTarget == false { return false }
        guard admitsDatasets(of: entity) else { return false }
        if excludedEntities.contains(entity.id) || excludedEntities.contains(entity.entry.id) { return false }
        if !excludedEntities.isDisjoint(with: entity.entry.referents) { return false }
        if !topics.isEmpty, topics.isDisjoint(with: entity.topics) { return false }
        if !countries.isEmpty, countries.isDisjoint(with: entity.countries) { return false }
        if let changedSince, !entity.mayHaveChanged(since: changedSince) { return false }
        return true
    }
}
