// SPDX-License-Identifier: Apache-2.0

/// An order of initiatives that can be entered anywhere: each has a key in it, and among equals the number decides.
package enum InitiativeWay: Hashable, Sendable, CaseIterable {
    case number
    /// By the sponsor's identifier.
    case sponsor
    /// By the name of the stage.
    case stage
    /// By when it entered its present stage, in milliseconds.
    case since

    package enum Key: Hashable, Sendable, Comparable {
        case number(Int)
        case text(String)
    }

    /// Between two initiatives, or where one stands: whether or not it still stands there.
    package struct Place: Hashable, Sendable {
        package let key: Key
        /// The number of the initiative.
        package let number: Int

        package init(key: Key, number: Int) {
            self.key = key
            self.number = number
        }
    }
}

extension InitiativeIndex {
    /// The places that are found and lie behind one, in the order of a way; at most so many.
    func places(
        of found: Slots, along way: InitiativeWay, behind place: InitiativeWay.Place?, descending: Bool,
        limit: Int
    ) -> [Int] {
        guard limit > 0 else { return [] }
        var steps = Steps(behind: place.map { $0.number - 1 }, descending: descending, limit: limit)
        switch way {
        case .number: found.walk(descending: descending) { steps.take($0) }
        case .since: walk(found, behind: place, &steps)
        case .sponsor: walk(leads.map { ($0.key.text, $0.value) }, found, behind: place, &steps)
        case .stage: walk((facets[.stage] ?? [:]).map { ($0, $1) }, found, behind: place, &steps)
        }
        return steps.taken
    }

    private func walk(_ found: Slots, behind place: InitiativeWay.Place?, _ steps: inout Steps) {
        let ranked = bySince.slots
        var edge: Int?
        if let place, case .number(let since) = place.key {
            let isAscending = !steps.descending
            edge = ranked.count(from: 0) { slot in
                let own = (Int(row(slot).since.milliseconds), slot + 1)
                return isAscending ? own <= (since, place.number) : own < (since, place.number)
            }
        }
        steps.edge = nil
        let behind =
            steps.descending ? 0..<(edge ?? ranked.count) : (edge ?? 0)..<ranked.count
        for step in behind.indices {
            let rank = steps.descending ? behind.upperBound - 1 - (step - behind.lowerBound) : step
            let slot = ranked[rank]
            if found.contains(slot), !steps.take(slot) { return }
        }
    }

    /// Group after group by their names; of the one in which the place lies, what is behind it.
    private func walk(
        _ groups: [(name: String, slots: Slots)], _ found: Slots, behind place: InitiativeWay.Place?,
        _ steps: inout Steps
    ) {
        let edge = steps.edge
        var key: String?
        if let place, case .text(let text) = place.key { key = text }
        let sorted = groups.sorted { steps.descending ? $1.name < $0.name : $0.name < $1.name }
        for group in sorted {
            if let key, steps.descending ? key < group.name : group.name < key { continue }
            steps.edge = group.name == key ? edge : nil
            let isMore = found.intersection(group.slots).walk(descending: steps.descending) { steps.take($0) }
            if !isMore { return }
        }
    }
}

/// Takes what lies behind an edge, until enough is taken.
private struct Steps {
    private(set) var taken: [Int] = []
    /// Only what lies behind this one is taken; nil takes everything.
    var edge: Int?
    let descending: Bool
    private let limit: Int

    init(behind edge: Int?, descending: Bool, limit: Int) {
        self.edge = edge
        self.descending = descending
        self.limit = limit
    }

    /// Takes the next one, or passes over it; false where no more is wanted.
    mutating func take(_ slot: Int) -> Bool {
        if let edge, descending ? slot >= edge : slot <= edge { return true }
        taken.append(slot)
        return taken.count < limit
    }
}
