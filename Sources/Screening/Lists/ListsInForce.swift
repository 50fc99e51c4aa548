// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// One list in force, made ready for screening.
package struct ReadyList: Sendable {
    package let name: String
    package let format: ListFormat
    package let version: ListVersion
    package let index: ListIndex
    private let positions: [String: Int]

    package init(name: String, format: ListFormat, version: ListVersion, index: ListIndex) {
        self.name = name
        self.format = format
        self.version = version
        self.index = index
        positions = Dictionary(
            index.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An entry by the publisher's name of it.
    package subscript(id: ListEntry.ID) -> ListEntry? { positions[id].map { index.entries[$0] } }
}

/// A hit, and the list in which it is one.
package struct Lead: Sendable {
    package let list: ReadyList
    package let hit: Hit

    package var entry: ListEntry { list.index.entries[hit.position] }
}

/// Several lists, screened as one. A value: whoever holds it screens against the same versions throughout.
package struct ReadyLists: Sendable {
    /// By name, in their order.
    package let lists: [ReadyList]

    package init(_ lists: [ReadyList]) { self.lists = lists }

    package subscript(name: String) -> ReadyList? { lists.first { $0.name == name } }

    /// Only those that are named.
    package func only(_ names: some Sequence<String>) -> ReadyLists {
        let names = Set(names)
        return ReadyLists(lists.filter { names.contains($0.name) })
    }

    /// What scores `threshold` or more in any of the lists, best first.
    package func leads(
        for query: Query, threshold: Double = Engine.threshold, limit: Int = Engine.limit
    ) -> [Lead] {
        var leads: [Lead] = []
        for list in lists {
            leads += list.index.hits(for: query, threshold: threshold, limit: limit).map {
                Lead(list: list, hit: $0)
            }
        }
        if lists.count > 1 {
            let order = leads.enumerated().sorted { one, other in
                (other.element.hit.score, one.offset) < (one.element.hit.score, other.offset)
            }
            leads = order.map(\.element)
        }
        return Array(leads.prefix(limit))
    }
}

/// The lists of a node that are in force at the moment, kept in memory. A list that has a new version is made ready anew;
/// the others stay as they are.
package final class ListsInForce: Sendable {
    private let library: any ListLibrary
    private let ready = Mutex(ReadyLists([]))

    package init(_ library: any ListLibrary) { self.library = library }

    /// What to screen against now.
    package var current: ReadyLists { ready.withLock { $0 } }

    /// Looks for new versions.
    /// - Returns: The names of the lists that changed, came or went.
    @discardableResult
    package func refresh() throws -> [String] {
        let old = current
        var new: [ReadyList] = []
        var changed: [String] = []
        for state in try library.lists() {
            guard let version = state.version else { continue }
            if let known = old[state.name], known.version.hash == version.hash {
                new.append(known)
                continue
            }
            let entries = try library.entries(of: state.name, version: version.hash)
            new.append(
                ReadyList(name: state.name, format: state.format, version: version, index: ListIndex(entries))
            )
            changed.append(state.name)
        }
        let names = Set(new.map(\.name))
        changed += old.lists.map(\.name).filter { !names.contains($0) }
        if !changed.isEmpty { ready.withLock { $0 = ReadyLists(new) } }
        return changed
    }
}
