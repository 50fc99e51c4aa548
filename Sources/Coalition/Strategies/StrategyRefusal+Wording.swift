// SPDX-License-Identifier: Apache-2.0

extension StrategyRefusal {
    var ofStrategy: Wording {
        switch self {
        case .alreadyDrafted:
            Wording(
                "legitimacy", "initiative `{initiative}` has the strategy `{strategy}` already",
                "revise that strategy")
        case .frozen:
            Wording(
                "legitimacy", "initiative `{initiative}` is {stage}, and its strategy stands as it is",
                "write it until the legal review begins, or once the initiative is adopted")
        case .notResponsible:
            Wording(
                "strategy", "`{organisation}` is neither the sponsor of `{initiative}` nor the secretariat",
                "ask the delegate of {sponsor}, or the secretariat")
        case .objectiveInUse:
            Wording(
                "strategy", "objective {objective} has actions or targets and cannot vanish",
                "keep it under its number, or take its actions away first")
        default:
            Wording(
                "strategy", "there is no strategy `{strategy}`", "choose one from the list of strategies")
        }
    }

    var ofPlan: Wording {
        switch self {
        case .notMemberState:
            Wording(
                "strategy", "`{organisation}` is no member state on {day}",
                "name member states; others support actions")
        case .repeatedState:
            Wording("strategy", "`{organisation}` is named twice", "name each state once")
        case .emptyPeriod:
            Wording("strategy", "the strategy ends before it begins", "correct the days")
        case .tooLong:
            Wording(
                "strategy", "the strategy lasts longer than {limit} years",
                "choose a shorter period, or plan one strategy after the other")
        case .noObjective:
            Wording("strategy", "the strategy has no objective", "write at least one")
        case .tooManyObjectives:
            Wording(
                "strategy", "there are more than {limit} objectives", "combine some, or plan two strategies")
        case .repeatedNumber:
            Wording(
                "strategy", "objective {objective} stands twice, or has no number from 1 to 99",
                "give each objective a number of its own")
        case .noDomain:
            Wording(
                "strategy", "objective {objective} lies in no domain", "choose one domain or several for it")
        case .unknownDomain:
            Wording("charter", "there is no domain `{domain}`", "choose a domain of the charter")
        default:
            Wording(
                "strategy", "a regional strategy is for two member states at least", "name the states")
        }
    }

    var ofConsent: Wording {
        switch self {
        case .otherRevision:
            Wording(
                "independence", "plan {current} of `{strategy}` is proposed, not plan {revision}",
                "read the plan that is proposed now, and answer it")
        case .notAsked:
            Wording(
                "independence", "`{organisation}` is not among the states of `{strategy}`",
                "leave the answer to its states")
        case .consentedAlready:
            Wording(
                "independence", "`{organisation}` has consented to this plan already",
                "nothing needs to be done")
        default:
            Wording(
                "independence", "no plan of `{strategy}` awaits consent",
                "propose a revision first, or leave the plan as it stands")
        }
    }

    var ofActions: Wording {
        switch self {
        case .unknownObjective:
            Wording(
                "strategy", "`{strategy}` has no objective {objective}", "choose an objective of its plan")
        case .notLead:
            Wording(
                "independence", "`{organisation}` does not lead `{initiative}`",
                "ask {sponsor}, which leads it, or the secretariat")
        case .notAction:
            Wording(
                "strategy", "initiative `{initiative}` is {stage} and cannot carry a strategy out",
                "choose one that was submitted and has not been given up")
        case .assignedAlready:
            Wording(
                "strategy", "`{initiative}` serves objective {objective} already, or its lead has been asked",
                "choose another objective")
        case .notAssigned:
            Wording(
                "strategy", "`{initiative}` does not serve objective {objective}",
                "choose one of the actions of the objective")
        case .agreedAlready:
            Wording(
                "strategy", "the lead of `{initiative}` has agreed already", "nothing needs to be done")
        case .noSharedState:
            Wording(
                "strategy", "no state of `{strategy}` sponsors, hosts or joins `{initiative}`",
                "choose an initiative in which one of its states has a part")
        case .otherDomain:
            Wording(
                "strategy", "`{initiative}` and objective {objective} share no domain",
                "choose an objective in a domain of the initiative")
        default:
            Wording(
                "legitimacy", "`{strategy}` is not in force: it is {status}",
                "wait until its initiative is adopted and its states have consented")
        }
    }

    var ofMeasuring: Wording {
        switch self {
        case .impossibleTarget:
            Wording(
                "strategy", "{number} is no number of activities or participants",
                "enter a whole number from 0 to 10000000")
        case .targetOutside:
            Wording(
                "strategy", "{day} lies outside the strategy, from {from} to {until}",
                "choose a day of the strategy")
        case .targetFalls:
            Wording(
                "strategy",
                "the target by {day} contradicts the one by {other}: targets count from the beginning",
                "enter numbers that do not fall from one day to the next")
        case .reviewerLeads:
            Wording(
                "independence", "`{organisation}` leads `{initiative}` and cannot review its strategy",
                "leave the review to an evaluator of another organisation")
        case .reviewOutside:
            Wording(
                "strategy", "{from} to {until} is no part of the strategy",
                "choose the first and the last day of a part of it")
        case .reviewInFuture:
            Wording("strategy", "{until} is in the future", "review what is over")
        default:
            Wording(
                "strategy", "a target of no activity and no participant says nothing",
                "enter how many are planned")
        }
    }
}
