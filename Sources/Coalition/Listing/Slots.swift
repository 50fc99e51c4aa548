// SPDX-License-Identifier: Apache-2.0

/// A set of small numbers, one bit each: which places of a list fulfil something. Sixty-four of them are intersected,
/// united or counted at a time, so that ten thousand places take some hundred steps.
package struct Slots: Sendable {
    private var words: [UInt64] = []

    package init() {}

    init(_ slots: some Sequence<Int>) {
        for slot in slots { insert(slot) }
    }

    /// All places below `count`.
    package init(below count: Int) {
        words = Array(repeating: .max, count: count / 64)
        if count % 64 > 0 { words.append((1 << UInt64(count % 64)) - 1) }
    }

    package func contains(_ slot: Int) -> Bool {
        let word = slot >> 6
        return word < words.count && words[word] & (1 << UInt64(slot & 63)) != 0
    }

    mutating func insert(_ slot: Int) {
        let word = slot >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(slot & 63)
    }

    mutating func remove(_ slot: Int) {
        let word = slot >> 6
        if word < words.count { words[word] &= ~(1 << UInt64(slot & 63)) }
    }

    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    func intersection(_ other: Slots) -> Slots {
        var result = self
        result.words.removeLast(max(0, words.count - other.words.count))
        for word in result.words.indices { result.words[word] &= other.words[word] }
        return result
    }

    /// How many places are in both, without making the set of them.
    func countInCommon(_ other: Slots) -> Int {
        var count = 0
        for word in 0..<min(words.count, other.words.count) {
            count += (words[word] & other.words[word]).nonzeroBitCount
        }
        return count
    }

    mutating func formUnion(_ other: Slots) {
        while words.count < other.words.count { words.append(0) }
        for word in other.words.indices { words[word] |= other.words[word] }
    }

    mutating func subtract(_ other: Slots) {
        for word in 0..<min(words.count, other.words.count) { words[word] &= ~other.words[word] }
    }

    /// Calls `body` with every place, the lowest or the highest first, until it answers false; says whether it never did.
    @discardableResult
    func walk(descending: Bool = false, _ body: (Int) -> Bool) -> Bool {
        for step in words.indices {
            let index = descending ? words.count - 1 - step : step
            var word = words[index]
            while word != 0 {
                let bit = descending ? 63 - word.leadingZeroBitCount : word.trailingZeroBitCount
                word &= ~(1 << UInt64(bit))
                if !body(index << 6 + bit) { return false }
            }
        }
        return true
    }

    /// The places from one rank of the order to another: "the second to the fifth".
    func elements(_ ranks: Range<Int>, descending: Bool = false) -> [Int] {
        var ahead = ranks.lowerBound
        var result: [Int] = []
        guard !ranks.isEmpty else { return [] }
        for step in words.indices {
            let index = descending ? words.count - 1 - step : step
            let count = words[index].nonzeroBitCount
            if ahead >= count {
                ahead -= count
                continue
            }
            var single = Slots()
            single.words = [words[index]]
            let rest = single.walk(descending: descending) { place in
                if ahead > 0 { ahead -= 1 } else { result.append(index << 6 + place) }
                return result.count < ranks.count
            }
            if !rest { break }
        }
        return result
    }

    /// The places, the lowest first.
    package var array: [Int] {
        var result: [Int] = []
        walk {
            result.append($0)
            return true
        }
        return result
    }
}
