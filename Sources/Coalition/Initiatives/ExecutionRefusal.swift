// SPDX-License-Identifier: Apache-2.0

/// Why taking part, contributing or carrying out is refused.
package enum ExecutionRefusal: String, Refusal {
    case unknownActivity

    package static let concept = "execution"

    package var wording: Wording {
        switch self {
        case .unknownActivity:
            Wording("life", "there is no activity `{activity}`", "choose one from the initiative's page")
        }
    }
}
