// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// No two rules say `compatible` and `incompatible` of the same act, unless one of them says that it yields.
    func oppositeProblems() -> [LawProblem] {
        let cubes = Cubes(slots: Slots(parts.vocabulary))
        let ways = parts.rules.map { cubes.cubes(of: $0) ?? [] }
        var found: [LawProblem] = []
        for (first, one) in parts.rules.enumerated() {
            for (second, other) in parts.rules.enumerated().dropFirst(first + 1) {
                guard one.isOpposite(to: other), !one.yieldsTo.contains(other.id),
                    !other.yieldsTo.contains(one.id),
                    let both = overlap(ways[first], ways[second])
                else { continue }
                let example = cubes.example(both).map { "\($0.term) is \($0.answer)" }.joined(separator: ", ")
                found.append(
                    problem(
                        .oppositeVerdicts, at: "rules.\(other.id)",
                        "`\(one.id)` and `\(other.id)` give opposite verdicts, for example when \(example): say which "
                            + "`yields_to` the other"))
            }
        }
        return found
    }

    private func overlap(_ ways: [Cube], _ others: [Cube]) -> Cube? {
        for way in ways {
            for other in others {
                if let both = way.intersection(other) { return both }
            }
        }
        return nil
    }
}

extension Rule {
    /// Whether, for some state, one says `compatible` and the other `incompatible`.
    fileprivate func isOpposite(to other: Rule) -> Bool {
        if let instrument = binds.instrument, instrument == other.binds.instrument {
            return Standing.allCases.contains { standing in
                Self.areOpposite(binds.verdict(for: standing), other.binds.verdict(for: standing))
            }
        }
        return binds.verdicts.contains { one in
            other.binds.verdicts.contains { Self.areOpposite(one, $0) }
        }
    }

    private static func areOpposite(_ one: LegalVerdict?, _ other: LegalVerdict?) -> Bool {
        (one == .compatible && other == .incompatible) || (one == .incompatible && other == .compatible)
    }
}
