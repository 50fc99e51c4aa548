// SPDX-License-Identifier: Apache-2.0

extension LawChecker {
    /// Every rule can apply: some facts make it, on some day, and not always with a rule beside it that it yields to.
    func reachabilityProblems() -> [LawProblem] {
        let cubes = Cubes(slots: Slots(parts.vocabulary))
        let ways = Dictionary(uniqueKeysWithValues: parts.rules.map { ($0.id, cubes.cubes(of: $0)) })
        return parts.rules.compactMap { rule in
            if let from = rule.validity.from, let to = rule.validity.to, to < from {
                return problem(
                    .validity, at: "rules.\(rule.id).valid",
                    "valid from \(from) until \(to), which is earlier")
            }
            guard let own = ways[rule.id] ?? nil else {
                return problem(
                    .unreachable, at: "rules.\(rule.id).when",
                    "the premise has more than \(Cubes.limit) ways to hold: split the rule")
            }
            if own.isEmpty {
                return problem(
                    .unreachable, at: "rules.\(rule.id).when",
                    "no combination of facts makes `\(rule.id)` apply")
            }
            let shadow = rule.yieldsTo.first { other in
                guard isForEveryone(other), let ways = ways[other] ?? nil else { return false }
                return own.allSatisfy { cube in ways.contains { $0.contains(cube) } }
            }
            return shadow.map {
                problem(
                    .unreachable, at: "rules.\(rule.id).yields_to",
                    "`\(rule.id)` is always set aside: `\($0)` applies whenever it does")
            }
        }
    }

    private func isForEveryone(_ id: Rule.ID) -> Bool {
        parts.rules.contains { $0.id == id && $0.binds.instrument == nil && $0.yieldsTo.isEmpty }
    }
}
