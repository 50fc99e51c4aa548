// SPDX-License-Identifier: Apache-2.0

/// What the first and the last parts say of kinship. Brothers share all but the first; a child has its own name before its
/// father's whole one.
struct NameEnds {
    var first: Float = 0
    var last: Float = 0
    /// What the name weighs that stands before the other's first.
    var child: Float = 0

    init(_ query: [NamePart], _ entry: [NamePart], _ alignment: Alignment) {
        let mine = query.indices.filter { query[$0].weight > NamePart.little }
        let theirs = entry.indices.filter { entry[$0].weight > NamePart.little }
        guard let firstMine = mine.first, let firstTheirs = theirs.first, let lastMine = mine.last,
            let lastTheirs = theirs.last
        else { return }
        func isUnmet(_ place: Int, _ met: UInt32) -> Bool { met & (1 << UInt32(place)) == 0 }
        if isUnmet(firstMine, alignment.queryMet), isUnmet(firstTheirs, alignment.entryMet) {
            first = min(query[firstMine].weight, entry[firstTheirs].weight)
        }
        if isUnmet(lastMine, alignment.queryMet), isUnmet(lastTheirs, alignment.entryMet) {
            last = min(query[lastMine].weight, entry[lastTheirs].weight)
        }
        let links = alignment.links
        if mine.count >= 2, isUnmet(firstMine, alignment.queryMet),
            links.contains(where: { $0.query.contains(mine[1]) && $0.entry.contains(firstTheirs) })
        {
            child = query[firstMine].weight
        }
        if theirs.count >= 2, isUnmet(firstTheirs, alignment.entryMet),
            links.contains(where: { $0.entry.contains(theirs[1]) && $0.query.contains(firstMine) })
        {
            child = max(child, entry[firstTheirs].weight)
        }
    }
}
