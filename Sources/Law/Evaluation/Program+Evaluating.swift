// SPDX-License-Identifier: Apache-2.0

extension Program {
    /// Kleene's values as numbers: the smaller of two is "and", the larger is "or".
    private static let no: UInt8 = 0
    private static let unknown: UInt8 = 1
    private static let yes: UInt8 = 2

    /// Runs every rule that is valid on the day.
    ///
    /// - Parameters:
    ///   - cells: the facts, one cell a slot.
    ///   - standings: where the state stands, by instrument.
    ///   - outcome: what the run before left is overwritten.
    func run(_ cells: [Int32], _ standings: [StandingCell], into outcome: inout Evaluation) {
        prepare(&outcome)
        let day = cells[0]
        var worst: UInt8?
        for place in order[kindSlot == 0 ? 0 : Int(cells[kindSlot])] {
            guard let severity = run(place, day, cells, standings, &outcome) else { continue }
            worst = max(worst ?? 0, severity)
        }
        outcome.verdict = worst.map { LegalVerdict.allCases[Int($0)] } ?? .needsReview
    }

    /// Forgets what the run before left.
    private func prepare(_ outcome: inout Evaluation) {
        if outcome.counts.count == rules.count {
            for mark in outcome.marks { outcome.counts[mark.rule] = false }
        } else {
            outcome.counts = Array(repeating: false, count: rules.count)
        }
        outcome.marks.removeAll(keepingCapacity: true)
        outcome.missing.removeAll(keepingCapacity: true)
    }

    /// Runs one rule and marks what it does. Returns its severity where it counts.
    private func run(
        _ place: Int, _ day: Int32, _ cells: [Int32], _ standings: [StandingCell],
        _ outcome: inout Evaluation
    ) -> UInt8? {
        let rule = rules[place]
        guard rule.from <= day, day <= rule.to else { return nil }
        let truth = value(at: rule.root, cells, unknown: rule.readsOnlyStated ? Self.no : Self.unknown)
        guard truth != Self.no else { return nil }
        let review = UInt8(LegalVerdict.needsReview.severity)
        let standing = rule.instrument.map { standings[$0] } ?? .everyone
        var severity = UInt8(truncatingIfNeeded: rule.verdicts >> UInt64(standing.place * 8))
        // A state that a stale list leaves out may have joined since: its rule is not dropped, it is open.
        guard severity != Evaluation.doesNotApply || standing.isStale else { return nil }
        let isOpen = truth == Self.unknown || severity == Evaluation.doesNotApply
        if isOpen { severity = review } else if standing.needsReader { severity = max(severity, review) }
        for other in yields[rule.yieldsTo] where outcome.counts[other] {
            outcome.marks.append(.init(rule: place, effect: .setAside, severity: severity, other: other))
            return nil
        }
        if isOpen {
            outcome.marks.append(.init(rule: place, effect: .undecided, severity: review, other: -1))
            if truth == Self.unknown { collectUnknown(at: rule.root, cells, &outcome.missing) }
            return review
        }
        outcome.counts[place] = true
        outcome.marks.append(.init(rule: place, effect: .applies, severity: severity, other: -1))
        return severity
    }

    /// - Parameter unknown: what a comparison comes to whose fact is not known.
    private func value(at place: Int, _ cells: [Int32], unknown: UInt8 = Self.unknown) -> UInt8 {
        let node = nodes[place]
        switch node.kind {
        case .choice:
            let cell = cells[Int(node.slot)]
            if cell == 0 { return unknown }
            return (node.operand >> UInt64(cell)) & 1 == 1 ? Self.yes : Self.no
        case .before, .onOrAfter:
            let cell = cells[Int(node.slot)]
            if cell == 0 { return unknown }
            return (cell < Int32(node.operand)) == (node.kind == .before) ? Self.yes : Self.no
        case .all:
            var (result, part) = (Self.yes, place + 1)
            while part < Int(node.end), result != Self.no {
                result = min(result, value(at: part, cells, unknown: unknown))
                part = Int(nodes[part].end)
            }
            return result
        case .any:
            var (result, part) = (Self.no, place + 1)
            while part < Int(node.end), result != Self.yes {
                result = max(result, value(at: part, cells, unknown: unknown))
                part = Int(nodes[part].end)
            }
            return result
        case .not: return Self.yes - value(at: place + 1, cells, unknown: unknown)
        }
    }

    /// The unanswered terms in the parts that are undecided. What another part has settled is not asked.
    private func collectUnknown(at place: Int, _ cells: [Int32], _ missing: inout [UInt16]) {
        guard value(at: place, cells) == Self.unknown else { return }
        let node = nodes[place]
        switch node.kind {
        case .choice, .before, .onOrAfter: missing.append(node.slot)
        case .all, .any, .not:
            var part = place + 1
            while part < Int(node.end) {
                collectUnknown(at: part, cells, &missing)
                part = Int(nodes[part].end)
            }
        }
    }
}
