// SPDX-License-Identifier: Apache-2.0

/// Which parts of two names met: the likest and weightiest first, each part once.
struct Alignment: Sendable {
    struct Link: Sendable {
        var query: Range<Int>
        var entry: Range<Int>
        var likeness: Likeness
        /// The mean of what the two sides weigh.
        var weight: Float

        fileprivate var gain: Float { likeness.value * likeness.value * weight }
    }

    private(set) var links: [Link] = []
    /// A bit for each part that met another.
    private(set) var queryMet: UInt32 = 0
    private(set) var entryMet: UInt32 = 0

    init(_ query: [NamePart], _ entry: [NamePart]) {
        self.init(query, entry) { Likeness.of(query[$0], entry[$1]) }
    }

    /// `likeness` of the query's part at the first place with the entry's at the second.
    init(_ query: [NamePart], _ entry: [NamePart], likeness: (Int, Int) -> Likeness) {
        var candidates: [Link] = []
        candidates.reserveCapacity(query.count + entry.count)
        var metWell: (query: UInt32, entry: UInt32) = (0, 0)
        for row in query.indices {
            for column in entry.indices {
                let likeness = likeness(row, column)
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
        PartJoining(query, entry, isSwapped: false, met: metWell.entry).append(to: &candidates)
        PartJoining(entry, query, isSwapped: true, met: metWell.query).append(to: &candidates)
        choose(candidates)
    }

    private mutating func choose(_ candidates: [Link]) {
        let ordered = candidates.count < 2 ? candidates : candidates.sorted(by: Self.precedes)
        for link in ordered {
            let mine = Self.bits(link.query)
            let theirs = Self.bits(link.entry)
            guard queryMet & mine == 0, entryMet & theirs == 0 else { continue }
            queryMet |= mine
            entryMet |= theirs
            links.append(link)
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
