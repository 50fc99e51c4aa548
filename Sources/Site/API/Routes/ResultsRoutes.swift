// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Results for programs: the numbers of the portfolio, exactly the records that each counts, and participation.
enum ResultsRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/results", "listResults",
            "The portfolio in numbers: by domain, stage, state and quarter, of the last eight quarters.",
            of: figures),
        .list("/results/records", "listResultRecords", "What one number counts.", of: records),
        .one(
            "/results/coverage", "coverageTotals", "Participation over all initiatives.", .signedIn,
            as: Resources.coverageTotals
        ) { try $0.found($0.call.coverage) },
        .list(
            "/results/coverage/initiatives", "listInitiativeCoverage", "Participation in each initiative.",
            .signedIn, of: coverage),
    ]

    private static let measures = Schema.word(Portfolio.Measure.allCases.map(\.rawValue))

    private static let figures = Listing<Resources.ResultFigure>(
        shape: Resources.resultFigure, id: { $0.question.query },
        filters: [
            .word("measure", "Of this measure.") { $0.question.measure },
            .id("domain", "In this domain.") { $0.domain?.text == $1 },
            .init(
                parameter: APIParameter("stage", .word(Stage.allCases.map(\.rawValue)), "At this stage.")
            ) { figure, stage, _ in figure.stage?.rawValue == stage },
            .id("state", "Of this state.") { $0.state?.text == $1 },
            .id("quarter", "In this quarter, as `2026-Q3`.") { $0.quarter == $1 },
        ],
        orders: [.text("measure") { $0.question.measure.rawValue }],
        items: { call in
            let portfolio = call.call.portfolio
            return portfolio.questions.map { .init(question: $0, value: portfolio.value($0)) }
        })

    private static let records = Listing<Resources.ResultRecord>(
        shape: Resources.resultRecord, id: { $0.id.text },
        filters: [
            .indexed("of", measures, "What is counted.", isRequired: true),
            .indexed("domain", .text(.identifier), "In this domain."),
            .indexed("stage", .word(Stage.allCases.map(\.rawValue)), "At this stage."),
            .indexed("state", .text(.identifier), "Of this state."),
            .indexed("quarter", .text(.identifier), "In this quarter, as `2026-Q3`."),
            .indexed("currency", .text(.identifier), "In this currency, with a quarter."),
        ],
        orders: [.init(name: "number") { .number($0.id.number ?? 0) }],
        items: { call in
            guard let question = Portfolio.Question(call.call.query) else { throw Problem(.notFound) }
            return call.call.portfolio.names(question).map { .init(kind: kind(of: question), id: $0) }
        })

    private static func kind(of question: Portfolio.Question) -> Resources.ResultRecord.Kind {
        switch question.measure {
        case .submitted, .inPreparation, .adopted, .underWay, .completed, .led, .takingPart, .requestsMet:
            .initiative
        case .activitiesPlanned, .activitiesDone, .hosted, .seatsPlanned, .seatsTaken: .activity
        case .statesReached: .organisation
        case .mobilised: .contribution
        }
    }

    private static let coverage = Listing<Initiative.ID>(
        shape: Shape(Resources.initiativeCoverage.schema) { id, view, json in
            if let initiative = view.initiative(id) {
                Resources.initiativeCoverage.write(initiative, view, &json)
            }
        }, id: { $0.text }, orders: [.number { $0 }], isLatestFirst: true,
        items: { try $0.found($0.call.coverage).names })
}
