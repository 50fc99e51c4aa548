// SPDX-License-Identifier: Apache-2.0

/// Looks for the smallest sets of answers that would give a milder verdict.
///
/// The search is led by the rules that stand in the way: it changes only what one of them reads, one answer a step, and
/// goes size by size until one has solutions. No set is looked at twice: in whatever order its answers are given, they
/// lead to the same. It is bounded and takes everything in the order of the book, so the same facts always give the same
/// sets.
struct RemedySearch {
    private let program: Program
    private let standings: [StandingCell]
    /// How many runs of the program the search may cost for one wanted verdict.
    private let budget: Int
    /// How many sets are given.
    private let most: Int
    private var outcome = Evaluation()
    private var target = LegalVerdict.compatible
    /// Whether the search ended before it had looked at every set that it is led to, so that a milder verdict, or a
    /// smaller set, may have been missed.
    private(set) var isCutShort = false

    /// One answer, by slot.
    struct Step: Hashable, Comparable {
        let slot: Int
        let cell: Int32

        static func < (one: Step, other: Step) -> Bool {
            (one.slot, one.cell) < (other.slot, other.cell)
        }
    }

    /// A set of answers, in the order of their slots, and what they give.
    private struct Solution {
        let steps: [Step]
        let verdict: LegalVerdict
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
            target = wanted
            let found = search(from: cells)
            if let mildest = found.map(\.verdict).min() {
                return written(found.filter { $0.verdict == mildest }, from: cells)
            }
        }
        return []
    }

    /// Everything of the smallest size that reaches the target.
    private mutating func search(from cells: [Int32]) -> [Solution] {
        var (sets, runs) = ([[Step]()], 0)
        for _ in 0...Self.deepest {
            var found: [Solution] = []
            var larger: [[Step]] = []
            var seen: Set<[Step]> = []
            for steps in sets {
                guard runs < budget else {
                    isCutShort = isCutShort || found.isEmpty
                    return found
                }
                runs += 1
                let changed = steps.reduce(into: cells) { $0[$1.slot] = $1.cell }
                program.run(changed, standings, into: &outcome)
                if outcome.verdict <= target {
                    if !steps.isEmpty { found.append(Solution(steps: steps, verdict: outcome.verdict)) }
                    continue
                }
                guard found.isEmpty, larger.count < budget else { continue }
                for step in options(changed) where !steps.contains(where: { $0.slot == step.slot }) {
                    let more = (steps + [step]).sorted()
                    if seen.insert(more).inserted { larger.append(more) }
                }
            }
            if !found.isEmpty || larger.isEmpty { return found }
            sets = larger
        }
        isCutShort = true
        return []
    }

    /// The answers that bear on the first rule in the way; where none is, those that would let a mild rule on this kind of
    /// act apply. A rule that advises without conditions is about what is in order, and an answer on file may be other
    /// than it asks; one with conditions may be about what is not, and nothing on file is made worse so that it may fit.
    private func options(_ cells: [Int32]) -> [Step] {
        let limit = UInt8(target.severity)
        let reader = PremiseSteps(program: program, cells: cells)
        if let obstacle = outcome.marks.first(where: { $0.effect != .setAside && $0.severity > limit }) {
            let root = program.rules[obstacle.rule].root
            let away = reader.steps(at: root, toward: false)
            guard obstacle.effect == .undecided, severity(of: obstacle.rule) <= limit else { return away }
            return reader.steps(at: root, toward: true) + away
        }
        let kind = program.kindSlot == 0 ? 0 : Int(cells[program.kindSlot])
        return program.order[kind].filter { severity(of: $0) <= limit && isValid($0, on: cells[0]) }
            .flatMap { rule in
                reader.steps(at: program.rules[rule].root, toward: true)
                    .filter { target == .compatible || cells[$0.slot] == 0 }
            }
    }

    private func isValid(_ place: Int, on day: Int32) -> Bool {
        let rule = program.rules[place]
        return rule.from <= day && day <= rule.to
    }

    private func severity(of place: Int) -> UInt8 {
        let rule = program.rules[place]
        let standing = rule.instrument.map { standings[$0] } ?? .everyone
        return UInt8(truncatingIfNeeded: rule.verdicts >> UInt64(standing.place * 8))
    }

    private func written(_ found: [Solution], from cells: [Int32]) -> [Remedy] {
        // What is not yet answered comes before what would have to be otherwise.
        let sets = found.sorted { one, other in
            let (left, right) = (others(one, cells), others(other, cells))
            return left == right ? one.steps.lexicographicallyPrecedes(other.steps) : left < right
        }
        return sets.prefix(most).map { solution in
            Remedy(
                changes: solution.steps.map { step in
                    Remedy.Change(
                        term: program.slots.terms[step.slot].id,
                        from: program.slots.answer(cells[step.slot], at: step.slot),
                        to: program.slots.answer(step.cell, at: step.slot) ?? "")
                }, verdict: solution.verdict)
        }
    }

    /// How many of its answers are on file otherwise.
    private func others(_ solution: Solution, _ cells: [Int32]) -> Int {
        solution.steps.count { cells[$0.slot] != 0 }
    }
}
