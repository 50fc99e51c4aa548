// SPDX-License-Identifier: Apache-2.0

/// The shortest way from one sequence to another, as the stretches that both share.
///
/// Myers' greedy search (“An O(ND) Difference Algorithm and Its Variations”, 1986), after equal beginnings and ends are
/// set aside. The search ends at `limit` differences: beyond it, the sequences are parted at elements that occur once in
/// each of them, and what holds none of those counts as replaced. So time and memory stay within O((N + M) · limit)
/// whatever two people wrote, and the result is always a way from the one to the other.
enum EditScript {
    /// Elements that both sequences share, in order: positions in the old and in the new one.
    struct Match: Hashable, Sendable {
        let old: Int
        let new: Int
    }

    static func matches(_ old: [Int], _ new: [Int], limit: Int = 400) -> [Match] {
        matches(old[...], new[...], limit, depth: 0)
    }

    private static func matches(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ limit: Int, depth: Int
    ) -> [Match] {
        var (old, new) = (old, new)
        var head: [Match] = []
        while let left = old.first, left == new.first {
            head.append(Match(old: old.startIndex, new: new.startIndex))
            old = old.dropFirst()
            new = new.dropFirst()
        }
        var tail: [Match] = []
        while let left = old.last, left == new.last {
            tail.append(Match(old: old.endIndex - 1, new: new.endIndex - 1))
            old = old.dropLast()
            new = new.dropLast()
        }
        guard !old.isEmpty, !new.isEmpty else { return head + tail.reversed() }
        let middle = search(old, new, limit) ?? (depth < 12 ? parted(old, new, limit, depth) : [])
        return head + middle + tail.reversed()
    }

    /// Myers' search; nil where the sequences differ in more than `limit` places.
    private static func search(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ limit: Int) -> [Match]? {
        let (count, newCount) = (old.count, new.count)
        let most = min(count + newCount, limit)
        // The furthest position on each diagonal, -most…most, with one place to spare on either side.
        var furthest = Array(repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for edits in 0...most {
            trace.append(Array(furthest[(most + 1 - edits)...(most + 1 + edits)]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = diagonal + most + 1
                let isDown =
                    diagonal == -edits || (diagonal != edits && furthest[place - 1] < furthest[place + 1])
                var x = isDown ? furthest[place + 1] : furthest[place - 1] + 1
                var y = x - diagonal
                while x < count, y < newCount, old[old.startIndex + x] == new[new.startIndex + y] {
                    x += 1
                    y += 1
                }
                furthest[place] = x
                if x >= count, y >= newCount { return traced(back: trace, from: edits, old, new) }
            }
        }
        return nil
    }

    private static func traced(
        back trace: [[Int]], from edits: Int, _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
    ) -> [Match] {
        var (x, y) = (old.count, new.count)
        var found: [Match] = []
        func keep(until limit: (x: Int, y: Int)) {
            while x > limit.x, y > limit.y {
                x -= 1
                y -= 1
                found.append(Match(old: old.startIndex + x, new: new.startIndex + y))
            }
        }
        for step in stride(from: edits, to: 0, by: -1) {
            let before = trace[step]
            func reached(_ diagonal: Int) -> Int { before[diagonal + step] }
            let diagonal = x - y
            let isDown =
                diagonal == -step || (diagonal != step && reached(diagonal - 1) < reached(diagonal + 1))
            let origin = isDown ? diagonal + 1 : diagonal - 1
            let from = reached(origin)
            let start = isDown ? (x: from, y: from - origin + 1) : (x: from + 1, y: from - origin)
            keep(until: start)
            (x, y) = (from, from - origin)
        }
        keep(until: (x: 0, y: 0))
        return found.reversed()
    }

    /// Parts both sequences at the elements that occur once in each, as many as keep their order, and goes on between.
    private static func parted(
        _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ limit: Int, _ depth: Int
    ) -> [Match] {
        let anchors = rising(unique(old, new))
        guard !anchors.isEmpty else { return [] }
        var all: [Match] = []
        var (x, y) = (old.startIndex, new.startIndex)
        for anchor in anchors {
            all += matches(old[x..<anchor.old], new[y..<anchor.new], limit, depth: depth + 1)
            all.append(anchor)
            (x, y) = (anchor.old + 1, anchor.new + 1)
        }
        return all + matches(old[x...], new[y...], limit, depth: depth + 1)
    }

    private static func unique(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Match] {
        func places(_ items: ArraySlice<Int>) -> [Int: Int] {
            var places: [Int: Int] = [:]
            // What occurs again has no place.
            for index in items.indices { places[items[index]] = places[items[index]] == nil ? index : -1 }
            return places
        }
        let there = places(new)
        return places(old).compactMap { item, index in
            guard index >= 0, let other = there[item], other >= 0 else { return nil }
            return Match(old: index, new: other)
        }.sorted { $0.old < $1.old }
    }

    /// The longest run whose new positions rise as well (patience sorting).
    private static func rising(_ matches: [Match]) -> [Match] {
        var piles: [Int] = []
        var before: [Int?] = []
        for (index, match) in matches.enumerated() {
            var (low, high) = (0, piles.count)
            while low < high {
                let middle = (low + high) / 2
                if matches[piles[middle]].new < match.new { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? piles[low - 1] : nil)
            if low == piles.count { piles.append(index) } else { piles[low] = index }
        }
        var run: [Match] = []
        var next = piles.last
        while let index = next {
            run.append(matches[index])
            next = before[index]
        }
        return run.reversed()
    }
}
