// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// Why nobody is looked up: no list is in force, or some that are cannot be read on this node.
struct ClosedLists: Error, Equatable {
    let findings: [Finding]
}

extension ScreeningDesk {
    /// Lists whose version in force could not be read when this node last looked.
    var unreadable: [UnreadableList] { lists.current.unreadable }

    /// That every one of these versions can be looked in. Asked for before a name is kept: who is not found in the others may
    /// be on the one that is damaged.
    func requireReadable(_ uses: [ListUse]) throws(ClosedLists) {
        guard !uses.isEmpty else { throw ClosedLists(findings: [Finding(ScreeningRefusal.noList)]) }
        let damaged = uses.filter { (try? list($0)) == nil }.map(\.list.text)
        guard damaged.isEmpty else {
            throw ClosedLists(findings: damaged.map { Finding(DeskRefusal.unreadable, ["list": $0]) })
        }
    }
}
