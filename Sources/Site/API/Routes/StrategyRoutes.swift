// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Regional strategies for programs: the same views as on the pages, number by number.
enum StrategyRoutes {
    static let routes: [APIRoute] = [
        .list("/strategies", "listStrategies", "Regional strategies.", of: strategies),
        .one("/strategies/{id}", "strategy", "One strategy.", as: Resources.strategy) { try $0.strategy() },
        .list(
            "/strategies/{id}/progress", "listStrategyProgress",
            "What was planned and delivered, by objective, state and year; numbers that are not zero.",
            of: numbers),
        .list(
            "/strategies/{id}/records", "listStrategyRecords", "What one number of a strategy counts.",
            of: records),
        .one(
            "/strategies/{id}/coverage", "strategyCoverage", "Which states take part, and what is missing.",
            as: Resources.strategyCoverage
        ) { $0.call.progress(of: try $0.strategy()) },
    ]

    private static let strategies = Listing<Strategy>(
        shape: Resources.strategy, id: { $0.id.text },
        filters: [
            .id("initiative", "Of this initiative.") { $0.initiative.text == $1 },
            .id("state", "Of this state.") { strategy, state in
                strategy.plan.states.contains { $0.text == state }
            },
            .word("standing", "With this standing.") { $1.standing(of: $0) },
        ],
        orders: [.number { $0.id }], isLatestFirst: true, items: { $0.view.strategies })

    private static let measures = Schema.word(StrategyProgress.Measure.allCases.map(\.rawValue))

    private static let numbers = Listing<Resources.StrategyNumber>(
        shape: Resources.strategyNumber, id: { $0.question.query },
        filters: [
            .word("measure", "Of this measure.") { $0.question.measure },
            .init(parameter: APIParameter("objective", .integer(1...99), "Of this objective.")) {
                number, objective, _ in number.question.objective.map { String($0) } == objective
            },
            .id("state", "Of this state.") { $0.state?.text == $1 },
            .init(parameter: APIParameter("year", .integer(1...9999), "Of this year.")) { number, year, _ in
                number.question.year.map { String($0) } == year
            },
        ],
        orders: [.text("measure") { $0.question.measure.rawValue }],
        items: { call in
            let progress = call.call.progress(of: try call.strategy())
            return progress.answers.map {
                .init(strategy: progress.strategy.id, question: $0.question, value: $0.value)
            }
        })

    private static let records = Listing<Resources.ResultRecord>(
        shape: Resources.resultRecord, id: { $0.id.text },
        filters: [
            .indexed("of", measures, "What is counted; usually `planned`."),
            .indexed("objective", .integer(1...99), "For this objective."),
            .indexed("state", .text(.identifier), "In this state, or of its people."),
            .indexed("place", .word(["elsewhere"]), "Held in no state of the strategy."),
            .indexed("year", .integer(1...9999), "In this year."),
        ],
        orders: [.init(name: "number") { .number($0.id.number ?? 0) }],
        items: { call in
            let asked = call.call.query
            let query = asked["of"] == nil ? asked.setting("of", to: "planned") : asked
            guard let question = StrategyProgress.Question(query) else { throw Problem(.notFound) }
            let progress = call.call.progress(of: try call.strategy())
            return question.measure.isOfInitiatives
                ? progress.initiatives(question).map { .init(kind: .initiative, id: $0.id.subject) }
                : progress.activities(question).map { .init(kind: .activity, id: $0.activity.id.subject) }
        })
}

extension APICall {
    fileprivate func strategy() throws -> Strategy { try found(view.strategy(identifier())) }
}
