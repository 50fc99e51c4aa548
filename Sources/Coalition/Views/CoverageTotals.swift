// SPDX-License-Identifier: Apache-2.0

/// Participation over many initiatives: at each stage, how many notices went out and what became of them. "None" is a
/// recorded position; awaited is none.
package struct CoverageTotals: Sendable {
    package struct Line: Hashable, Sendable {
        /// Members told, and what they recorded.
        package fileprivate(set) var told = 0
        package fileprivate(set) var spoken = 0
        package fileprivate(set) var none = 0
        /// Told, and the stage is still open to them.
        package fileprivate(set) var awaited = 0

        /// Told, with no position, although the stage is over: what must not happen.
        package var missing: Int { told - spoken - none - awaited }
    }

    /// What the audience sees of the state that it was last brought up to.
    package private(set) var view: View
    private var lines: [Stage: Line] = [:]
    /// The initiatives that have entered a consulted stage, by their numbers less one.
    private var places = Slots()
    /// How many of the initiatives have every member told, and a position of each, at every stage they have left.
    package private(set) var complete = 0

    init(of view: View) {
        self.view = View(of: Coalition(), for: .visitor, at: view.at)
        follow(view)
    }

    package var stages: [(stage: Stage, line: Line)] {
        Stage.consulted.map { ($0, lines[$0] ?? Line()) }
    }

    /// How many initiatives have entered a consulted stage.
    package var count: Int { places.count }

    /// Those of them at these places of the list, the newest first.
    package func initiatives(_ range: Range<Int>) -> [Initiative] {
        places.elements(range, descending: true).compactMap { view.initiative(.init(series: "I", $0 + 1)) }
    }

    /// The names of all of them, the oldest first; none is read for it.
    package var names: [Initiative.ID] { places.array.map { .init(series: "I", $0 + 1) } }

    /// Brings it up to a later state: counts anew what the acts since were about.
    package mutating func follow(_ next: View) {
        if next.count < view.count {
            self = CoverageTotals(of: next)
            return
        }
        let touched = Touched(from: view, to: next).initiatives
        for place in touched { count(place, -1) }
        view = next
        for place in touched { count(place, 1) }
    }

    private mutating func count(_ place: Int, _ times: Int) {
        guard let initiative = view.state.initiatives[.init(series: "I", place + 1)], initiative.isConsulted
        else { return }
        var isComplete = true
        for stage in Stage.consulted {
            guard let line = initiative.coverageLine(at: stage) else { continue }
            lines[stage, default: Line()].add(line, times)
            if line.missing > 0 { isComplete = false }
        }
        if isComplete { complete += times }
        if times > 0 { places.insert(place) } else { places.remove(place) }
    }

    package var total: Line {
        stages.reduce(into: Line()) { $0.add($1.line, 1) }
    }
}

extension CoverageTotals.Line {
    fileprivate mutating func add(_ other: Self, _ times: Int) {
        told += times * other.told
        spoken += times * other.spoken
        none += times * other.none
        awaited += times * other.awaited
    }
}

extension Initiative {
    /// The coalition's, and told to its members at some stage.
    fileprivate var isConsulted: Bool {
        audience.breadth == .coalition && stage != .draft
            && notices.contains { Stage.consulted.contains($0.stage) }
    }

    /// One stage in numbers, without the rows that `coverage` makes of it. Nil where the stage was not entered.
    package func coverageLine(at stage: Stage) -> CoverageTotals.Line? {
        guard let notice = notices.last(where: { $0.stage == stage }) else { return nil }
        let recorded = positions[stage] ?? [:]
        var line = CoverageTotals.Line()
        line.told = notice.to.count
        for member in notice.to {
            switch recorded[member] {
            case let position? where position.by != nil: line.spoken += 1
            case .some: line.none += 1
            case nil where self.stage == stage: line.awaited += 1
            case nil: break
            }
        }
        return line
    }
}
