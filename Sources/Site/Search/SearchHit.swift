// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One result as the reader sees it: what it is, where it leads, and the words around what was found. All of it is made
/// from what the reader's view gives, nothing from the index.
struct SearchHit {
    let fields: Fields

    /// What was found at these places, without those where there is nothing to show any more: acts whose payload was
    /// destroyed meanwhile.
    static func all(
        at places: some Collection<SearchPlace>, _ query: SearchQuery, _ call: Call
    ) async throws -> [SearchHit] {
        let acts = try await call.site.registry.acts(at: places.actNumbers)
        return places.compactMap { SearchHit(at: $0, acts, query, call) }
    }

    private init?(at place: SearchPlace, _ acts: [Int: Act], _ query: SearchQuery, _ call: Call) {
        guard let passages = call.passages(at: place, acts) else { return nil }
        let target = SearchTarget(place, call)
        let snippet = Snippet(passages, query, call.language)
        var line: Fields = [
            "kind": call.words("search.kind.\(place.kind.rawValue)"),
            "codeHTML": target.code.map { HTML.code($0) } ?? "",
            "href": call.link(target.path), "titleHTML": target.title(marking: query, call),
            "contextHTML": target.context, "hasSnippet": snippet != nil,
        ]
        if let snippet {
            line["snippetHTML"] = snippet.html
            line["language"] = snippet.language?.rawValue
            line["direction"] = snippet.language?.direction ?? "auto"
        }
        fields = line
    }
}

extension Sequence<SearchPlace> {
    /// Where on the record the acts among them stand.
    var actNumbers: [Int] { compactMap { $0.kind == .act ? Int($0.subject) : nil } }
}

extension Call {
    /// The words of a place; of an act, its reasons. Nil where it is none of `acts`, which are those that are left.
    func passages(at place: SearchPlace, _ acts: [Int: Act]) -> [Passage]? {
        guard place.kind == .act else { return view.passages(at: place, from: SearchSources(site.law)) ?? [] }
        return Int(place.subject).flatMap { acts[$0] }?.deed.reasons
    }
}
