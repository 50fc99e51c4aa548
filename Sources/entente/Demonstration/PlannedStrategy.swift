// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A regional strategy of the demonstration: its plan, what serves it, its targets, what was found, and a revision on which
/// its states are being asked.
struct PlannedStrategy: Decodable, Sendable {
    let key: String
    let initiative: String
    let drafted: Moment
    let plan: StrategyPlan
    let targeted: Moment?
    let targets: [Target]?
    let actions: [Action]?
    let reviews: [Review]?
    let revision: Revision?

    struct Target: Decodable, Sendable {
        let objective: Int
        let by: Day
        let activities: Int
        let participants: Int
    }

    struct Action: Decodable, Sendable {
        let initiative: String
        let objectives: [Int]
        let at: Moment
        /// By the secretariat, which asks the lead.
        let asked: Bool?
        /// When the lead agreed, where it has been asked.
        let agreed: Moment?
    }

    struct Review: Decodable, Sendable {
        let at: Moment
        let from: Day
        let until: Day
        let text: Multilingual
    }

    struct Revision: Decodable, Sendable {
        let at: Moment
        let reason: Multilingual
        let added: StrategyObjective
        /// States that have consented so far.
        let consents: [Organisation.ID]
    }
}
