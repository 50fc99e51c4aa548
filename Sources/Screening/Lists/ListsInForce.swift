// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// One list in force, made ready for screening.
package struct ReadyList: Sendable {
    package let name: String
    package let format: ListFormat
    package let version: ListVersion
    package let index: ListIndex
    /// Those of a collection of FollowTheMoney, as its entities name them.
    package let datasets: Set<String>
    /// Since when this node has had each entry as it is, in the order of the index; milliseconds since 1970.
    package let arrivals: [Int64]
    private let positions: [String: Int]

    /// - Parameter arrivals: Nil where all of them came with this version.
    package init(
        name: String, format: ListFormat, version: ListVersion, index: ListIndex, arrivals: [Int64]? = nil
    ) {
        self.name = name
        self.format = format
        self.version = version
        self.index = index
        self.arrivals = arrivals ?? index.entries.map { _ in version.accepted }
        datasets = Set(index.entries.lazy.compactMap(\.origin).flatMap(\.datasets))
        positions = Dictionary(
            index.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An entry by the publisher's name of it.
    package subscript(id: ListEntry.ID) -> ListEntry? { position(of: id).map { index.entries[$0] } }

    /// Where an entry stands in the index.
    package func position(of id: ListEntry.ID) -> Int? { positions[id] }
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
    /// What became of the last attempt to bring each of them up to date, by name.
    package let checks: [String: ListCheck]

    package init(
        _ lists: [ReadyList], unreadable: [UnreadableList] = [], checks: [String: ListCheck] = [:]
    ) {
        self.lists = lists
        self.unreadable = unreadable
        self.checks = checks
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
        ReadyLists(
            lists.filter { admits($0.name) }, unreadable: unreadable.filter { admits($0.name) },
            checks: checks.filter { admits($0.key) })
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
    /// - Parameters:
    ///   - names: Only these lists; all of them where none is named.
    ///   - now: Since when what is new is answered from, in milliseconds since 1970; nil where nobody will ask what is new.
    /// - Returns: The names of the lists that changed, came or went.
    @discardableResult
    package func refresh(only names: [String] = [], at now: Int64? = nil) throws -> [String] {
        let old = current
        var new: [ReadyList] = []
        var unreadable: [UnreadableList] = []
        var checks: [String: ListCheck] = [:]
        var changed: [String] = []
        for state in try library.lists() where names.isEmpty || names.contains(state.name) {
            guard let version = state.version else { continue }
            checks[state.name] = ListCheck(state)
            let known = old[state.name]
            if let known, known.version.hash == version.hash {
                new.append(known)
                continue
            }
            do {
                new.append(try made(state, version, after: known, at: now))
                changed.append(state.name)
            } catch {
                if let known { new.append(known) }
                unreadable.append(UnreadableList(state.name, "\(error)"))
            }
        }
        for list in try library.unknown() where names.isEmpty || names.contains(list.name) {
            unreadable.append(list)
            guard let known = old[list.name] else { continue }
            new.insert(known, at: new.firstIndex { $0.name > list.name } ?? new.endIndex)
        }
        let found = Set(new.map(\.name))
        changed += old.lists.map(\.name).filter { !found.contains($0) }
        if !changed.isEmpty || unreadable != old.unreadable || checks != old.checks {
            let present = ReadyLists(new, unreadable: unreadable, checks: checks)
            ready.withLock { $0 = present }
        }
        return changed
    }

    /// Makes a version ready.
    private func made(_ state: ListState, _ version: ListVersion, after known: ReadyList?, at now: Int64?)
        throws -> ReadyList
    {
        let entries = try library.entries(of: state.name, version: version.hash)
        let reckoning = ArrivalReckoning(library: library, list: state, version: version)
        let arrivals = now.map { reckoning.moments(of: entries, after: known, at: max($0, version.accepted)) }
        return ReadyList(
            name: state.name, format: state.format, version: version, index: ListIndex(entries),
            arrivals: arrivals)
    }
}
