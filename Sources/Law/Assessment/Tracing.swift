// SPDX-License-Identifier: Apache-2.0

/// Writes out what each part of a premise came to. Reads the same cells as the program does.
struct Tracing {
    let slots: Slots
    let cells: [Int32]
    /// Whether a fact that is not known counts as otherwise, as it does for the rule.
    var readsOnlyStated = false

    func trace(_ premise: Premise) -> Trace {
        switch premise {
        case .isOneOf(let term, let values):
            leaf(premise, term) { _, answer in values.contains(answer) }
        case .isBefore(let term, let day): leaf(premise, term) { cell, _ in cell < Slots.cell(day) }
        case .isOnOrAfter(let term, let day): leaf(premise, term) { cell, _ in cell >= Slots.cell(day) }
        case .any(let parts): joined(premise, parts, .no, ||)
        case .all(let parts): joined(premise, parts, .yes, &&)
        case .not(let part): negated(premise, trace(part))
        }
    }

    private func leaf(_ premise: Premise, _ term: Term.ID, _ holds: (Int32, String) -> Bool) -> Trace {
        let slot = slots.slot(of: term)
        guard let answer = slots.answer(cells[slot], at: slot) else {
            return Trace(premise: premise, truth: readsOnlyStated ? .no : .unknown)
        }
        return Trace(premise: premise, truth: Truth(holds(cells[slot], answer)), answer: answer)
    }

    private func joined(
        _ premise: Premise, _ parts: [Premise], _ start: Truth, _ join: (Truth, Truth) -> Truth
    ) -> Trace {
        let parts = parts.map(trace)
        return Trace(premise: premise, truth: parts.map(\.truth).reduce(start, join), parts: parts)
    }

    private func negated(_ premise: Premise, _ part: Trace) -> Trace {
        Trace(premise: premise, truth: !part.truth, parts: [part])
    }
}

extension Trace {
    /// The unanswered terms of the parts that are undecided, each once: what another part has settled is not asked.
    package var unanswered: [Term.ID] {
        guard truth == .unknown else { return [] }
        guard !parts.isEmpty else { return premise.terms }
        var seen: Set<Term.ID> = []
        return parts.flatMap(\.unanswered).filter { seen.insert($0).inserted }
    }
}
