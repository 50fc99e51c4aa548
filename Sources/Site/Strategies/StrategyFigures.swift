// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Planned against delivered, objective by objective, in both measures: bars, and a table in which each number opens onto its
/// records.
struct StrategyFigures {
    let progress: StrategyProgress
    let call: Call

    private var words: Words { call.words }
    private var strategy: Strategy { progress.strategy }

    var parts: [any Component] {
        [
            Heading(words("strategy.objectives"), anchor: "objectives"),
            Prose("<p>\(words("strategy.both-measures"))</p>", style: "muted"),
            Figures([
                bars(.done, "fig-strategy-activities") { $0.activities },
                bars(.participants, "fig-strategy-participants") { $0.participants },
            ]),
            table,
        ]
    }

    private func bars(
        _ measure: StrategyProgress.Measure, _ id: String, _ planned: (StrategyTarget) -> Int
    ) -> Figure {
        let numerals = call.numerals
        let data = Dataset(
            words("strategy.figure.\(measure.rawValue)"), rowHead: words("strategy.objective"),
            series: [words("strategy.target"), words("strategy.measure.\(measure.rawValue)")],
            rows: strategy.objectives.map { objective in
                let number = objective.number
                return .init(
                    objective.plain(call), href: call.link(strategy.path(of: number)),
                    [
                        .init(
                            strategy.finalTarget(of: number).map(planned),
                            href: call.link(strategy.path(of: number))),
                        .init(
                            progress.value(measure, objective: number),
                            href: strategy.href(.init(measure, objective: number), call)),
                    ])
            }, format: { Numbers.text($0, in: numerals) })
        return Figure(BarChart(data, .grouped).drawing(id: id, words), of: data, words)
    }

    private static let measures: [StrategyProgress.Measure] = [
        .initiatives, .planned, .confirmed, .done, .seats, .participants,
    ]

    private var table: Table {
        Table(
            words("strategy.objectives"),
            columns: [.init(words("strategy.objective"))]
                + Self.measures.map { .init(words("strategy.measure.\($0.rawValue)"), isNumber: true) }
                + [.init(words("strategy.indicators-reached"), isNumber: true)],
            rows: strategy.objectives.map { objective in
                row(
                    .link(call.link(strategy.path(of: objective.number)), objective.label(call)),
                    objective.number)
            } + [row("<strong>\(words("strategy.total"))</strong>", nil)],
            empty: words("figure.empty"), isCaptionQuiet: true)
    }

    private func row(_ head: HTML, _ objective: Int?) -> [HTML] {
        let numbers = Self.measures.map { measure -> HTML in
            let question = StrategyProgress.Question(measure, objective: objective)
            return cell(progress.value(question), strategy.href(question, call))
        }
        let indicators = call.view.indicators(of: progress, objective: objective)
        let reached = indicators.count(where: \.isReached)
        let share =
            "\(Numbers.text(reached, in: call.numerals)) / \(Numbers.text(indicators.count, in: call.numerals))"
        let list = strategy.href(.indicators, objective: objective, call)
        return [head] + numbers + [indicators.isEmpty ? "–" : .link(list, .leftToRight(share))]
    }

    private func cell(_ value: Int, _ href: String) -> HTML {
        value == 0
            ? .leftToRight(call.numerals.written(0))
            : .link(href, .leftToRight(Numbers.text(value, in: call.numerals)))
    }
}
