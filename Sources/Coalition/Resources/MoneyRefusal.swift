// SPDX-License-Identifier: Apache-2.0

/// Why a later stage of a contribution is refused.
package enum MoneyRefusal: String, Refusal {
    case withdrawn
    case inKind
    case beyondBalance
    case noRecipient
    case activityElsewhere
    case activityCancelled
    case unknownPayment
    case notRecipient
    case beyondOutstanding

    package static let concept = "money"

    package var wording: Wording {
        switch self {
        case .withdrawn:
            Wording(
                "funding", "contribution `{contribution}` was withdrawn by its donor",
                "choose another contribution")
        case .inKind:
            Wording(
                "funding", "contribution `{contribution}` is in kind, and no money is paid out of it",
                "choose a contribution of money")
        case .beyondBalance:
            Wording(
                "funding", "{amount} is more than the {balance} at hand", "pay out what is at hand, or less")
        case .noRecipient:
            Wording(
                "funding", "`{organisation}` does not receive money of this initiative",
                "choose a member state, a partner of the initiative or the secretariat")
        case .activityElsewhere:
            Wording(
                "funding", "activity `{activity}` is not one of this initiative that `{organisation}` hosts",
                "choose an activity of the initiative; its host receives the money")
        case .activityCancelled:
            Wording(
                "funding", "activity `{activity}` was cancelled, and nothing is paid for it",
                "choose another activity, or pay the recipient at large")
        case .unknownPayment:
            Wording(
                "funding", "contribution `{contribution}` has no payment {payment}",
                "choose one from the contribution's page")
        case .notRecipient:
            Wording(
                "funding", "payment {payment} went to `{organisation}`",
                "what was spent is the recipient's own statement: ask the recipient")
        case .beyondOutstanding:
            Wording(
                "funding", "{amount} is more than the {outstanding} that payment {payment} has outstanding",
                "state what is outstanding, or less")
        }
    }
}
