// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Names whose time is over and that something holds back, each with the moment until which it does: they are read from
/// the book once, not at every turn. Whose they are is not kept here.
struct HeldBackNames: Sendable {
    private struct Name {
        let last: Instant
        /// Nil where it takes an act to know.
        var until: Instant?
    }

    private var names: [ScreenedSubject.ID: Name] = [:]
    /// How far the book was read: names are in the order in which they were last screened.
    private(set) var reached: ScreenedSubject?
    /// How many acts the record had when the moments were worked out.
    private var acts = 0
    /// Nothing is due before.
    private var earliest: Instant?

    /// Works the moments out again where anything was done since.
    mutating func renew(_ state: Coalition, at now: Instant) {
        guard state.count != acts else { return }
        acts = state.count
        for (id, name) in names {
            names[id]?.until = state.keptUntil(id, screened: name.last, at: now)
        }
        noteEarliest()
    }

    /// Takes up the next names of the book.
    mutating func add(_ subjects: [ScreenedSubject], _ state: Coalition, at now: Instant) {
        for subject in subjects {
            names[subject.id] = Name(
                last: subject.last, until: state.keptUntil(subject.id, screened: subject.last, at: now))
        }
        reached = subjects.last ?? reached
        noteEarliest()
    }

    mutating func drop(_ ids: some Sequence<ScreenedSubject.ID>) {
        for id in ids { names[id] = nil }
        noteEarliest()
    }

    /// Those that nothing holds back any longer, at most so many.
    func due(at now: Instant, limit: Int) -> [ScreenedSubject.ID] {
        guard let earliest, earliest < now else { return [] }
        return Array(
            names.lazy.filter { _, name in name.until.map { $0 < now } ?? false }.prefix(limit).map { $0.key }
        )
    }

    private mutating func noteEarliest() { earliest = names.values.lazy.compactMap(\.until).min() }
}
