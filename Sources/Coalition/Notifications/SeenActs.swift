// SPDX-License-Identifier: Apache-2.0

/// What a person has seen of their notifications: all before one act, and some after it. A node-local convenience and
/// no part of the record; that a state has opened a decision is an act of its own.
package struct SeenActs: Hashable, Sendable {
    package var before: Int
    package var acts: Set<Int>

    package init(before: Int = 0, acts: Set<Int> = []) {
        self.before = before
        self.acts = acts
    }

    package func contains(_ act: Int) -> Bool { act < before || acts.contains(act) }
}

/// Where a node keeps it.
package protocol SeenBook: Sendable {
    func seen(by person: Person.ID) async throws -> SeenActs
    func markSeen(_ act: Int, by person: Person.ID) async throws
    /// Marks everything before this act; never takes a mark back.
    func markSeen(before act: Int, by person: Person.ID) async throws
}
