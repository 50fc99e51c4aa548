// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Regional strategies: what they say, what serves them, and how far they have come.
extension Resources {
    static let strategy = Shape<Strategy>.object(
        "Strategy",
        "What some member states want to achieve together; in force while its initiative is adopted."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("initiative", .id(), "By whose adoption it is in force.") { $0.initiative }
        it.shows("standing", .word()) { strategy, view in view.standing(of: strategy) }
        it.has("revision", .count) { $0.revision }
        it.has("plan", strategyPlan) { $0.plan }
        it.has("proposed", proposedPlan.orNull, "A plan that awaits the consent of states.") { $0.proposed }
        it.has("actions", strategicAction.list, "Initiatives that serve an objective.") { $0.actions }
        it.has("targets", objectiveTarget.list) { strategy in
            strategy.objectives.flatMap { objective in
                (strategy.targets[objective.number] ?? []).map { (objective.number, $0) }
            }
        }
        it.has("reviews", strategyReview.list) { $0.reviews }
        it.has("links", links) { "/strategies/\($0.id)" }
    }

    static let strategyPlan = Shape<StrategyPlan>.object("StrategyPlan") { it in
        it.has("title", multilingual) { $0.title }
        it.has("summary", multilingual) { $0.summary }
        it.has("states", Shape<Organisation.ID>.id().list) { $0.states }
        it.has("from", .day) { $0.from }
        it.has("until", .day, "The last day.") { $0.until }
        it.has("objectives", strategyObjective.list) { $0.objectives }
    }

    private static let strategyObjective = Shape<StrategyObjective>.object("StrategyObjective") { it in
        it.has("number", .count, "It keeps its number whatever becomes of the others.") { $0.number }
        it.has("title", multilingual) { $0.title }
        it.has("text", multilingual) { $0.text }
        it.has("domains", Shape<Charter.Domain.ID>.id().list) { $0.domains }
    }

    private static let proposedPlan = Shape<ProposedPlan>.object("ProposedPlan") { it in
        it.has("revision", .count) { $0.revision }
        it.has("plan", strategyPlan) { $0.plan }
        it.has("reason", multilingual.orNull) { $0.reason }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("consented", Shape<Organisation.ID>.id().list) { $0.consents.keys.sorted() }
        it.has("awaited", Shape<Organisation.ID>.id().list) { $0.awaited }
    }

    private static let strategicAction = Shape<StrategicAction>.object("StrategicAction") { it in
        it.has("initiative", .id()) { $0.initiative }
        it.has("objective", .count) { $0.objective }
        it.has("agreed", .truth, "Whether its lead has agreed; until then it is not counted.") { $0.isAgreed }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    private static let objectiveTarget = Shape<(objective: Int, target: StrategyTarget)>.object(
        "StrategyTarget", "What is to be reached by a day, counted from the beginning of the strategy."
    ) { it in
        it.has("objective", .count) { $0.objective }
        it.has("by", .day) { $0.target.by }
        it.has("activities", .count) { $0.target.activities }
        it.has("participants", .count) { $0.target.participants }
    }

    private static let strategyReview = Shape<StrategyReview>.object("StrategyReview") { it in
        it.has("from", .day) { $0.from }
        it.has("until", .day) { $0.until }
        it.has("text", multilingual) { $0.text }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count, "Its number on the record.") { $0.act }
    }

    // MARK: Progress

    /// A number of a strategy, and what it counts.
    struct StrategyNumber: Sendable {
        let strategy: Strategy.ID
        let question: StrategyProgress.Question
        let value: Int

        var state: Organisation.ID? { if case .state(let id)? = question.place { id } else { nil } }
        var isElsewhere: Bool { question.place == .elsewhere }
    }

    static let strategyNumber = Shape<StrategyNumber>.object(
        "StrategyFigure",
        "A number of a strategy; null stands for all. Every initiative and activity counts once."
    ) { it in
        it.has("measure", .word()) { $0.question.measure }
        it.has("objective", Shape<Int>.count.orNull) { $0.question.objective }
        it.has("state", Shape<Organisation.ID>.id().orNull) { $0.state }
        it.has("elsewhere", .truth, "Held in no state of the strategy.") { $0.isElsewhere }
        it.has("year", Shape<Int>.count.orNull) { $0.question.year }
        it.has("value", .count) { $0.value }
        it.has("records", .address, "What it counts.") {
            "\(API.root)/strategies/\($0.strategy)/records\($0.question.query)"
        }
    }

    static let strategyCoverage = Shape<StrategyProgress>.object(
        "StrategyCoverage", "What each state does in the actions, what is missing, and the means."
    ) { it in
        it.shows("states", stateLine.list) { progress, view in view.stateLines(progress) }
        it.has("objectivesWithoutAction", Shape<Int>.count.list) { $0.gaps.objectivesWithoutAction }
        it.has("objectivesWithoutTarget", Shape<Int>.count.list) { $0.gaps.objectivesWithoutTarget }
        it.has("statesWithoutActivity", Shape<Organisation.ID>.id().list) { $0.gaps.statesWithoutActivity }
        it.shows("means", meansLine.list, "More than pledges; nothing outside the coalition.") {
            progress, view in view.means(of: progress)
        }
        it.shows("indicators", Shape<Indicator.ID>.id().list) { progress, view in
            view.indicators(of: progress).map(\.id)
        }
        it.has("links", links) { "/strategies/\($0.strategy.id)/coverage" }
    }

    private static let stateLine = Shape<StrategyProgress.StateLine>.object("StrategyState") { it in
        it.has("state", .id()) { $0.state }
        it.has("joined", Shape<Initiative.ID>.id().list, "Actions in which it takes part.") { $0.joined }
        it.has("supported", Shape<Initiative.ID>.id().list, "Actions to which it gives.") { $0.supported }
        it.has("hosted", .count, "Activities that are held there.") { $0.hosted }
        it.has("participants", .count, "Its people who came.") { $0.participants }
    }

    private static let meansLine = Shape<(currency: String, committed: Int, received: Int)>.object(
        "StrategyMeans", "In minor units of the currency; what was received was committed before."
    ) { it in
        it.has("currency", .text) { $0.currency }
        it.has("committed", .integer) { $0.committed }
        it.has("received", .integer) { $0.received }
    }
}
