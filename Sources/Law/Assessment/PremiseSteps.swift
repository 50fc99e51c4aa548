// SPDX-License-Identifier: Apache-2.0

/// The single answers that bring a premise nearer to holding, or to not holding.
struct PremiseSteps {
    let program: Program
    let cells: [Int32]

    /// Never the day, nor the kind of act: another kind is another act.
    private func isFixed(_ slot: Int) -> Bool {
        slot == 0 || program.slots.terms[slot].id == Vocabulary.kind
    }

    func steps(at place: Int, toward holds: Bool) -> [RemedySearch.Step] {
        let node = program.nodes[place]
        switch node.kind {
        case .choice: return choices(node, toward: holds)
        case .before, .onOrAfter: return []
        case .not: return steps(at: place + 1, toward: !holds)
        case .any, .all:
            var found: [RemedySearch.Step] = []
            var part = place + 1
            while part < Int(node.end) {
                for step in steps(at: part, toward: holds) where !found.contains(step) { found.append(step) }
                part = Int(program.nodes[part].end)
            }
            return found
        }
    }

    private func choices(_ node: Program.Node, toward holds: Bool) -> [RemedySearch.Step] {
        let slot = Int(node.slot)
        guard !isFixed(slot) else { return [] }
        let count = program.slots.terms[slot].values.count
        return (1...max(count, 1)).compactMap { value in
            let isAllowed = (node.operand >> UInt64(value)) & 1 == 1
            guard isAllowed == holds, cells[slot] != Int32(value) else { return nil }
            return RemedySearch.Step(slot: slot, cell: Int32(value))
        }
    }
}
