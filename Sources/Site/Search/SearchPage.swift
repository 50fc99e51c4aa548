// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Looks for words in everything that the reader may see.
enum SearchPage {
    static let pageSize = 20

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = Page(words("search.title"))
        guard let index = call.site.search else {
            page.parts = [Prose("<p>\(words("search.absent"))</p>")]
            return call.reply(page)
        }
        let typed = call.query["q"] ?? ""
        let group = call.query["kind"].flatMap { SearchGroup(rawValue: $0) }
        page.parts = [SearchForm(call, typed: typed, group: group)]
        if try await index.position == nil {
            page.notices = [Notice(.info, "<p>\(words("search.being-made"))</p>")]
        }
        guard let query = SearchQuery(typed) else {
            page.parts.append(advice("search.begin", call))
            return call.reply(page)
        }
        page.title = "\(typed.prefix(60)) – \(words("search.title"))"
        let findings = try await call.view.find(
            query, typed: typed, kinds: group?.kinds ?? [], in: index,
            from: SearchSources(call.site.law))
        page.parts += try await results(findings, query, call)
        return call.reply(page)
    }

    private static func results(
        _ findings: SearchFindings, _ query: SearchQuery, _ call: Call
    ) async throws -> [any Component] {
        let words = call.words
        let count = findings.places.count
        guard count > 0 else {
            return [
                Heading(words("search.nothing")), advice("search.nothing", call),
            ]
        }
        let paging = Paging(call, total: count, size: pageSize)
        let shown = findings.places[paging.places]
        let hits = try await SearchHit.all(at: shown, query, call)
        let summary = words(findings.isCut ? "search.found-many" : "search.found", count: count)
        var parts: [any Component] = [SearchResults(summary: summary, hits: hits)]
        if query.isCut { parts.append(Prose("<p>\(words("search.cut"))</p>", style: "muted")) }
        return parts + paging.pager(call)
    }

    private static func advice(_ name: String, _ call: Call) -> Prose {
        let items = (1...4).compactMap { call.words.phrase("\(name)-\($0)") }.map { "<li>\($0)</li>" as HTML }
        return Prose("<ul>\(items.joined())</ul>")
    }
}

/// The line to type in and what to narrow it to.
struct SearchForm: Component {
    let template = "search/form"
    let fields: Fields

    init(_ call: Call, typed: String, group: SearchGroup?) {
        let groups = SearchGroup.allCases.filter { $0.isOpen(to: call.view) || $0 == group }
        fields = [
            "action": call.link("/search"), "typed": typed,
            "groups": groups.map { other in
                [
                    "value": other.rawValue, "label": call.words("search.group.\(other.rawValue)"),
                    "chosen": other == group,
                ] as Fields
            },
        ]
    }
}

struct SearchResults: Component {
    let template = "search/results"
    let fields: Fields

    init(summary: String, hits: [SearchHit]) {
        fields = ["summary": summary, "hits": hits.map(\.fields)]
    }
}
