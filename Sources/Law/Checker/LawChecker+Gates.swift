// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// The vocabulary has every term and value that the hard gates read: leaving one out would leave a gate open.
    func gateTermProblems() -> [LawProblem] {
        var seen: Set<String> = []
        return parts.gates.flatMap { gate in
            gate.rules.flatMap { rule in
                rule.when.comparisons(at: "").compactMap { comparison in gateProblem(gate, comparison.premise)
                }
            }
        }.filter { seen.insert($0.message).inserted }
    }

    private func gateProblem(_ gate: Gate, _ premise: Premise) -> LawProblem? {
        guard case .isOneOf(let id, let values) = premise else { return nil }
        let gateName = "the gate `\(gate.rawValue)` reads"
        guard let term = parts.vocabulary[id] else {
            return problem(.gateTerms, at: "terms", "there is no term `\(id)`, which \(gateName)")
        }
        let known = Set(term.values.map(\.text))
        let missing = values.filter { !known.contains($0) }
        guard !missing.isEmpty else { return nil }
        let list = missing.map { "`\($0)`" }.joined(separator: ", ")
        return problem(.gateTerms, at: "terms.\(id)", "`\(id)` has no value \(list), which \(gateName)")
    }

    /// A rule that nobody may depart from says that an act is incompatible, and belongs to no gate of the engine.
    func hardRuleProblems() -> [LawProblem] {
        parts.rules.flatMap { rule in
            var found: [LawProblem] = []
            if rule.isHard, rule.binds.verdicts != [.incompatible] {
                found.append(
                    problem(
                        .hardGate, at: "rules.\(rule.id).gate",
                        "a hard rule says `incompatible` and nothing else"))
            }
            if rule.isHard, !rule.yieldsTo.isEmpty {
                found.append(
                    problem(.hardGate, at: "rules.\(rule.id).yields_to", "a hard rule yields to no other"))
            }
            return found
        }
    }
}
