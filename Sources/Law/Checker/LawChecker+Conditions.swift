// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Conditions are on file, and `compatible_with_conditions` comes with some.
    func conditionProblems() -> [LawProblem] {
        let known = Set(parts.conditions.map(\.id))
        return parts.rules.flatMap { rule in
            var found = rule.conditions.filter { !known.contains($0) }.map { condition in
                problem(
                    .condition, at: "rules.\(rule.id).conditions", "there is no condition `\(condition)`",
                    nearest: NearestTerm.of(condition.text, among: parts.conditions.map(\.id.text)))
            }
            if rule.binds.verdicts.contains(.compatibleWithConditions), rule.conditions.isEmpty {
                found.append(
                    problem(
                        .condition, at: "rules.\(rule.id).verdict",
                        "`compatible_with_conditions` without a condition, expected at least one"))
            }
            return found
        }
    }
}
