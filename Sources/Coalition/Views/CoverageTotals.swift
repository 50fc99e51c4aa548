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

    /// The initiatives that have entered a consulted stage, newest first.
    package let initiatives: [Initiative]
    package let stages: [(stage: Stage, line: Line)]
    /// How many of the initiatives have every member told, and a position of each, at every stage they have left.
    package let complete: Int

    init(_ initiatives: [Initiative]) {
        self.initiatives = initiatives.filter { initiative in
            initiative.notices.contains { Stage.consulted.contains($0.stage) }
        }
        var lines: [Stage: Line] = [:]
        var complete = 0
        for initiative in self.initiatives {
            var isComplete = true
            for stage in Stage.consulted {
                guard let line = initiative.coverageLine(at: stage) else { continue }
                lines[stage, default: Line()].add(line)
                if line.missing > 0 { isComplete = false }
            }
            if isComplete { complete += 1 }
        }
        stages = Stage.consulted.map { ($0, lines[$0] ?? Line()) }
        self.complete = complete
    }

    package var total: Line {
        stages.reduce(into: Line()) { $0.add($1.line) }
    }
}

extension CoverageTotals.Line {
    fileprivate mutating func add(_ other: Self) {
        told += other.told
        spoken += other.spoken
        none += other.none
        awaited += other.awaited
    }
}

extension Initiative {
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
