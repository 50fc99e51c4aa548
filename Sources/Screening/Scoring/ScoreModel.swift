// SPDX-License-Identifier: Apache-2.0

/// What each of `Features` adds to the odds that two names are one person's. Fitted by logistic regression on labelled pairs
/// (`Tests/Screening/Conformance/fit.py`); see the decision on screening.
struct ScoreModel: Sendable {
    let intercept: Float
    let weights: InlineArray<26, Float>

    func logit(_ values: InlineArray<26, Float>) -> Float {
        var sum = intercept
        for place in weights.indices { sum += weights[place] * values[place] }
        return sum
    }
}
