// SPDX-License-Identifier: Apache-2.0

/// The places of a list in some order, kept as single ones change.
struct Ranking: Hashable, Sendable {
    private(set) var slots: [Int] = []

    /// Puts the changed places, and new ones, where they now belong; the others keep their order among themselves.
    mutating func settle(_ changed: Set<Int>, by precedes: (Int, Int) -> Bool) {
        guard !changed.isEmpty else { return }
        let kept = slots.filter { !changed.contains($0) }
        var settled: [Int] = []
        settled.reserveCapacity(kept.count + changed.count)
        var next = 0
        for slot in changed.sorted(by: precedes) {
            let place = kept.count(from: next) { precedes($0, slot) }
            settled += kept[next..<place]
            settled.append(slot)
            next = place
        }
        settled += kept[next...]
        slots = settled
    }
}

extension [Int] {
    /// The first place from `start` on whose element does not hold, in a list of which the first part holds and the rest
    /// does not.
    func count(from start: Int, while holds: (Int) -> Bool) -> Int {
        var (low, high) = (start, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
