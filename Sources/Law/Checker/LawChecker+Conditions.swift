// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Conditions are on file, those of the gates as well, and `compatible_with_conditions` comes with some.
    func conditionProblems() -> [LawProblem] {
        parts.gates.flatMap(\.rules).flatMap { unknownConditions(of: $0, at: $0.id.text) }
            + parts.rules.flatMap { rule in
                unknownConditions(of: rule, at: "rules.\(rule.id)") + missingConditions(of: rule)
            }
    }

    private func unknownConditions(of rule: Rule, at path: String) -> [LawProblem] {
        let known = Set(parts.conditions.map(\.id))
        return rule.conditions.filter { !known.contains($0) }.map { condition in
            problem(
                .condition, at: "\(path).conditions", "there is no condition `\(condition)`",
                nearest: NearestTerm.of(condition.text, among: parts.conditions.map(\.id.text)))
        }
    }

    private func missingConditions(of rule: Rule) -> [LawProblem] {
        guard rule.binds.verdicts.contains(.compatibleWithConditions), rule.conditions.isEmpty else {
            return []
        }
        return [
            problem(
                .condition, at: "rules.\(rule.id).verdict",
                "`compatible_with_conditions` without a condition, expected at least one")
        ]
    }
}
