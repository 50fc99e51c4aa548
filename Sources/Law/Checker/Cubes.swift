// SPDX-License-Identifier: Apache-2.0

/// Brings premises into the form "one of these ways", by which the checker and the decision table reason about all
/// facts at once.
struct Cubes {
    let slots: Slots
    /// A premise that needs more is too complex for a reader as well.
    static let limit = 2048

    /// Every way for a rule's premise to hold while the rule is valid. Nil where they are more than the limit; empty
    /// where there is none.
    func cubes(of rule: Rule) -> [Cube]? {
        let from = rule.validity.from.map(Slots.cell) ?? 1
        let to = rule.validity.to.map(Slots.cell) ?? .max
        guard from <= to else { return [] }
        let valid = Cube(days: [0: from...to])
        return cubes(of: rule.when)?.compactMap { $0.intersection(valid) }
    }

    func cubes(of premise: Premise, isNegated: Bool = false) -> [Cube]? {
        switch premise {
        case .isOneOf(let term, let values):
            let slot = slots.slot(of: term)
            let mask = slots.mask(of: values, in: term)
            let every = (UInt64(1) << UInt64(slots.terms[slot].values.count) - 1) << 1
            let allowed = isNegated ? every & ~mask : mask
            return allowed == 0 ? [] : [Cube(values: [slot: allowed])]
        case .isBefore(let term, let day): return days(term, day, isBefore: !isNegated)
        case .isOnOrAfter(let term, let day): return days(term, day, isBefore: isNegated)
        case .not(let part): return cubes(of: part, isNegated: !isNegated)
        case .any(let parts): return isNegated ? product(parts, true) : sum(parts, false)
        case .all(let parts): return isNegated ? sum(parts, true) : product(parts, false)
        }
    }

    private func days(_ term: Term.ID, _ day: LawDate, isBefore: Bool) -> [Cube] {
        let cell = Slots.cell(day)
        let slot = slots.slot(of: term)
        if isBefore { return cell > 1 ? [Cube(days: [slot: 1...cell - 1])] : [] }
        return [Cube(days: [slot: cell...Int32.max])]
    }

    private func sum(_ parts: [Premise], _ isNegated: Bool) -> [Cube]? {
        var result: [Cube] = []
        for part in parts {
            guard let cubes = cubes(of: part, isNegated: isNegated) else { return nil }
            result += cubes
            guard result.count <= Self.limit else { return nil }
        }
        return result
    }

    private func product(_ parts: [Premise], _ isNegated: Bool) -> [Cube]? {
        var result = [Cube()]
        for part in parts {
            guard let cubes = cubes(of: part, isNegated: isNegated) else { return nil }
            result = result.flatMap { cube in cubes.compactMap(cube.intersection) }
            guard result.count <= Self.limit else { return nil }
        }
        return result
    }

    /// One set of answers that a cube allows, as an example: the first value of each term.
    func example(_ cube: Cube) -> [(term: Term.ID, answer: String)] {
        let values = cube.values.map { ($0, Int32($1.trailingZeroBitCount)) }
        let days = cube.days.filter { $0 != 0 || $1 != Cube.always }.map { ($0, $1.lowerBound) }
        return (values + days).sorted { $0.0 < $1.0 }.compactMap { slot, cell in
            slots.answer(cell, at: slot).map { (slots.terms[slot].id, $0) }
        }
    }
}
