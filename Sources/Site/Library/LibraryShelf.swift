// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Everything that the reader may read in the library, the newest of each kind first, narrowed as the query asks.
/// Thousands of texts, of which a page shows fifty: a line is made when it is shown.
struct LibraryShelf {
    fileprivate enum Entry: Sendable {
        case text(Initiative)
        case release(Release)
        case other(LibraryItem)
    }

    private let call: Call
    private let found: [Entry]
    /// How many there are of each kind, whatever the query asks.
    let counts: [LibraryItem.Kind: Int]

    init(_ call: Call) {
        self.call = call
        let (all, counts) = call.kept("library \(call.manner)") { view in
            let all =
                view.adopted.map(Entry.text) + view.publishedReleases.map(Entry.release)
                + LibraryItem.others(call).map(Entry.other)
            return (all, all.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 })
        }
        self.counts = counts
        let kind = call.query["kind"]
        let language = call.query["language"]
        let query = call.query["q"].map { SearchQuery($0) }
        let candidates = query.flatMap { $0.flatMap { call.listing.candidates(for: $0) } }
        guard kind != nil || language != nil || query != nil else {
            found = all
            return
        }
        found = all.filter { entry in
            if let kind, entry.kind.rawValue != kind { return false }
            if let language, !entry.languages.contains(where: { $0.rawValue == language }) { return false }
            guard let query else { return true }
            if case .text(let initiative) = entry, let candidates, !candidates.contains(initiative.id) {
                return false
            }
            let texts = Language.allCases.compactMap { entry.title[$0] } + [entry.code].compactMap(\.self)
            return query?.matches(texts) ?? false
        }
    }

    /// How many are found.
    var count: Int { found.count }

    subscript(places: Range<Int>) -> [LibraryItem] {
        found[places].map { entry in
            switch entry {
            case .text(let initiative): LibraryItem(initiative, call)
            case .release(let release): LibraryItem(release, call)
            case .other(let item): item
            }
        }
    }
}

extension LibraryShelf.Entry {
    fileprivate var kind: LibraryItem.Kind {
        switch self {
        case .text: .text
        case .release: .release
        case .other(let item): item.kind
        }
    }

    fileprivate var title: Multilingual {
        switch self {
        case .text(let initiative): initiative.proposal.title
        case .release(let release): release.draft.title
        case .other(let item): item.title
        }
    }

    fileprivate var code: String? {
        switch self {
        case .text(let initiative): initiative.id.text
        case .release(let release): release.id.text
        case .other(let item): item.code
        }
    }

    fileprivate var languages: [Language] {
        switch self {
        case .text(let initiative): initiative.textLanguages
        case .release(let release): release.textLanguages
        case .other(let item): item.languages
        }
    }
}
