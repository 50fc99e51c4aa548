// SPDX-License-Identifier: Apache-2.0

extension LawBook {
    /// What a test beside the rules came to.
    package struct TestResult: Hashable, Sendable {
        package let test: RuleTest
        /// In words, what was expected and what was found; none means that the test passes.
        package let failures: [String]

        package var passes: Bool { failures.isEmpty }
    }

    /// Runs every test beside the rules, in their order.
    package func testResults() -> [TestResult] { parts.tests.map(result) }

    package func result(of test: RuleTest) -> TestResult {
        let problems = problems(in: test.facts)
        guard problems.isEmpty else { return TestResult(test: test, failures: problems.map(\.description)) }
        // No test asks what would change the advice, and looking for it takes longest.
        var assessing = Assessing(book: self, facts: test.facts)
        let assessment = assessing.assessment(
            for: test.state, withRemedies: false, supposing: test.supposed)
        return TestResult(test: test, failures: failures(of: test, assessment))
    }

    private func failures(of test: RuleTest, _ assessment: Assessment) -> [String] {
        let expected = test.expectation
        var found: [String] = []
        func compare<Value: Equatable>(_ name: String, _ value: Value, _ expected: Value?) {
            guard let expected, expected != value else { return }
            found.append("\(name): expected \(expected), found \(value)")
        }
        compare("verdict", assessment.verdict.rawValue, expected.verdict?.rawValue)
        compare("rules", assessment.firedRules.map(\.text), expected.rules?.map(\.text))
        compare("missing", assessment.missing.map(\.text), expected.missing?.map(\.text).sorted())
        compare("gate", assessment.isHard, expected.isHard)
        if let standing = expected.standing {
            let known = assessment.grounds.compactMap(\.standing?.standing)
            compare(
                "status", Set(known).sorted { $0.rawValue < $1.rawValue }.map(\.rawValue), [standing.rawValue]
            )
        }
        let applying = Set(assessment.grounds.filter(\.applies).map(\.rule))
        for rule in expected.fires where !applying.contains(rule) { found.append("`\(rule)` does not apply") }
        for rule in expected.without where applying.contains(rule) { found.append("`\(rule)` applies") }
        return found
    }
}
