// SPDX-License-Identifier: Apache-2.0

/// Which parts of two names met: the likest and weightiest first, each part once. One serves for many pairs of names in turn,
/// so that its memory is asked for once.
struct Alignment: Sendable {
    struct Link: Sendable {
        var query: Range<Int>
        var entry: Range<Int>
        var likeness: Likeness
        /// The mean of what the two sides weigh.
        var weight: Float
        /// What it is chosen by.
        let gain: Float

        init(query: Range<Int>, entry: Range<Int>, likeness: Likeness, weight: Float) {
            self.query = query
            self.entry = entry
            self.likeness = likeness
            self.weight = weight
            gain = likeness.value * likeness.value * weight
        }
    }

    private(set) var links: [Link] = []
    /// A bit for each part that met another.
    private(set) var queryMet: UInt32 = 0
    private(set) var entryMet: UInt32 = 0
    /// What might meet.
    private var candidates: [Link] = []

    init() {}

    init(_ query: [NamePart], _ entry: [NamePart]) {
        self.init()
        let likenesses = entry.flatMap { part in query.map { Likeness.of($0, part) } }
        align(query.map { PartTraits($0) }, entry.map { PartTraits($0) }, likenesses) { isQuery, place in
            isQuery ? query[place] : entry[place]
        }
    }

    /// `likenesses` of all parts of the query with the entry's first, then with its next; `part` gives the whole of a part of
    /// the query (true) or the entry, which few names need.
    mutating func align(
        _ query: [PartTraits], _ entry: [PartTraits], _ likenesses: [Likeness],
        part: (Bool, Int) -> NamePart
    ) {
        candidates.removeAll(keepingCapacity: true)
        var metWell: (query: UInt32, entry: UInt32) = (0, 0)
        for row in query.indices {
            for column in entry.indices {
                let likeness = likenesses[column * query.count + row]
                guard likeness.value > 0 else { continue }
                let weight = (query[row].weight + entry[column].weight) / 2
                candidates.append(
                    Link(query: row..<row + 1, entry: column..<column + 1, likeness: likeness, weight: weight)
                )
                if likeness.value >= 0.9 {
                    metWell.query |= 1 << UInt32(row)
                    metWell.entry |= 1 << UInt32(column)
                }
            }
        }
        PartJoining(query, entry, isSwapped: false, met: metWell.entry).append(to: &candidates, part)
        PartJoining(entry, query, isSwapped: true, met: metWell.query).append(to: &candidates, part)
        choose()
    }

    /// Takes the best that is still possible, until nothing is.
    private mutating func choose() {
        links.removeAll(keepingCapacity: true)
        (queryMet, entryMet) = (0, 0)
        while true {
            var best: Int?
            for place in candidates.indices {
                guard queryMet & Self.bits(candidates[place].query) == 0,
                    entryMet & Self.bits(candidates[place].entry) == 0
                else { continue }
                if let known = best, !Self.precedes(candidates[place], candidates[known]) { continue }
                best = place
            }
            guard let best else { return }
            queryMet |= Self.bits(candidates[best].query)
            entryMet |= Self.bits(candidates[best].entry)
            links.append(candidates[best])
        }
    }

    private static func precedes(_ one: Link, _ other: Link) -> Bool {
        if one.gain != other.gain { return one.gain > other.gain }
        let mine = abs(one.query.lowerBound - one.entry.lowerBound)
        let theirs = abs(other.query.lowerBound - other.entry.lowerBound)
        return (mine, one.query.lowerBound, one.entry.lowerBound)
            < (theirs, other.query.lowerBound, other.entry.lowerBound)
    }

    private static func bits(_ range: Range<Int>) -> UInt32 {
        (1 << UInt32(range.upperBound)) - (1 << UInt32(range.lowerBound))
    }

    /// Whether every part of both met its like, in any order.
    func isIdentity(_ queryCount: Int, _ entryCount: Int) -> Bool {
        queryMet.nonzeroBitCount == queryCount && entryMet.nonzeroBitCount == entryCount
            && links.allSatisfy { $0.likeness.value == 1 }
    }

    /// Whether parts that count met in another order than they stand.
    var isInverted: Bool {
        for place in links.indices where links[place].weight > NamePart.little {
            let one = links[place]
            for other in links[(place + 1)...] where other.weight > NamePart.little {
                let isBefore = one.query.lowerBound < other.query.lowerBound
                if isBefore != (one.entry.lowerBound < other.entry.lowerBound) { return true }
            }
        }
        return false
    }
}
