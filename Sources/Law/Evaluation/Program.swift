// SPDX-License-Identifier: Apache-2.0

/// Rules compiled to integers: terms are slots, answers are small numbers, a premise is a stretch of a flat array in
/// the order of reading. Evaluating allocates nothing.
struct Program: Sendable {
    /// One node of a premise. Its parts follow it, up to `end`.
    struct Node: Sendable {
        enum Kind: UInt8, Sendable {
            case choice, before, onOrAfter, any, all, not
        }

        let kind: Kind
        let slot: UInt16
        var end: Int32
        /// The allowed answers, one bit each, or a day.
        let operand: UInt64
    }

    struct CompiledRule: Sendable {
        let root: Int
        /// The days on which it is valid, as cells.
        let from: Int32
        let to: Int32
        /// The place of the instrument whose standing decides; nil where the rule binds everyone.
        let instrument: Int?
        /// By standing, eight bits each from the lowest; `Evaluation.doesNotApply` where the rule does not apply.
        let verdicts: UInt64
        /// Where in `yields` the places of the rules stand that set this one aside.
        let yieldsTo: Range<Int>
        /// Whether a fact that is not known counts as otherwise.
        let readsOnlyStated: Bool
    }

    let slots: Slots
    private(set) var nodes: [Node] = []
    private(set) var rules: [CompiledRule] = []
    private(set) var yields: [Int] = []
    /// By kind of act (0 where it is not known), the rules that it leaves open, in an order in which each comes after
    /// those that it yields to.
    private(set) var order: [[Int]] = []
    /// Where the kind of act stands among the cells; 0, the day, in a vocabulary without kinds.
    let kindSlot: Int
    /// The instruments that rules bind by, in the order of first use.
    let instruments: [Instrument.ID]

    /// Terms and values have been checked: what is not in the vocabulary ends the process.
    init(rules source: [Rule], vocabulary: Vocabulary) {
        slots = Slots(vocabulary)
        var instruments: [Instrument.ID] = []
        let places = Dictionary(uniqueKeysWithValues: zip(source.map(\.id), source.indices))
        for rule in source {
            if let instrument = rule.binds.instrument, !instruments.contains(instrument) {
                instruments.append(instrument)
            }
        }
        self.instruments = instruments
        kindSlot = slots.place(of: Vocabulary.kind) ?? 0
        for rule in source {
            let root = nodes.count
            append(rule.when)
            let first = yields.count
            yields += rule.yieldsTo.compactMap { places[$0] }
            rules.append(
                CompiledRule(
                    root: root, from: rule.validity.from.map(Slots.cell) ?? .min,
                    to: rule.validity.to.map(Slots.cell) ?? .max,
                    instrument: rule.binds.instrument.flatMap { instruments.firstIndex(of: $0) },
                    verdicts: Self.verdicts(of: rule.binds), yieldsTo: first..<yields.count,
                    readsOnlyStated: rule.readsOnlyStated))
        }
        let whole = Self.order(of: source, places)
        let open = source.map { kinds($0.when) }
        let count = kindSlot == 0 ? 0 : slots.terms[kindSlot].values.count
        order = (0...count).map { kind in
            kind == 0 ? whole : whole.filter { (open[$0] >> UInt64(kind)) & 1 == 1 }
        }
    }

    /// The kinds of act for which a premise may hold, one bit each.
    private func kinds(_ premise: Premise) -> UInt64 {
        switch premise {
        case .isOneOf(Vocabulary.kind, let values): slots.mask(of: values, in: Vocabulary.kind)
        case .all(let parts): parts.reduce(.max) { $0 & kinds($1) }
        case .any(let parts): parts.reduce(0) { $0 | kinds($1) }
        case .isOneOf, .isBefore, .isOnOrAfter, .not: .max
        }
    }

    private static func verdicts(of binding: Binding) -> UInt64 {
        Standing.allCases.reversed().reduce(0) { packed, standing in
            let verdict = binding.verdict(for: standing).map { UInt8($0.severity) }
            return packed << 8 | UInt64(verdict ?? Evaluation.doesNotApply)
        }
    }

    private mutating func append(_ premise: Premise) {
        let place = nodes.count
        nodes.append(node(for: premise))
        switch premise {
        case .any(let parts), .all(let parts): for part in parts { append(part) }
        case .not(let part): append(part)
        case .isOneOf, .isBefore, .isOnOrAfter: break
        }
        nodes[place].end = Int32(nodes.count)
    }

    private func node(for premise: Premise) -> Node {
        func leaf(_ kind: Node.Kind, _ term: Term.ID, _ operand: UInt64) -> Node {
            Node(kind: kind, slot: UInt16(slots.slot(of: term)), end: 0, operand: operand)
        }
        return switch premise {
        case .isOneOf(let term, let values): leaf(.choice, term, slots.mask(of: values, in: term))
        case .isBefore(let term, let day): leaf(.before, term, UInt64(Slots.cell(day)))
        case .isOnOrAfter(let term, let day): leaf(.onOrAfter, term, UInt64(Slots.cell(day)))
        case .any: Node(kind: .any, slot: 0, end: 0, operand: 0)
        case .all: Node(kind: .all, slot: 0, end: 0, operand: 0)
        case .not: Node(kind: .not, slot: 0, end: 0, operand: 0)
        }
    }

    /// Depth first; `yields_to` has no circle, which was checked.
    private static func order(of rules: [Rule], _ places: [Rule.ID: Int]) -> [Int] {
        var done = Array(repeating: false, count: rules.count)
        var order: [Int] = []
        func visit(_ place: Int) {
            guard !done[place] else { return }
            done[place] = true
            for other in rules[place].yieldsTo.compactMap({ places[$0] }) { visit(other) }
            order.append(place)
        }
        rules.indices.forEach(visit)
        return order
    }
}
