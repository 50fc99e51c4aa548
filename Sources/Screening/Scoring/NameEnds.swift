// SPDX-License-Identifier: Apache-2.0

/// What the first and the last parts say of kinship. Brothers share all but the first; a child has its own name before its
/// father's whole one.
struct NameEnds {
    var first: Float = 0
    var last: Float = 0
    /// What the name weighs that stands before the other's first.
    var child: Float = 0

    init(_ query: [PartTraits], _ entry: [PartTraits], _ alignment: Alignment) {
        guard let mine = Self.ends(query), let theirs = Self.ends(entry) else { return }
        let (myFirst, theirFirst) = (query[mine.first], entry[theirs.first])
        let isMineUnmet = Self.isUnmet(mine.first, alignment.queryMet)
        let isTheirsUnmet = Self.isUnmet(theirs.first, alignment.entryMet)
        if isMineUnmet, isTheirsUnmet { first = Swift.min(myFirst.weight, theirFirst.weight) }
        if Self.isUnmet(mine.last, alignment.queryMet), Self.isUnmet(theirs.last, alignment.entryMet) {
            last = Swift.min(query[mine.last].weight, entry[theirs.last].weight)
        }
        for link in alignment.links {
            if isMineUnmet, let second = mine.second, link.query.contains(second),
                link.entry.contains(theirs.first)
            {
                child = Swift.max(child, myFirst.weight)
            }
            if isTheirsUnmet, let second = theirs.second, link.entry.contains(second),
                link.query.contains(mine.first)
            {
                child = Swift.max(child, theirFirst.weight)
            }
        }
    }

    private static func isUnmet(_ place: Int, _ met: UInt32) -> Bool { met & (1 << UInt32(place)) == 0 }

    /// The first, second and last of the parts that count.
    private static func ends(_ parts: [PartTraits]) -> (first: Int, second: Int?, last: Int)? {
        var ends: (first: Int, second: Int?, last: Int)?
        for (place, part) in parts.enumerated() where part.weight > NamePart.little {
            if let known = ends {
                ends = (known.first, known.second ?? place, place)
            } else {
                ends = (place, nil, place)
            }
        }
        return ends
    }
}
