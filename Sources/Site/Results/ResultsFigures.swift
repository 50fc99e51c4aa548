// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The portfolio's drawings, each from the questions that its numbers answer. Pages, print and PDF use the same.
struct ResultsFigures {
    let portfolio: Portfolio
    let call: Call

    private var words: Words { call.words }
    private var areas: [Charter.Domain] { call.view.charter?.domains ?? [] }

    private var number: @Sendable (Int) -> String {
        let numerals = call.numerals
        return { Numbers.text($0, in: numerals) }
    }

    // MARK: What is drawn

    var domainData: Dataset {
        byDomain("results.figure.domains", [.inPreparation, .underWay, .completed])
    }
    var activityData: Dataset {
        byDomain("results.figure.activities", [.activitiesPlanned, .activitiesDone])
    }
    var participantData: Dataset {
        byDomain("results.figure.participants", [.seatsPlanned, .seatsTaken])
    }

    private func byDomain(_ title: String, _ measures: [Portfolio.Measure]) -> Dataset {
        Dataset(
            words(title), rowHead: words("field.domain"),
            series: measures.map { words("results.measure.\($0.rawValue)") },
            rows: areas.map { domain in
                .init(
                    call.plain(domain.name), measures.map { call.cell($0, .domain(domain.id), portfolio) })
            }, format: number)
    }

    /// Stages at which something is, in the order of an initiative's life.
    var stageData: Dataset {
        let used = Stage.allCases.filter { portfolio.value(.submitted, .stage($0)) > 0 }
        return Dataset(
            words("results.figure.stages"), rowHead: words("initiatives.column.stage"),
            series: [words("results.measure.submitted")],
            rows: used.map { stage in
                .init(
                    words("stage.\(stage.rawValue)"), [call.cell(.submitted, .stage(stage), portfolio)])
            }, format: number)
    }

    /// - Parameter measure: one that is counted by state.
    func stateData(_ measure: Portfolio.Measure, _ title: String) -> Dataset {
        Dataset(
            words(title), rowHead: words("field.state"),
            series: [words("results.measure.\(measure.rawValue)")],
            rows: call.sorted(call.view.members.map(\.id)).map { state in
                .init(
                    call.name(state), code: state.text, href: call.link("/directory/\(state.text)"),
                    [call.cell(measure, .state(state), portfolio)])
            }, format: number)
    }

    // MARK: Drawings on the page

    var byDomain: Figure { bars(domainData, "fig-domains", .stacked) }
    var activities: Figure { bars(activityData, "fig-activities", .grouped) }
    var participants: Figure { bars(participantData, "fig-participants", .grouped) }
    var stages: Figure { bars(stageData, "fig-stages", .grouped) }

    var people: Figure {
        let data = stateData(.seatsTaken, "results.figure.people")
        return Figure(TileChart(data).drawing(id: "fig-people", words), of: data, words)
    }

    func map(id: String) -> Figure {
        MemberMap(stateData(.takingPart, "results.figure.map")).figure(id: id, words)
    }

    private func bars(_ data: Dataset, _ id: String, _ arrangement: BarChart.Arrangement) -> Figure {
        Figure(BarChart(data, arrangement).drawing(id: id, words), of: data, words)
    }
}
