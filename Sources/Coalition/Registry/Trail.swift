// SPDX-License-Identifier: Apache-2.0

/// What is kept in memory of each act: enough for a timeline; the full act is read from the journal.
package struct TrailEntry: Sendable {
    package let index: Int
    package let at: Instant
    package let author: Author
    package let audience: Audience
    package private(set) var about: [Subject]
    /// What was done, in two words that are shared by all acts of the kind. Nil for an act that was erased.
    private let words: (concept: String, verb: String)?

    /// "initiative.submit". Nil for an act that was erased.
    package var name: String? { words.map { "\($0.concept).\($0.verb)" } }

    /// "initiative". Nil for an act that was erased.
    package var concept: String? { words?.concept }

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

    /// The same, about no more than what is known.
    func naming(_ isKnown: (Subject) -> Bool) -> TrailEntry {
        guard !about.allSatisfy(isKnown) else { return self }
        var entry = self
        entry.about = about.filter(isKnown)
        return entry
    }
}

/// The entries of all acts, and for each audience the places of its acts: whoever may know of few of a hundred thousand
/// finds the latest of them without looking at the others.
package struct Trail: Sendable {
    private var entries = Blocks<TrailEntry>()
    /// The places of the acts that everyone, and that every member, may know of.
    private var open = Blocks<Int>()
    private var inside = Blocks<Int>()
    /// The places of the acts of every member that name an organisation beside, and of those that only the named may
    /// know of.
    private var joint: Index<Organisation.ID, Blocks<Int>> = [:]
    private var confined: Index<Organisation.ID, Blocks<Int>> = [:]
    /// The places of the acts done in the name of each organisation.
    private var authored: Index<Organisation.ID, Blocks<Int>> = [:]

    package init() {}

    package var count: Int { entries.count }

    package subscript(index: Int) -> TrailEntry { entries[index] }

    /// How many acts are older than an instant: time never runs backwards on the record.
    func count(before instant: Instant) -> Int { entries.count(while: { $0.at < instant }) }

    mutating func append(_ entry: TrailEntry) {
        let organisations = entry.audience.organisations
        switch entry.audience.breadth {
        case .everyone: open.append(count)
        case .coalition:
            inside.append(count)
            for organisation in organisations { joint[organisation, default: Blocks()].append(count) }
        case .named:
            for organisation in organisations { confined[organisation, default: Blocks()].append(count) }
        }
        authored[entry.author.organisation, default: Blocks()].append(count)
        entries.append(entry)
    }

    /// The places of the acts that were done in an organisation's name, ascending.
    func places(by organisation: Organisation.ID) -> Blocks<Int> { authored[organisation] ?? Blocks() }

    /// What an organisation may know of; every act where it keeps the record.
    func known(to organisation: Organisation?) -> KnownActs {
        guard let organisation else { return KnownActs(lists: [open]) }
        let confined = confined[organisation.id] ?? Blocks()
        switch organisation.kind {
        case .secretariat: return KnownActs(all: count)
        case .member where organisation.suspended == nil:
            return KnownActs(lists: [open, inside, confined])
        case .member, .partner, .supporting:
            return KnownActs(lists: [open, joint[organisation.id] ?? Blocks(), confined])
        }
    }
}
