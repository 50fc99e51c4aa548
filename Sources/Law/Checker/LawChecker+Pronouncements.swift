// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// No reason pronounces, neither of the gates in code nor of the files: the engine advises. What each side of
    /// contested law reads is its own to say.
    func pronouncementProblems() -> [LawProblem] {
        parts.gates.flatMap(\.rules).flatMap { pronouncements(of: $0, at: $0.id.text) }
            + parts.rules.flatMap { pronouncements(of: $0, at: "rules.\($0.id)") }
    }

    private func pronouncements(of rule: Rule, at path: String) -> [LawProblem] {
        Tongue.allCases.flatMap { tongue in
            Pronouncements.found(in: rule.because[tongue] ?? "", tongue).map { word in
                problem(
                    .pronouncement, at: "\(path).because.\(tongue.rawValue)",
                    "`\(word)` pronounces: a reason says what the law asks, never that an act is lawful, a State in "
                        + "breach or a person guilty")
            }
        }
    }
}
