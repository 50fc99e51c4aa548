// SPDX-License-Identifier: Apache-2.0

/// What is kept in memory of each act: enough for a timeline; the full act is read from the journal.
package struct TrailEntry: Sendable {
    package let index: Int
    package let at: Instant
    package let author: Author
    package let audience: Audience
    package let about: [Subject]
    /// What was done, in two words that are shared by all acts of the kind. Nil for an act that was erased.
    private let words: (concept: String, verb: String)?

    /// "initiative.submit". Nil for an act that was erased.
    package var name: String? { words.map { "\($0.concept).\($0.verb)" } }

    package init(of act: Act) {
        index = act.index
        at = act.at
        author = act.author
        audience = act.audience
        about = act.about
        words = (act.deed.concept, act.deed.verb.name)
    }

    init(erased index: Int, at: Instant) {
        self.index = index
        self.at = at
        author = .system
        audience = .coalition
        about = []
        words = nil
    }
}

/// The entries of all acts, and for each audience the places of its acts: whoever may know of few of a hundred thousand
/// finds the latest of them without looking at the others.
package struct Trail: Sendable {
    private var entries = Blocks<TrailEntry>()
    /// The places of the acts that everyone, and that every member, may know of.
    private var open = Blocks<Int>()
    private var inside = Blocks<Int>()
    /// The places of the acts that name an organisation beside the breadth of their audience.
    private var named: Index<Organisation.ID, Blocks<Int>> = [:]

    package init() {}

    package var count: Int { entries.count }

    package subscript(index: Int) -> TrailEntry { entries[index] }

    mutating func append(_ entry: TrailEntry) {
        switch entry.audience.breadth {
        case .everyone: open.append(count)
        case .coalition: inside.append(count)
        case .named: break
        }
        for organisation in entry.audience.organisations {
            named[organisation, default: Blocks()].append(count)
        }
        entries.append(entry)
    }

    /// The latest acts before `end` that everyone may know of, that every member may (where `isInside`), and that name
    /// the organisation; newest first, at most `limit`.
    func latest(
        _ limit: Int, before end: Int, inside isInside: Bool, naming organisation: Organisation.ID?
    ) -> [TrailEntry] {
        let lists = [open, isInside ? inside : Blocks(), organisation.flatMap { named[$0] } ?? Blocks()]
        var left = lists.map { $0.count(while: { $0 < end }) }
        var found: [TrailEntry] = []
        while found.count < limit {
            let heads = zip(lists, left).map { list, left in left > 0 ? list[left - 1] : -1 }
            guard let newest = heads.max(), newest >= 0 else { break }
            for list in left.indices where heads[list] == newest { left[list] -= 1 }
            found.append(entries[newest])
        }
        return found
    }
}
