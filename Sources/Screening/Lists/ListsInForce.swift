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

/// That the version of a list that is in force cannot be read.
package struct UnreadableList: Hashable, Sendable {
    package let name: String
    package let reason: String

    package init(_ name: String, _ reason: String) {
        self.name = name
        self.reason = reason
    }
}

/// Several lists, screened as one. A value: whoever holds it screens against the same versions throughout.
package struct ReadyLists: Sendable {
    /// By name, in their order. Of one that cannot be read, the last version that could.
    package let lists: [ReadyList]
    /// Those whose version in force cannot be read.
    package let unreadable: [UnreadableList]

    package init(_ lists: [ReadyList], unreadable: [UnreadableList] = []) {
        self.lists = lists
        self.unreadable = unreadable
    }

    /// Those in which nobody can be looked up at all. An answer that leaves one out must say so: who is not found in it may
    /// be on it.
    package var missing: [UnreadableList] { unreadable.filter { self[$0.name] == nil } }

    package subscript(name: String) -> ReadyList? { lists.first { $0.name == name } }

    /// Only those that are named.
    package func only(_ names: some Sequence<String>) -> ReadyLists {
        let names = Set(names)
        return filtered { names.contains($0) }
    }

    /// Only those whose names are admitted.
    package func filtered(_ admits: (String) -> Bool) -> ReadyLists {
        ReadyLists(lists.filter { admits($0.name) }, unreadable: unreadable.filter { admits($0.name) })
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

    /// Looks for new versions. A list whose version cannot be read keeps none of the others from being looked in: it is
    /// noted in `current`, with its last good version where one was read before.
    /// - Parameter names: Only these lists; all of them where none is named.
    /// - Returns: The names of the lists that changed, came or went.
    @discardableResult
    package func refresh(only names: [String] = []) throws -> [String] {
        let old = current
        var new: [ReadyList] = []
        var unreadable: [UnreadableList] = []
        var changed: [String] = []
        for state in try library.lists() where names.isEmpty || names.contains(state.name) {
            guard let version = state.version else { continue }
            let known = old[state.name]
            if let known, known.version.hash == version.hash {
                new.append(known)
                continue
            }
            do {
                let entries = try library.entries(of: state.name, version: version.hash)
                new.append(
                    ReadyList(
                        name: state.name, format: state.format, version: version, index: ListIndex(entries)))
                changed.append(state.name)
            } catch {
                if let known { new.append(known) }
                unreadable.append(UnreadableList(state.name, "\(error)"))
            }
        }
        let found = Set(new.map(\.name))
        changed += old.lists.map(\.name).filter { !found.contains($0) }
        if !changed.isEmpty || unreadable != old.unreadable {
            let now = ReadyLists(new, unreadable: unreadable)
            ready.withLock { $0 = now }
        }
        return changed
    }
}
