// SPDX-License-Identifier: Apache-2.0

/// What the coalition does, counted for one audience: by domain, stage, state and quarter.
///
/// A figure and the list of what it counts come from one rule (`Portfolio+Counting`), so that each number opens onto
/// exactly its records. Planned is set against delivered by two measures, activities and participants: counting
/// activities alone flatters.
package struct Portfolio: Sendable {
    /// What is counted.
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        // Initiatives.
        case submitted, inPreparation, adopted, underWay, completed, led, takingPart
        // Activities, and the people in them.
        case activitiesPlanned, activitiesDone, hosted, seatsPlanned, seatsTaken
        // The three that say whether efforts are stepped up, quarter by quarter.
        case requestsMet, statesReached, mobilised
    }

    /// Of what part of the whole.
    package enum Scope: Hashable, Sendable {
        case all
        case domain(Charter.Domain.ID)
        case stage(Stage)
        case state(Organisation.ID)
        case quarter(String)
        /// Money of one currency in one quarter: currencies are never added up.
        case money(currency: String, quarter: String)
    }

    package struct Question: Hashable, Sendable {
        package let measure: Measure
        package let scope: Scope

        package init(_ measure: Measure, _ scope: Scope = .all) {
            self.measure = measure
            self.scope = scope
        }
    }

    /// Submitted initiatives that the audience may see, newest first.
    package let initiatives: [Initiative]
    /// Activities of adopted initiatives, without the cancelled, by their beginning.
    package let activities: [Activity]
    /// Contributions of money that are more than a pledge. Empty outside the coalition.
    package let gifts: [Contribution]
    package let indicators: [Indicator]
    /// The latest quarters, oldest first; the last is not over yet.
    package let quarters: [Quarter]
    /// The currencies in which money was mobilised in those quarters.
    package let currencies: [String]
    private let tally: [Question: Int]
    private let reached: [Scope: Set<Organisation.ID>]

    init(
        initiatives: [Initiative], activities: [Activity], gifts: [Contribution], indicators: [Indicator],
        quarters: [Quarter]
    ) {
        self.initiatives = initiatives
        self.activities = activities
        self.gifts = gifts
        self.indicators = indicators
        self.quarters = quarters
        var counter = Counter(quarters: quarters)
        for initiative in initiatives { counter.count(counter.shares(of: initiative)) }
        for activity in activities { counter.count(activity) }
        for gift in gifts { counter.count(counter.shares(of: gift)) }
        tally = counter.tally
        reached = counter.reached
        currencies = counter.currencies.sorted()
    }

    /// The answer to a question: a number of records, of people, or of minor units of money.
    package func value(_ question: Question) -> Int {
        question.measure == .statesReached
            ? reached[question.scope]?.count ?? 0 : tally[question] ?? 0
    }

    package func value(_ measure: Measure, _ scope: Scope = .all) -> Int { value(Question(measure, scope)) }

    /// What an answer counts.
    package enum Records: Sendable {
        case initiatives([Initiative])
        case activities([Activity])
        case states([Organisation.ID])
        case gifts([Contribution])
    }

    package func records(_ question: Question) -> Records {
        let counter = Counter(quarters: quarters)
        switch question.measure {
        case .submitted, .inPreparation, .adopted, .underWay, .completed, .led, .takingPart, .requestsMet:
            return .initiatives(
                initiatives.filter { counter.shares(of: $0).contains { $0.question == question } })
        case .activitiesPlanned, .activitiesDone, .hosted, .seatsPlanned, .seatsTaken:
            return .activities(
                activities.filter { counter.shares(of: $0).contains { $0.question == question } })
        case .statesReached: return .states((reached[question.scope] ?? []).sorted())
        case .mobilised:
            return .gifts(gifts.filter { counter.shares(of: $0).contains { $0.question == question } })
        }
    }
}
