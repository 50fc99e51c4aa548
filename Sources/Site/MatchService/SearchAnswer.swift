// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import Screening

/// The answer to `GET /search/{dataset}`: yente's `SearchResponse`. Words in any order, each the beginning of a word of a
/// name or a reference; what the matching finds for the whole text stands before it.
struct SearchAnswer {
    let lists: ReadyLists
    let filters: MatchFilters
    let text: String
    let schema: String
    let facets: [String]
    let sort: String?

    static let defaultFacets = ["countries", "topics", "datasets"]

    init(_ lists: ReadyLists, _ filters: MatchFilters, _ query: FormInput) throws {
        self.lists = lists
        self.filters = filters
        text = String((query["q"] ?? "").prefix(500))
        schema = query["schema"] ?? "Thing"
        guard MatchQueries.kind(of: schema) != nil else { throw MatchFault(.badRequest, "Invalid schema") }
        let asked = query.all("facets")
        facets = asked.isEmpty ? Self.defaultFacets : asked
        sort = query["sort"]
    }

    var bytes: [UInt8] {
        let found = sorted(entities.filter(admits))
        var json = JSONText(capacity: 4096)
        json.object { json in
            json.key("results")
            json.list { json in
                for entity in found.dropFirst(filters.offset).prefix(filters.limit) {
                    json.object { entity.write(&$0) }
                }
            }
            json.key("facets")
            json.object { write(facetsOf: found, &$0) }
            json.key("total")
            MatchAnswer.total(found.count, &json)
            json.key("limit")
            json.number(filters.limit)
            json.key("offset")
            json.number(filters.offset)
        }
        return json.bytes
    }

    private var entities: [MatchEntity] {
        let words = Self.words(text)
        guard !words.isEmpty else {
            return lists.lists.flatMap { list in list.index.entries.map { MatchEntity(list: list, entry: $0) }
            }
        }
        let leads = lists.leads(for: Query(text), threshold: filters.cutoff, limit: Engine.Limits.hits)
        var found = leads.map { MatchEntity(list: $0.list, entry: $0.entry) }
        var known = Set(found.map(\.id))
        for list in lists.lists {
            for entry in list.index.entries where Self.holds(entry, words) {
                let entity = MatchEntity(list: list, entry: entry)
                if known.insert(entity.id).inserted { found.append(entity) }
            }
        }
        return found
    }

    private func admits(_ entity: MatchEntity) -> Bool {
        guard filters.admits(entity) else { return false }
        switch schema {
        case "Thing": return true
        case "LegalEntity": return ["Person", "Organization", "LegalEntity"].contains(entity.schema)
        case "Company", "PublicBody": return entity.schema == "Organization"
        default: return entity.schema == schema
        }
    }

    private func sorted(_ entities: [MatchEntity]) -> [MatchEntity] {
        guard let sort else { return entities }
        let parts = sort.split(separator: ":")
        let isDescending = parts.last == "desc"
        func ordered(_ key: (MatchEntity) -> String) -> [MatchEntity] {
            let keyed = entities.map { (key($0), $0) }
            return keyed.sorted { isDescending ? $1.0 < $0.0 : $0.0 < $1.0 }.map(\.1)
        }
        switch parts.first {
        case "caption": return ordered(\.entry.caption)
        case "first_seen": return ordered { $0.entry.listedOn?.text ?? "" }
        case "last_change": return ordered { $0.changed?.text ?? "" }
        default: return entities
        }
    }

    private func write(facetsOf found: [MatchEntity], _ json: inout JSONText) {
        for facet in facets {
            var counts: [String: Int] = [:]
            for entity in found {
                let values: [String] =
                    switch facet {
                    case "countries": entity.countries
                    case "topics": entity.topics
                    case "datasets": [entity.list.name]
                    case "schema": [entity.schema]
                    default: []
                    }
                for value in values { counts[value, default: 0] += 1 }
            }
            let best = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(200)
            json.key(facet)
            json.object { json in
                json.key("label")
                json.text(facet.prefix(1).uppercased() + facet.dropFirst())
                json.key("values")
                json.list { json in
                    for (value, count) in best {
                        json.object { json in
                            json.key("name")
                            json.text(value)
                            json.key("label")
                            json.text(label(value, of: facet))
                            json.key("count")
                            json.number(count)
                        }
                    }
                }
            }
        }
    }

    private func label(_ value: String, of facet: String) -> String {
        guard facet == "countries", value.utf8.count == 2 else { return value }
        return Countries.name(of: value.uppercased(), in: .english)
    }

    private static func words(_ text: String) -> [String] {
        fold(text).split { !$0.isLetter && !$0.isNumber }.prefix(8).map(String.init)
    }

    private static func fold(_ text: String) -> String {
        text.prefix(500).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    private static func holds(_ entry: ListEntry, _ words: [String]) -> Bool {
        func met(_ text: String) -> Bool {
            // Most names are plain: only where the first letters could meet is more done.
            let parts = fold(text).split { !$0.isLetter && !$0.isNumber }
            return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
        }
        return entry.names.contains { met($0.text) } || entry.reference.map(met) ?? false
    }
}
