// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Search for programs: in everything that the reader may see, the best first.
enum SearchRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/search", "search",
            "Looks for words in everything that the reader may see; the best two hundred results, the best first.",
            of: results)
    ]

    private static let results = Listing<Resources.Found>(
        shape: Resources.found, id: { $0.place.text },
        filters: [
            .indexed(
                "q", .text(.line), "Words that must all be there; a phrase in quotes.", isRequired: true),
            .indexed("kind", .word(SearchGroup.allCases.map(\.rawValue)), "In this section only."),
        ],
        orders: [.init(name: "rank") { .number($0.rank) }], beside: find, complete: read)

    @Sendable private static func find(_ call: APICall) async throws -> [Resources.Found] {
        guard let index = call.call.site.search else { throw Problem(.notFound) }
        let typed = call.value("q") ?? ""
        guard let query = SearchQuery(typed) else { return [] }
        let group = call.value("kind").flatMap { SearchGroup(rawValue: $0) }
        let findings = try await call.view.find(
            query, typed: typed, kinds: group?.kinds ?? [], in: index,
            from: SearchSources(call.call.site.law))
        return findings.places.enumerated().map { .init(rank: $0.offset + 1, place: $0.element) }
    }

    /// The words at the places of one page, as the reader's view gives them; the index itself says nothing.
    @Sendable private static func read(
        _ items: [Resources.Found], _ call: APICall
    ) async throws -> [Resources.Found] {
        guard let query = SearchQuery(call.value("q") ?? "") else { return [] }
        let acts = try await call.call.site.registry.acts(at: items.map(\.place).actNumbers)
        var shown: [Resources.Found] = []
        for var item in items {
            guard let passages = call.call.passages(at: item.place, acts) else { continue }
            item.page = SearchTarget(item.place, call.call).path
            for passage in passages.reversed() where passage.isTitle {
                if let language = passage.language { item.title[language] = passage.text }
            }
            item.excerpt = Snippet(passages, query, call.call.language)
            shown.append(item)
        }
        return shown
    }
}
