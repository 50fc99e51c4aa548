// SPDX-License-Identifier: Apache-2.0

extension Premise {
    /// The comparisons in a premise, each with its path as the files have it: "when[1].any[0]".
    func comparisons(at path: String) -> [(premise: Premise, path: String)] {
        switch self {
        case .isOneOf, .isBefore, .isOnOrAfter: [(self, path)]
        case .any(let parts): Self.comparisons(in: parts, at: "\(path).any")
        case .all(let parts): Self.comparisons(in: parts, at: "\(path).all")
        case .not(let part): part.comparisons(at: "\(path).not")
        }
    }

    /// Those of a rule, whose outermost `all` is the list under `when`.
    func comparisons(ofRule id: Rule.ID) -> [(premise: Premise, path: String)] {
        guard case .all(let parts) = self else { return comparisons(at: "rules.\(id).when") }
        return Self.comparisons(in: parts, at: "rules.\(id).when")
    }

    private static func comparisons(
        in parts: [Premise], at path: String
    ) -> [(premise: Premise, path: String)] {
        parts.enumerated().flatMap { $0.element.comparisons(at: "\(path)[\($0.offset)]") }
    }
}
