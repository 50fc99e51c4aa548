// SPDX-License-Identifier: Apache-2.0

/// Why a step of a strategy is refused.
package enum StrategyRefusal: String, Refusal {
    case unknown
    case alreadyDrafted
    case frozen
    case notResponsible
    case tooFewStates
    case notMemberState
    case repeatedState
    case emptyPeriod
    case tooLong
    case noObjective
    case tooManyObjectives
    case repeatedNumber
    case noDomain
    case unknownDomain
    case objectiveInUse
    case nothingProposed
    case otherRevision
    case notAsked
    case consentedAlready
    case notInForce
    case unknownObjective
    case notLead
    case notAction
    case assignedAlready
    case notAssigned
    case agreedAlready
    case noSharedState
    case otherDomain
    case emptyTarget
    case impossibleTarget
    case targetOutside
    case targetFalls
    case reviewerLeads
    case reviewOutside
    case reviewInFuture

    package static let concept = "strategy"

    package var wording: Wording {
        switch self {
        case .unknown, .alreadyDrafted, .frozen, .notResponsible, .objectiveInUse: ofStrategy
        case .nothingProposed, .otherRevision, .notAsked, .consentedAlready: ofConsent
        case .notInForce, .unknownObjective, .notLead, .notAction, .assignedAlready, .notAssigned,
            .agreedAlready, .noSharedState, .otherDomain:
            ofActions
        case .emptyTarget, .impossibleTarget, .targetOutside, .targetFalls, .reviewerLeads, .reviewOutside,
            .reviewInFuture:
            ofMeasuring
        default: ofPlan
        }
    }
}
