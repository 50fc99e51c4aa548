// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// How often each value of one property stands among what a search found: yente's `SearchFacet`.
struct SearchFacet {
    /// How many values are given, the most frequent first.
    private static let limit = 200

    private let name: String

    init(_ name: String) { self.name = name }

    func write(_ found: [MatchEntity], _ json: inout JSONText) {
        var counts: [String: Int] = [:]
        for entity in found {
            for value in Set(values(entity)) { counts[value, default: 0] += 1 }
        }
        let best = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit)
        json.key(name)
        json.object { json in
            json.key("label")
            json.text(name.prefix(1).uppercased() + name.dropFirst())
            json.key("values")
            json.list { json in
                for (value, count) in best {
                    json.object { json in
                        json.key("name")
                        json.text(value)
                        json.key("label")
                        json.text(label(value))
                        json.key("count")
                        json.number(count)
                    }
                }
            }
        }
    }

    private func values(_ entity: MatchEntity) -> [String] {
        switch name {
        case "countries": entity.countries
        case "topics": entity.topics
        case "datasets": entity.datasets
        case "schema": [entity.schema]
        case "names": entity.entry.names.map(\.text)
        case "identifiers": entity.entry.identifiers.map(\.number)
        case "genders": entity.entry.gender.map { [$0.rawValue] } ?? []
        default: []
        }
    }

    private func label(_ value: String) -> String {
        guard name == "countries", value.utf8.count == 2 else { return value }
        return Countries.name(of: value.uppercased(), in: .english)
    }
}
