// SPDX-License-Identifier: Apache-2.0
import Screening
import Synchronization

/// The tables of the versions in force, each made when it is first searched.
final class SearchTables: Sendable {
    private let made = Mutex<[String: (hash: String, table: SearchTable)]>([:])

    func table(of list: ReadyList) -> SearchTable {
        let known = made.withLock { $0[list.name] }
        if let known, known.hash == list.version.hash { return known.table }
        let table = SearchTable(list.index.entries)
        made.withLock { $0[list.name] = (list.version.hash, table) }
        return table
    }

    /// Whom another name stands for: the one who is called so, before those that follow it.
    func entity(called name: String, in lists: ReadyLists) -> MatchEntity? {
        var follower: MatchEntity?
        for list in lists.lists {
            let names = table(of: list)
            if let place = names.entry(called: name) { return MatchEntity(list, at: place) }
            if follower == nil, let place = names.entry(following: name) {
                follower = MatchEntity(list, at: place)
            }
        }
        return follower
    }
}
