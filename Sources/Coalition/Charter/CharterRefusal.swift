// SPDX-License-Identifier: Apache-2.0

/// Why a change of the charter, or an act under it, is refused.
package enum CharterRefusal: String, Refusal {
    case unknownAmendment
    case amendmentClosed
    case samePerson
    case nothingNew
    case fixedPart
    case removed
    case moved
    case notAdopted
    case decisionSpent
    case ended

    package static let concept = "charter"

    package var wording: Wording {
        switch self {
        case .unknownAmendment:
            Wording(
                "charter", "there is no amendment `{amendment}` of the charter",
                "choose one of those proposed")
        case .amendmentClosed:
            Wording(
                "charter", "amendment `{amendment}` is settled already", "propose another where it is needed")
        case .samePerson:
            Wording(
                "charter", "who proposes an amendment does not enact it",
                "leave it to somebody else with the power to chair")
        case .nothingNew:
            Wording("charter", "it says what the charter in force says", "change what is to be changed")
        case .fixedPart:
            Wording(
                "charter", "`{field}` is not changed by an amendment",
                "leave it as it is; who belongs and who sits is changed in the directory")
        case .removed:
            Wording(
                "charter", "`{field}` names `{id}` no longer, and the record speaks of it",
                "keep it; a role, a rule set or a room can be marked `ended`, a mandate `until`")
        case .moved:
            Wording(
                "charter",
                "version {version} of the charter is in force by now, and this was written from another",
                "propose it anew from the version in force")
        case .notAdopted:
            Wording(
                "charter", "decision `{decision}` is not adopted and certified",
                "name a decision that is adopted and certified")
        case .decisionSpent:
            Wording(
                "charter", "the charter was amended under decision `{decision}` already",
                "name another decision: each carries one amendment")
        case .ended:
            Wording(
                "charter", "under the charter in force `{thing}` ended on {day}",
                "choose one that has not ended")
        }
    }
}
