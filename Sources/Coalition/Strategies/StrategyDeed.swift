// SPDX-License-Identifier: Apache-2.0

/// What is done about regional strategies: drafted in an initiative, revised, agreed by its states; served by initiatives
/// as its actions, set targets, and reviewed by an evaluator. Targets count from the beginning of the strategy.
package enum StrategyDeed: Codable, Hashable, Sendable {
    case draft(initiative: Initiative.ID, plan: StrategyPlan)
    /// At once while the initiative is drafted or debated; after its adoption with the consent of every state concerned.
    case revise(strategy: Strategy.ID, plan: StrategyPlan, reason: Multilingual)
    /// A state's signed consent to the plan that is proposed.
    case consent(strategy: Strategy.ID, revision: Int)
    /// A state's refusal: the proposed plan falls.
    case decline(strategy: Strategy.ID, revision: Int, reason: Remark)
    /// By the lead of the initiative; or by the secretariat, whereupon the lead is asked.
    case assign(strategy: Strategy.ID, objective: Int, initiative: Initiative.ID)
    /// The lead's signed agreement to what the secretariat has asked.
    case agree(strategy: Strategy.ID, objective: Int, initiative: Initiative.ID)
    case unassign(
        strategy: Strategy.ID, objective: Int, initiative: Initiative.ID, reason: Multilingual)
    case setTarget(strategy: Strategy.ID, objective: Int, target: StrategyTarget)
    case review(strategy: Strategy.ID, from: Day, until: Day, text: Multilingual)
}
