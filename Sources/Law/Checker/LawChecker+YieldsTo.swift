// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Every rule that another yields to is on file, and none yields to itself by way of others.
    func yieldsToProblems() -> [LawProblem] {
        let rules = Dictionary(parts.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [LawProblem] = []
        for rule in parts.rules {
            if rule.id.text.hasPrefix(Gate.prefix) {
                found.append(
                    problem(
                        .hardGate, at: "rules.\(rule.id)",
                        "names that begin with `\(Gate.prefix)` are the engine's own"))
            }
            for other in rule.yieldsTo where rules[other] == nil {
                found.append(
                    problem(
                        .yieldsTo, at: "rules.\(rule.id).yields_to", "there is no rule `\(other)`",
                        nearest: NearestTerm.of(other.text, among: parts.rules.map(\.id.text))))
            }
        }
        return found + circles(rules)
    }

    /// One problem for each circle, at its first rule in the order of the file.
    private func circles(_ rules: [Rule.ID: Rule]) -> [LawProblem] {
        var done: Set<Rule.ID> = []
        var found: [LawProblem] = []
        func visit(_ rule: Rule, _ path: [Rule.ID]) {
            if let start = path.firstIndex(of: rule.id) {
                let circle = (path[start...] + [rule.id]).map { "`\($0)`" }.joined(separator: " yields to ")
                found.append(
                    problem(.yieldsTo, at: "rules.\(rule.id).yields_to", "rules yield in a circle: \(circle)")
                )
                return
            }
            guard !done.contains(rule.id) else { return }
            for other in rule.yieldsTo.compactMap({ rules[$0] }) { visit(other, path + [rule.id]) }
            done.insert(rule.id)
        }
        for rule in parts.rules { visit(rule, []) }
        return found
    }
}
