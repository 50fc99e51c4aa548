// SPDX-License-Identifier: Apache-2.0

package enum DecisionRefusal: String, Refusal {
    case unknown, notDue, impossibleOutage
    package static let concept = "decision"
    package var wording: Wording {
        switch self {
        case .unknown: Wording("R5", "there is no decision `{decision}`", "choose one from the list of decisions")
        case .notDue: Wording("R5(4)", "decision `{decision}` is not due", "wait for its deadline")
        case .impossibleOutage: Wording("R5(5)", "the outage ends before it begins", "correct the times")
        }
    }
}
