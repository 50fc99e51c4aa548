// SPDX-License-Identifier: Apache-2.0
import Screening

/// The answer to `POST /match/{dataset}`: yente's `EntityMatchResponse`.
struct MatchAnswer {
    let lists: ReadyLists
    let filters: MatchFilters

    func bytes(_ queries: MatchQueries) -> [UInt8] {
        var json = JSONText(capacity: 8192)
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
            Self.source(lists, &json)
        }
        return json.bytes
    }

    /// Which versions were looked in, and by which engine: an answer that is kept can be understood later.
    static func source(_ lists: ReadyLists, _ json: inout JSONText) {
        json.key("lists")
        json.object { json in
            for list in lists.lists {
                json.key(list.name)
                json.text(list.version.hash)
            }
        }
        json.key("engine")
        json.text(Engine.version)
    }

    private func write(_ example: MatchQueries.Example, _ json: inout JSONText) {
        // What filters take out must not take the place of something else.
        let wanted = filters.isSelective ? Engine.Limits.hits : max(filters.limit, 20)
        let leads = lists.leads(for: example.query, threshold: filters.cutoff, limit: wanted)
        let found = filters.isSelective ? leads.filter { filters.admits(MatchEntity($0)) } : leads
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
            if !example.given.ignored.isEmpty {
                json.key("ignored")
                json.object { json in
                    for (name, values) in example.given.ignored { json.texts(name, values) }
                }
            }
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
            MatchEntity(lead).write(&json)
            json.key("score")
            json.raw(MatchAlgorithm.decimal(lead.hit.score))
            json.key("features")
            MatchAlgorithm.write(lead.hit.explanation, &json)
            json.key("explanations")
            MatchExplanation(lead.hit.explanation).write(&json)
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
            for (name, values) in example.given.understood { json.texts(name, values) }
        }
    }
}
