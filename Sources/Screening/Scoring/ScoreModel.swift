// SPDX-License-Identifier: Apache-2.0

/// What each of `Features` adds to the odds that two names are one person's. Fitted by logistic regression on labelled pairs
/// (`Tests/Screening/Conformance/fit.py`); see the decision on screening.
struct ScoreModel: Sendable {
    var intercept: Float
    var weights: [Float]

    func logit(_ values: [Float]) -> Float {
        var sum = intercept
        for (weight, value) in zip(weights, values) { sum += weight * value }
        return sum
    }
}
