// SPDX-License-Identifier: Apache-2.0
import Screening

/// The answer to `POST /match/{dataset}`: yente's `EntityMatchResponse`.
struct MatchAnswer {
    let lists: ReadyLists
    let filters: MatchFilters

    func bytes(_ queries: MatchQueries) -> [UInt8] {
        var json = JSONText(capacity: 4096)
        json.object { json in
            json.key("responses")
            json.object { json in
                for example in queries.examples {
                    json.key(example.name)
                    write(example, &json)
                }
            }
            json.key("matcher")
            MatchAlgorithm.writeFeatures(&json)
            json.key("limit")
            json.number(filters.limit)
        }
        return json.bytes
    }

    private func write(_ example: MatchQueries.Example, _ json: inout JSONText) {
        // What filters take out must not take the place of something else.
        let wanted = filters.isSelective ? Engine.Limits.hits : max(filters.limit, 20)
        let found = lists.leads(for: example.query, threshold: filters.cutoff, limit: wanted).filter {
            filters.admits(MatchEntity(list: $0.list, entry: $0.entry))
        }
        json.object { json in
            json.key("status")
            json.number(200)
            json.key("results")
            json.list { json in
                for lead in found.prefix(filters.limit) { write(lead, &json) }
            }
            json.key("total")
            Self.total(found.count, &json)
            json.key("query")
            json.object { echo(example, &$0) }
        }
    }

    static func total(_ count: Int, _ json: inout JSONText) {
        json.object { json in
            json.key("value")
            json.number(count)
            json.key("relation")
            json.text("eq")
        }
    }

    private func write(_ lead: Lead, _ json: inout JSONText) {
        json.object { json in
            MatchEntity(list: lead.list, entry: lead.entry).write(&json)
            json.key("score")
            json.raw(MatchAlgorithm.decimal(lead.hit.score))
            json.key("features")
            MatchAlgorithm.write(lead.hit.explanation, &json)
            json.key("match")
            json.truth(lead.hit.score >= filters.threshold)
        }
    }

    private func echo(_ example: MatchQueries.Example, _ json: inout JSONText) {
        json.key("id")
        if let id = example.id { json.text(id) } else { json.null() }
        json.key("schema")
        json.text(example.schema)
        json.key("properties")
        json.object { json in
            for (name, values) in example.properties {
                json.key(name)
                json.list { json in for value in values { json.text(value) } }
            }
        }
    }
}
