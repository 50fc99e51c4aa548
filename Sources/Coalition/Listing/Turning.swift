// SPDX-License-Identifier: Apache-2.0

/// Takes what stands in a range of places while a list is walked along.
struct Turning {
    private(set) var taken: [Int] = []
    private var ahead: Int
    private let wanted: Int

    init(_ places: Range<Int>) {
        ahead = places.lowerBound
        wanted = places.count
    }

    /// Takes the next one, or passes over it; false where no more is wanted.
    mutating func take(_ slot: Int) -> Bool {
        if ahead > 0 {
            ahead -= 1
            return true
        }
        guard taken.count < wanted else { return false }
        taken.append(slot)
        return taken.count < wanted
    }

    /// Passes over so many at once, where the range begins behind all of them.
    private mutating func skip(_ count: Int) -> Bool {
        guard ahead >= count else { return false }
        ahead -= count
        return true
    }

    /// What is found, in the order of the numbers; false where no more is wanted.
    @discardableResult
    mutating func walk(_ found: Slots, descending: Bool) -> Bool {
        if skip(found.count) { return true }
        return found.walk(descending: descending) { take($0) }
    }

    /// What is found, along a list of places.
    mutating func walk(_ found: Slots, along slots: [Int], descending: Bool) {
        for step in slots.indices {
            let slot = slots[descending ? slots.count - 1 - step : step]
            if found.contains(slot), !take(slot) { return }
        }
    }

    /// Group after group, each in the order of the numbers; what stands in two groups comes with the first of them, and
    /// what stands in none comes last.
    mutating func walk(_ found: Slots, by groups: [Slots?], descending: Bool) {
        var left = found
        var parts: [Slots] = []
        for case let group? in groups {
            let part = left.intersection(group)
            left.subtract(group)
            parts.append(part)
        }
        parts.append(left)
        for part in descending ? parts.reversed() : parts {
            if !walk(part, descending: descending) { return }
        }
    }
}
