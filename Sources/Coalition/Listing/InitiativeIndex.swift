// SPDX-License-Identifier: Apache-2.0

/// All initiatives, ready to be narrowed, counted and sorted: for each value of a facet the places that have it, and the
/// places in every order that is asked for.
///
/// Derived from a state and no part of it, so that neither the record's replay nor an admission waits for it. It follows
/// the state from act to act and redoes only what an act was about. The place of an initiative is its number less one.
package struct InitiativeIndex: Sendable {
    /// The state that it was last brought up to.
    package private(set) var state = Coalition()
    private var rows: [Box] = []
    private(set) var facets = Facets<InitiativeFilter.Facet>()
    /// By the sponsor alone, for their order.
    private(set) var leads: [Organisation.ID: Slots] = [:]
    private(set) var participantCounts: [Int: Slots] = [:]
    private(set) var vocabulary = Vocabulary()
    private(set) var titles: [Language: Ranking] = [:]
    private(set) var bySince = Ranking()
    private var titleKeys: [Language: [AlphabeticalKey]] = [:]
    // Who may see what: every member, everybody, and the organisations that are named.
    private(set) var inside = Slots()
    private(set) var open = Slots()
    private(set) var named: [Organisation.ID: Slots] = [:]

    /// Each row has a box of its own, so that a copy of the index copies no rows.
    private final class Box: Sendable {
        let row: ListedInitiative
        init(_ row: ListedInitiative) { self.row = row }
    }

    package init(of state: Coalition) { follow(state) }

    /// How many initiatives there are.
    var count: Int { rows.count }

    func row(_ slot: Int) -> ListedInitiative { rows[slot].row }

    /// Brings it up to a state. A state that does not continue the present one, or has lost an act of it, is taken in anew.
    package mutating func follow(_ next: Coalition) {
        let isContinued = state.count <= next.count && state.erasures == next.erasures
        guard isContinued || rows.isEmpty else {
            self = InitiativeIndex(of: next)
            return
        }
        var changed: Set<Int> = []
        for index in state.count..<max(state.count, next.count) {
            for subject in next.trail[index].about where subject.text.utf8.first == UInt8(ascii: "I") {
                if let number = subject.number { changed.insert(number - 1) }
            }
        }
        changed.formUnion(rows.count..<max(rows.count, next.initiatives.count))
        state = next
        take(changed.sorted())
    }

    /// Looks again at the initiatives in these places; new ones come in the order of their numbers.
    private mutating func take(_ changed: [Int]) {
        var retitled: Set<Int> = []
        var moved: Set<Int> = []
        for slot in changed {
            guard let initiative = state.initiatives[Initiative.ID(series: "I", slot + 1)] else { continue }
            let row = ListedInitiative(initiative)
            let before = rows.indices.contains(slot) ? rows[slot].row : nil
            guard row != before else { continue }
            if before?.title != row.title { retitled.insert(slot) }
            if before?.since != row.since { moved.insert(slot) }
            place(row, instead: before, at: slot)
        }
        let rows = rows
        bySince.settle(moved) { (rows[$0].row.since, $0) < (rows[$1].row.since, $1) }
        for language in Language.allCases {
            let keys = titleKeys[language] ?? []
            titles[language, default: Ranking()].settle(retitled) { (keys[$0], $0) < (keys[$1], $1) }
        }
    }

    private mutating func place(_ row: ListedInitiative, instead before: ListedInitiative?, at slot: Int) {
        if before?.title != row.title {
            vocabulary.replace(before?.title, by: row.title, at: slot)
            for language in Language.allCases {
                let key = AlphabeticalKey(row.title.text(in: language)?.text ?? "")
                titleKeys[language, default: []].put(key, at: slot)
            }
        }
        for (facet, value) in before?.values ?? [] { facets.remove(slot, value, of: facet) }
        for (facet, value) in row.values { facets.insert(slot, value, of: facet) }
        if let lead = before?.sponsors.first { leads[lead]?.remove(slot) }
        if let lead = row.sponsors.first { leads[lead, default: Slots()].insert(slot) }
        if let count = before?.participants.count { participantCounts[count]?.remove(slot) }
        participantCounts[row.participants.count, default: Slots()].insert(slot)
        open(row, instead: before, at: slot)
        rows.put(Box(row), at: slot)
    }

    /// Says anew who may see the initiative.
    private mutating func open(_ row: ListedInitiative, instead before: ListedInitiative?, at slot: Int) {
        for organisation in before?.audience.organisations ?? [] { named[organisation]?.remove(slot) }
        for organisation in row.audience.organisations { named[organisation, default: Slots()].insert(slot) }
        if row.audience.breadth == .coalition { inside.insert(slot) } else { inside.remove(slot) }
        if row.isPublished { open.insert(slot) } else { open.remove(slot) }
    }
}

extension Array {
    /// Replaces the element at a place, or appends it as the next.
    fileprivate mutating func put(_ element: Element, at index: Int) {
        if index < count { self[index] = element } else { append(element) }
    }
}
