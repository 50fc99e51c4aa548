// SPDX-License-Identifier: Apache-2.0

extension Strategy {
    /// How a strategy stands. Never stored: it follows from the initiative whose content it is.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        /// The initiative is drafted, debated, reviewed or decided.
        case inPreparation
        /// The initiative is adopted, and states have still to consent to a plan that was drafted since.
        case awaitingConsent
        case inForce
        case suspended
        /// The initiative was evaluated.
        case ended
        /// The initiative came to nothing.
        case lapsed

        /// The coalition has adopted it, whatever became of it since.
        package var isAdopted: Bool { self == .inForce || self == .suspended || self == .ended }
    }

    package func standing(in initiative: Initiative) -> Standing {
        guard initiative.isAdopted else {
            switch initiative.stage {
            case .rejected, .withdrawn, .archived: return .lapsed
            default: return .inPreparation
            }
        }
        guard isSettled else { return initiative.stage.isUnderWay ? .awaitingConsent : .lapsed }
        switch initiative.stage {
        case .suspended: return .suspended
        case .evaluated, .archived: return .ended
        default: return .inForce
        }
    }
}

extension Initiative {
    /// Whether a state has a part in it: sponsors, hosts or joins it.
    package func involves(_ state: Organisation.ID) -> Bool {
        sponsors.contains(state) || proposal.hosts.contains(state)
            || participation[state]?.isBinding ?? false
    }

    /// Whether it may carry a strategy out: the coalition knows of it, and it was not given up.
    var mayServe: Bool {
        audience.breadth == .coalition && stage != .rejected
            && stage != .withdrawn && (stage != .archived || isAdopted)
    }
}

extension Stage {
    /// A strategy in an initiative may still change: until the opinion and the decision rest on what it says.
    var takesPlanFreely: Bool { isDrafting }

    /// It may change by consent of its states.
    var takesPlanByConsent: Bool {
        switch self {
        case .adopted, .resourcing, .active, .suspended: true
        default: false
        }
    }
}
