// SPDX-License-Identifier: Apache-2.0

/// Two entries of a calendar that get in each other's way. Advice: nothing is refused for it.
package struct Clash: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One room, two uses.
        case room
        /// One presenter, two items.
        case presenter
        /// People of one state are expected in two places.
        case state
        /// One host, two activities.
        case host
        /// Two deadlines of one state on one day.
        case deadlines
    }

    /// What both need.
    package enum Shared: Hashable, Sendable {
        case room(Charter.Room.ID)
        case presenter(Person.ID)
        /// One state, or several to which the same two entries do the same.
        case states([Organisation.ID])
    }

    package let kind: Kind
    package let shared: Shared
    package let first: CalendarEntry
    package let second: CalendarEntry
    /// When they begin to collide.
    package var begins: Instant { kind == .deadlines ? second.ends : max(first.begins, second.begins) }
}

extension View {
    /// What collides among entries, the earliest first. A member is told of its own state and of what all see; the
    /// secretariat of every state. `day` is the day of an instant by the reader's clocks.
    package func clashes(among entries: [CalendarEntry], day: (Instant) -> Day) -> [Clash] {
        let lasting = entries.filter(\.kind.lasts)
        var found = Clash.pairs(of: lasting, .room) { $0.room.map { [Clash.Shared.room($0)] } ?? [] }
        found += Clash.pairs(of: lasting, .presenter) { $0.presenter.map { [.presenter($0)] } ?? [] }
        found += Clash.pairs(of: lasting, .host) { $0.host.map { [.states([$0])] } ?? [] }
        let apart = Clash.pairs(of: lasting, .state) { $0.attending.filter(isConcern).map { .states([$0]) } }
            .filter { !$0.isInOnePlace }
        found += apart + sameDay(entries.filter(\.kind.isDeadline), day)
        return Clash.merged(found).sorted {
            ($0.begins, $0.first.id, $0.second.id) < ($1.begins, $1.first.id, $1.second.id)
        }
    }

    private func isConcern(_ state: Organisation.ID) -> Bool { isSecretariat || state == organisation?.id }

    private func sameDay(_ deadlines: [CalendarEntry], _ day: (Instant) -> Day) -> [Clash] {
        Dictionary(grouping: deadlines.filter { at <= $0.ends }) { day($0.ends) }.values.flatMap { entries in
            let sorted = entries.sorted { ($0.ends, $0.id) < ($1.ends, $1.id) }
            return zip(sorted, sorted.dropFirst()).compactMap { first, second -> Clash? in
                let both = first.states.filter { second.states.contains($0) && isConcern($0) }
                return both.isEmpty
                    ? nil : Clash(kind: .deadlines, shared: .states(both), first: first, second: second)
            }
        }
    }
}

extension Clash {
    /// So many of one room, host or state say enough.
    private static let most = 50

    /// Every two entries that overlap and share something. Touching ends do not clash.
    static func pairs(
        of entries: [CalendarEntry], _ kind: Kind, shared: (CalendarEntry) -> [Shared]
    ) -> [Clash] {
        var holders: [Shared: [CalendarEntry]] = [:]
        for entry in entries { for thing in shared(entry) { holders[thing, default: []].append(entry) } }
        return holders.flatMap { thing, entries -> [Clash] in
            let sorted = entries.sorted { ($0.begins, $0.id) < ($1.begins, $1.id) }
            var found: [Clash] = []
            for (index, first) in sorted.enumerated() {
                for second in sorted[(index + 1)...] {
                    if first.ends <= second.begins { break }
                    if found.count == most { return found }
                    found.append(Clash(kind: kind, shared: thing, first: first, second: second))
                }
            }
            return found
        }
    }

    /// One clash for the states to which the same two entries do the same.
    static func merged(_ clashes: [Clash]) -> [Clash] {
        struct Pair: Hashable {
            let kind: Kind
            let first: String
            let second: String
        }
        var merged: [Pair: Clash] = [:]
        for clash in clashes {
            let pair = Pair(kind: clash.kind, first: clash.first.id, second: clash.second.id)
            if case .states(let known)? = merged[pair]?.shared, case .states(let more) = clash.shared {
                merged[pair] = Clash(
                    kind: clash.kind, shared: .states((known + more).unique), first: clash.first,
                    second: clash.second)
            } else {
                merged[pair] = clash
            }
        }
        return Array(merged.values)
    }

    /// Both are at the same place, so that nobody has to be in two.
    fileprivate var isInOnePlace: Bool {
        if let room = first.room, room == second.room { return true }
        return first.place != nil && first.place == second.place && first.host == second.host
    }
}
