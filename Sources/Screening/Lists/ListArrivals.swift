// SPDX-License-Identifier: Apache-2.0

/// Since when a node has had each entry of a version as it is. Publishers date by the day, late or not at all; who asks
/// a node for what has changed since he last asked means what has changed there.
package struct ListArrivals: Hashable, Sendable, Codable {
    /// Which version, and when it was taken over: the same files may come into force again.
    private let hash: String
    private let accepted: Int64
    /// The entries by the moment, in milliseconds since 1970: most share a few.
    private let entries: [Int: [ListEntry.ID]]

    /// - Parameter moments: In the order of the entries.
    package init(_ version: ListVersion, _ entries: [ListEntry], _ moments: [Int64]) {
        hash = version.hash
        accepted = version.accepted
        self.entries = Dictionary(grouping: entries.indices) { Int(moments[$0]) }.mapValues { places in
            places.map { entries[$0].id }
        }
    }

    package func isOf(_ version: ListVersion) -> Bool {
        hash == version.hash && accepted == version.accepted
    }

    /// Whether these are the entries.
    package func has(_ all: [ListEntry]) -> Bool {
        Set(entries.values.joined()) == Set(all.map(\.id))
    }

    /// The moments of these entries, in their order.
    /// - Parameter now: For those that nobody saw before: a better reader finds more in the same files.
    package func moments(of all: [ListEntry], at now: Int64) -> [Int64] {
        var known: [ListEntry.ID: Int64] = [:]
        for (moment, ids) in entries {
            for id in ids { known[id] = Int64(moment) }
        }
        return all.map { known[$0.id] ?? now }
    }
}
