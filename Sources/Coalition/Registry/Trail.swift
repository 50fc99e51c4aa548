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

    init(of act: Act) {
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

/// The entries of all acts, in blocks, so that a snapshot of the state does not copy them all at the next append.
package struct Trail: Sendable {
    private static let blockSize = 64
    private var blocks: [[TrailEntry]] = []
    private var tail: [TrailEntry] = []

    package init() {}

    package var count: Int { blocks.count * Self.blockSize + tail.count }

    package subscript(index: Int) -> TrailEntry {
        let block = index / Self.blockSize
        return block < blocks.count ? blocks[block][index % Self.blockSize] : tail[index % Self.blockSize]
    }

    mutating func append(_ entry: TrailEntry) {
        tail.append(entry)
        if tail.count == Self.blockSize {
            blocks.append(tail)
            tail = []
        }
    }
}
