// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The years of a strategy, each with what was planned and delivered in it, and the targets that fall due.
enum StrategyYears {
    static func parts(_ progress: StrategyProgress, _ call: Call) -> [any Component] {
        let words = call.words
        let measures: [StrategyProgress.Measure] = [.planned, .done, .seats, .participants]
        return [
            Heading(words("strategy.years"), anchor: "years"),
            Table(
                words("strategy.years"),
                columns: [.init(words("strategy.year"))]
                    + measures.map { .init(words("strategy.measure.\($0.rawValue)"), isNumber: true) }
                    + [.init(words("strategy.targets-due"))],
                rows: progress.years.map { year in
                    [.leftToRight(call.numerals.written(year))]
                        + measures.map { cell(progress, .init($0, year: year), call) }
                        + [targets(progress.strategy, year, call)]
                }, empty: words("figure.empty"), isCaptionQuiet: true),
        ]
    }

    private static func cell(
        _ progress: StrategyProgress, _ question: StrategyProgress.Question, _ call: Call
    ) -> HTML {
        let value = progress.value(question)
        let text = HTML.leftToRight(Numbers.text(value, in: call.numerals))
        return value == 0 ? text : .link(progress.strategy.href(question, call), text)
    }

    /// "Objective 1: 20 activities, 400 participants by 31 December 2026".
    private static func targets(_ strategy: Strategy, _ year: Int, _ call: Call) -> HTML {
        let due = strategy.objectives.flatMap { objective in
            (strategy.targets[objective.number] ?? []).filter { $0.by.components.year == year }
                .map { (objective.number, $0) }
        }
        guard !due.isEmpty else { return "–" }
        return due.map { number, target -> HTML in
            call.words.filled(
                "strategy.target-due",
                [
                    "objective": .link(
                        call.link(strategy.path(of: number)), .leftToRight(call.numerals.written(number))),
                    "activities": .leftToRight(Numbers.text(target.activities, in: call.numerals)),
                    "participants": .leftToRight(Numbers.text(target.participants, in: call.numerals)),
                    "day": call.dates.day(target.by),
                ])
        }.joined(separator: "<br>")
    }
}
