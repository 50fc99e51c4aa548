// SPDX-License-Identifier: Apache-2.0

/// Looks for the smallest sets of answers that would give a milder verdict.
///
/// The search is led by the rules that stand in the way: it changes only what one of them reads, one answer a step, and
/// deepens until a size has solutions. It is bounded and takes everything in the order of the book, so the same facts
/// always give the same sets.
struct RemedySearch {
    private let program: Program
    private let standings: [StandingCell]
    /// How many runs of the program the search may cost for one wanted verdict.
    private let budget: Int
    /// How many sets are given.
    private let most: Int
    private var outcome = Evaluation()
    private var runs = 0
    private var target = LegalVerdict.compatible
    private var found: Set<[Step]> = []

    /// One answer, by slot.
    struct Step: Hashable, Comparable {
        let slot: Int
        let cell: Int32

        static func < (one: Step, other: Step) -> Bool {
            (one.slot, one.cell) < (other.slot, other.cell)
        }
    }

    /// No set is larger: a reader would not know where to begin.
    private static let deepest = 10

    init(program: Program, standings: [StandingCell], budget: Int = 1000, most: Int = 4) {
        (self.program, self.standings, self.budget, self.most) = (program, standings, budget, most)
    }

    /// The smallest sets for the mildest verdict that the search reaches.
    mutating func remedies(for cells: [Int32]) -> [Remedy] {
        program.run(cells, standings, into: &outcome)
        let verdict = outcome.verdict
        for wanted in LegalVerdict.allCases where wanted < verdict {
            (target, runs, found) = (wanted, 0, [])
            for depth in 1...Self.deepest where runs < budget {
                search(cells, [], depth)
                if !found.isEmpty { return written(from: cells) }
            }
        }
        return []
    }

    private mutating func search(_ cells: [Int32], _ steps: [Step], _ depth: Int) {
        guard runs < budget, found.count < 64 else { return }
        runs += 1
        program.run(cells, standings, into: &outcome)
        if outcome.verdict <= target {
            if !steps.isEmpty { found.insert(steps.sorted()) }
            return
        }
        guard depth > 0 else { return }
        for step in options(cells) where !steps.contains(where: { $0.slot == step.slot }) {
            var next = cells
            next[step.slot] = step.cell
            search(next, steps + [step], depth - 1)
        }
    }

    /// The answers that bear on the first rule in the way; where none is, those still to be given that would let a mild
    /// rule apply: what is on file is not to be made worse so that some rule may fit.
    private func options(_ cells: [Int32]) -> [Step] {
        let limit = UInt8(target.severity)
        let reader = PremiseSteps(program: program, cells: cells)
        if let obstacle = outcome.marks.first(where: { $0.effect != .setAside && $0.severity > limit }) {
            let root = program.rules[obstacle.rule].root
            let away = reader.steps(at: root, toward: false)
            guard obstacle.effect == .undecided, severity(of: obstacle.rule) <= limit else { return away }
            return reader.steps(at: root, toward: true) + away
        }
        return program.rules.indices.filter { severity(of: $0) <= limit }.flatMap { rule in
            reader.steps(at: program.rules[rule].root, toward: true).filter { cells[$0.slot] == 0 }
        }
    }

    private func severity(of place: Int) -> UInt8 {
        let rule = program.rules[place]
        let standing = rule.instrument.map { standings[$0] } ?? .everyone
        return UInt8(truncatingIfNeeded: rule.verdicts >> UInt64(standing.place * 8))
    }

    private func written(from cells: [Int32]) -> [Remedy] {
        // What is not yet answered comes before what would have to be otherwise.
        let sets = found.sorted { one, other in
            let (left, right) = (one.filter { cells[$0.slot] != 0 }, other.filter { cells[$0.slot] != 0 })
            return left.count == right.count ? one.lexicographicallyPrecedes(other) : left.count < right.count
        }
        return sets.prefix(most).map { steps in
            Remedy(
                changes: steps.map { step in
                    Remedy.Change(
                        term: program.slots.terms[step.slot].id,
                        from: program.slots.answer(cells[step.slot], at: step.slot),
                        to: program.slots.answer(step.cell, at: step.slot) ?? "")
                }, verdict: target)
        }
    }
}
