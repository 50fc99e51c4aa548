// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// A regional strategy: what some member states want to achieve together over years, objective by objective.
///
/// It is the content of an initiative and has no life of its own: it is in force while that initiative is adopted and not over,
/// and nothing else puts it in force (`Standing`). Other initiatives carry it out as its actions.
package struct Strategy: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Strategy>

    package let id: ID
    /// By whose adoption it is in force.
    package let initiative: Initiative.ID
    package internal(set) var plan: StrategyPlan
    /// Counts the plans that have stood, from 1.
    package internal(set) var revision = 1
    /// Whether the plan was decided with its initiative, or agreed by all its states since. One that was drafted after the
    /// adoption is not, until they consent.
    package internal(set) var isSettled: Bool
    /// A plan that awaits the consent of states.
    package internal(set) var proposed: ProposedPlan?
    package internal(set) var actions: [StrategicAction] = []
    /// By objective, the earliest day first.
    package internal(set) var targets: [Int: [StrategyTarget]] = [:]
    package internal(set) var reviews: [StrategyReview] = []

    package var objectives: [StrategyObjective] { plan.objectives }
    package func objective(_ number: Int) -> StrategyObjective? {
        plan.objectives.first { $0.number == number }
    }

    /// What is to be reached in the end; nil while no target is set.
    package func finalTarget(of objective: Int) -> StrategyTarget? { targets[objective]?.last }

    package func action(_ initiative: Initiative.ID, for objective: Int) -> StrategicAction? {
        actions.first { $0.initiative == initiative && $0.objective == objective }
    }
}

/// What a strategy says: for which states, from when to when, with which objectives.
package struct StrategyPlan: Codable, Hashable, Sendable {
    package var title: Multilingual
    package var summary: Multilingual
    /// The member states whose strategy it is: two at least.
    package var states: [Organisation.ID]
    package var from: Day
    /// The last day.
    package var until: Day
    package var objectives: [StrategyObjective]

    package init(
        title: Multilingual, summary: Multilingual, states: [Organisation.ID], from: Day, until: Day,
        objectives: [StrategyObjective]
    ) {
        self.title = title
        self.summary = summary
        self.states = states
        self.from = from
        self.until = until
        self.objectives = objectives
    }
}

/// One objective. It keeps its number whatever becomes of the others.
package struct StrategyObjective: Codable, Hashable, Sendable {
    package var number: Int
    package var title: Multilingual
    package var text: Multilingual
    package var domains: [Charter.Domain.ID]

    package init(number: Int, title: Multilingual, text: Multilingual, domains: [Charter.Domain.ID]) {
        self.number = number
        self.title = title
        self.text = text
        self.domains = domains
    }
}

/// A plan that takes the place of the present one when all the states that were asked have consented.
package struct ProposedPlan: Hashable, Sendable {
    package let revision: Int
    package let plan: StrategyPlan
    /// Nil for the first plan of a strategy.
    package let reason: Multilingual?
    package let by: Author
    package let at: Instant
    /// The states of the present plan and of this one.
    package let asked: [Organisation.ID]
    package internal(set) var consents: [Organisation.ID: Instant] = [:]

    package var awaited: [Organisation.ID] { asked.filter { consents[$0] == nil } }
}

/// That an initiative serves an objective. It counts once its lead has agreed; where the lead itself put it there, at once.
package struct StrategicAction: Hashable, Sendable {
    package let initiative: Initiative.ID
    package let objective: Int
    package let by: Author
    package let at: Instant
    package internal(set) var isAgreed: Bool
}

/// How many activities are to be done, and how many people of the states to have come, by a day: counted from the beginning of
/// the strategy. Delivery is told by both measures, for either alone flatters.
package struct StrategyTarget: Codable, Hashable, Sendable {
    package var by: Day
    package var activities: Int
    package var participants: Int

    package init(by day: Day, activities: Int, participants: Int) {
        by = day
        self.activities = activities
        self.participants = participants
    }
}

/// What an evaluator found about a stretch of time.
package struct StrategyReview: Hashable, Sendable {
    package let from: Day
    package let until: Day
    package let text: Multilingual
    package let by: Author
    package let at: Instant
    package let act: Int
}

/// All strategies, and the ways to them.
package struct StrategyBook: Sendable {
    package internal(set) var all = Table<Strategy>()
    var ofInitiative: Index<Initiative.ID, Strategy.ID> = [:]
    /// In which strategies an initiative is an action, or was one.
    var served: Index<Initiative.ID, TreeSet<Strategy.ID>> = [:]
    /// Whose plan names a state, or named it.
    var ofState: Index<Organisation.ID, TreeSet<Strategy.ID>> = [:]

    package subscript(id: Strategy.ID) -> Strategy? {
        get { all[id] }
        _modify { yield &all[id] }
    }
}
