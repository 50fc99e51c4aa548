// SPDX-License-Identifier: Apache-2.0

/// Why a step in an initiative's life is refused.
package enum InitiativeRefusal: String, Refusal {
    case unknown
    case wrongStage

    package static let concept = "initiative"

    package var wording: Wording {
        switch self {
        case .unknown:
            Wording(
                "life", "there is no initiative `{initiative}`", "choose one from the list of initiatives")
        case .wrongStage:
            Wording(
                "life", "initiative `{initiative}` is {stage}, expected {expected}",
                "wait until it has reached that stage, or see its page for the next step")
        }
    }
}
