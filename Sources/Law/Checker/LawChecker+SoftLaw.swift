// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Soft law sets a floor and a condition; alone it makes nothing incompatible.
    func softLawProblems() -> [LawProblem] {
        parts.rules.filter { $0.binds.verdicts.contains(.incompatible) }.compactMap { rule in
            guard !rule.cites.isEmpty, rule.cites.allSatisfy(\.layer.isSoft) else { return nil }
            return problem(
                .softLawAlone, at: "rules.\(rule.id).cites",
                "`incompatible` rests on recommendations and policies alone, expected a treaty, custom, a decision of the "
                    + "Council, the Charter or a peremptory norm")
        }
    }

    /// Contested law has two readings at least, with different answers, and no answer of its own.
    func readingProblems() -> [LawProblem] {
        parts.rules.filter { !$0.readings.isEmpty }.flatMap { rule in
            var found: [LawProblem] = []
            if Set(rule.readings.map(\.verdict)).count < 2 {
                found.append(
                    problem(
                        .oppositeVerdicts, at: "rules.\(rule.id).readings",
                        "contested law has at least two readings with different verdicts"))
            }
            if rule.binds.verdicts.contains(where: { $0 != .needsReview }) {
                found.append(
                    problem(
                        .oppositeVerdicts, at: "rules.\(rule.id).verdict",
                        "the law is contested, expected needs_legal_review: no reading is chosen"))
            }
            return found
        }
    }
}
