// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One result as the reader sees it: what it is, where it leads, and the words around what was found. All of it is made
/// from what the reader's view gives, nothing from the index.
struct SearchHit {
    let fields: Fields

    /// Nil where there is nothing to show any more: an act whose payload was destroyed meanwhile.
    init?(at place: SearchPlace, _ query: SearchQuery, _ call: Call) async throws {
        var passages = call.view.passages(at: place, from: SearchSources(call.site.law)) ?? []
        if place.kind == .act {
            guard let number = Int(place.subject), let act = try await call.site.registry.act(at: number)
            else { return nil }
            passages = act.deed.reasons
        }
        let target = SearchTarget(place, call)
        let snippet = Snippet(passages, query, call.language)
        var line: Fields = [
            "kind": call.words("search.kind.\(place.kind.rawValue)"), "code": target.code,
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
