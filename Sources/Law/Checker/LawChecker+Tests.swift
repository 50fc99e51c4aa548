// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Every rule has a test in which it applies and one in which it does not.
    func testProblems() -> [LawProblem] {
        var (positive, negative): (Set<Rule.ID>, Set<Rule.ID>) = ([], [])
        for test in parts.tests {
            positive.formUnion(test.expectation.fires + (test.expectation.rules ?? []))
            negative.formUnion(test.expectation.without)
        }
        let known = Set(parts.rules.map(\.id))
        var found = parts.tests.flatMap { test in
            let named = test.expectation.fires + (test.expectation.rules ?? []) + test.expectation.without
            return named.filter { !known.contains($0) && !$0.text.hasPrefix(Gate.prefix) }.map { rule in
                problem(
                    .tests, at: "tests.\(test.name)", "there is no rule `\(rule)`",
                    nearest: NearestTerm.of(rule.text, among: parts.rules.map(\.id.text)))
            }
        }
        for rule in parts.rules {
            if !positive.contains(rule.id) {
                found.append(
                    problem(
                        .tests, at: "rules.\(rule.id)",
                        "`\(rule.id)` has no positive test, expected one that names it in `rules` or `fires`")
                )
            }
            if !negative.contains(rule.id) {
                found.append(
                    problem(
                        .tests, at: "rules.\(rule.id)",
                        "`\(rule.id)` has no negative test, expected one that names it in `without`"))
            }
        }
        return found
    }
}
