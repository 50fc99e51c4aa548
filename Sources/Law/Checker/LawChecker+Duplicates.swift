// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Names that appear twice: which of the two is meant?
    func duplicateProblems() -> [LawProblem] {
        twice(parts.rules.map(\.id.text), in: "rules")
            + twice(parts.vocabulary.terms.map(\.id.text), in: "terms")
            + twice(parts.catalogue.instruments.map(\.id.text), in: "instruments")
            + twice(parts.conditions.map(\.id.text), in: "conditions")
            + twice(parts.register.rows.map { "\($0.state).\($0.instrument)" }, in: "participation")
            + twice(parts.tests.map(\.name), in: "tests")
    }

    private func twice(_ names: [String], in group: String) -> [LawProblem] {
        var seen: Set<String> = []
        var reported: Set<String> = []
        return names.compactMap { name in
            guard !seen.insert(name).inserted, reported.insert(name).inserted else { return nil }
            return problem(.duplicate, at: "\(group).\(name)", "`\(name)` appears twice among the \(group)")
        }
    }
}
