// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Screening

/// The answer to `GET /search/{dataset}`: yente's `SearchResponse`. Words in any order, each the beginning of a word of a
/// name or a reference; what the matching finds for the whole text stands before it.
struct SearchAnswer {
    let lists: ReadyLists
    let filters: MatchFilters
    let tables: SearchTables
    let text: String
    let schema: String
    let facets: [String]
    let order: SearchOrder

    static let defaultFacets = ["countries", "topics", "datasets"]
    /// How many words of a text are looked for.
    private static let words = 8
    /// How many facets are counted.
    private static let facetLimit = 10

    init(_ lists: ReadyLists, _ filters: MatchFilters, _ query: FormInput, _ tables: SearchTables) throws {
        self.lists = lists
        self.filters = filters
        self.tables = tables
        text = String((query["q"] ?? "").prefix(500))
        schema = query["schema"] ?? "Thing"
        guard MatchQueries.kind(of: schema) != nil else { throw MatchFault(.badRequest, "Invalid schema") }
        var told: Set<String> = []
        let asked = query.all("facets").filter { told.insert($0).inserted }
        facets = asked.isEmpty ? Self.defaultFacets : Array(asked.prefix(Self.facetLimit))
        order = SearchOrder(query.all("sort"))
    }

    var bytes: [UInt8] {
        let found = order.sorted(entities.filter(admits))
        var json = JSONText(capacity: 4096)
        json.object { json in
            json.key("results")
            json.list { json in
                for entity in found.dropFirst(filters.offset).prefix(filters.limit) {
                    json.object { entity.write(&$0) }
                }
            }
            json.key("facets")
            json.object { json in
                for facet in facets { SearchFacet(facet).write(found, &json) }
            }
            json.key("total")
            MatchAnswer.total(found.count, &json)
            json.key("limit")
            json.number(filters.limit)
            json.key("offset")
            json.number(filters.offset)
            MatchAnswer.source(lists, &json)
        }
        return json.bytes
    }

    private var entities: [MatchEntity] {
        let words = SearchTable.words(text).prefix(Self.words)
        guard !words.isEmpty else {
            return lists.lists.flatMap { list in
                list.index.entries.indices.map { MatchEntity(list, at: $0) }
            }
        }
        let leads = lists.leads(for: Query(text), threshold: filters.cutoff, limit: Engine.Limits.hits)
        var found = leads.map { MatchEntity($0) }
        var known = Set(found.map(\.id))
        for list in lists.lists {
            for place in tables.table(of: list).entries(with: Array(words)) {
                let entity = MatchEntity(list, at: place)
                if known.insert(entity.id).inserted { found.append(entity) }
            }
        }
        return found
    }

    private func admits(_ entity: MatchEntity) -> Bool {
        filters.admits(entity) && Self.mayBe(entity, schema)
    }

    /// Whether the entry is of a schema, or may be: most publishers do not tell which of their organisations are companies,
    /// and some not whether they list a person.
    private static func mayBe(_ entity: MatchEntity, _ schema: String) -> Bool {
        if FTMNames.isOne(entity.schema, schema) || FTMNames.isOne(schema, entity.schema) { return true }
        return entity.entry.origin == nil && entity.entry.kind == .unspecified
    }
}
