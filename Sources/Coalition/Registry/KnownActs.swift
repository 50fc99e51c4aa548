// SPDX-License-Identifier: Apache-2.0

/// The places of the acts that someone may know of, in ascending lists of which no two have one in common.
struct KnownActs {
    private let lists: [Blocks<Int>]
    /// All below this, beside the lists.
    private let all: Int

    init(lists: [Blocks<Int>] = [], all: Int = 0) {
        self.lists = lists
        self.all = all
    }

    var count: Int { lists.reduce(all) { $0 + $1.count } }

    /// The latest before `end`, the latest first, at most `limit`.
    func latest(_ limit: Int, before end: Int) -> [Int] {
        guard !lists.isEmpty else {
            let end = max(0, min(end, all))
            return (max(0, end - limit)..<end).reversed()
        }
        var left = lists.map { $0.count(while: { $0 < end }) }
        var found: [Int] = []
        while found.count < limit {
            let heads = zip(lists, left).map { list, left in left > 0 ? list[left - 1] : -1 }
            guard let newest = heads.max(), newest >= 0 else { break }
            for list in left.indices where heads[list] == newest { left[list] -= 1 }
            found.append(newest)
        }
        return found
    }

    /// The earliest from `start` on, the earliest first, at most `limit`.
    func earliest(_ limit: Int, from start: Int) -> [Int] {
        guard !lists.isEmpty else {
            let start = max(0, min(start, all))
            return Array((start..<all).prefix(limit))
        }
        var next = lists.map { $0.count(while: { $0 < start }) }
        var found: [Int] = []
        while found.count < limit {
            let heads = zip(lists, next).map { list, next in next < list.count ? list[next] : .max }
            guard let oldest = heads.min(), oldest < .max else { break }
            for list in next.indices where heads[list] == oldest { next[list] += 1 }
            found.append(oldest)
        }
        return found
    }
}
