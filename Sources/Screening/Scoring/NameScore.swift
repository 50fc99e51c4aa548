// SPDX-License-Identifier: Apache-2.0

/// What two names alone are worth to one another, in natural logarithms of odds.
struct NameScore: Sendable {
    let logit: Float

    /// The odds of one and the same name.
    static let same: Float = 8

    init(_ query: ComparedName, _ entry: ComparedName, _ alignment: Alignment, isOrganisation: Bool) {
        guard !alignment.links.isEmpty else {
            logit = -Self.same
            return
        }
        if alignment.isIdentity(query.parts.count, entry.parts.count), !query.isCut, !entry.isCut {
            logit = Self.same
        } else {
            let features = Features(query, entry, alignment)
            let model = isOrganisation ? ScoreModel.organisations : ScoreModel.people
            logit = Swift.max(-Self.same, Swift.min(Self.same - 1, model.logit(features.values)))
        }
    }

    /// From 0 to 1; one and the same name is 1.
    static func probability(_ logit: Double) -> Double {
        logit >= Double(same) ? 1 : 1 / (1 + exponential(-logit))
    }

    /// e to the power of `x`, made here so that scores agree to the last bit on every machine.
    private static func exponential(_ x: Double) -> Double {
        let bounded = Swift.max(-60, Swift.min(60, x))
        let ln2 = 0.693147180559945309417
        let halvings = (bounded / ln2).rounded()
        let rest = bounded - halvings * ln2
        var term = 1.0
        var sum = 1.0
        for step in 1...14 {
            term *= rest / Double(step)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(halvings), significand: sum)
    }
}
