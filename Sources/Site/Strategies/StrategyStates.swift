// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What each state of the strategy does in its actions, and what nothing answers yet.
enum StrategyStates {
    static func parts(_ progress: StrategyProgress, _ call: Call) -> [any Component] {
        let words = call.words
        let lines = call.view.stateLines(progress)
        return [
            Heading(words("strategy.coverage"), anchor: "states"),
            Table(
                words("strategy.coverage"),
                columns: [
                    .init(words("field.state")), .init(words("strategy.joined")),
                    .init(words("strategy.supported")), .init(words("strategy.hosted"), isNumber: true),
                    .init(words("strategy.measure.participants"), isNumber: true),
                ],
                rows: lines.map { row($0, progress.strategy, call) }, empty: words("figure.empty"),
                isCaptionQuiet: true),
        ] + gaps(progress, call)
    }

    private static func row(
        _ line: StrategyProgress.StateLine, _ strategy: Strategy, _ call: Call
    ) -> [HTML] {
        func number(_ value: Int, _ measure: StrategyProgress.Measure) -> HTML {
            let text = HTML.leftToRight(Numbers.text(value, in: call.numerals))
            let question = StrategyProgress.Question(measure, place: .state(line.state))
            return value == 0 ? text : .link(strategy.href(question, call), text)
        }
        return [
            .link(call.link("/directory/\(line.state.text)"), .text(call.name(line.state))),
            names(line.joined, call), names(line.supported, call), number(line.hosted, .planned),
            number(line.participants, .participants),
        ]
    }

    private static func names(_ initiatives: [Initiative.ID], _ call: Call) -> HTML {
        guard !initiatives.isEmpty else { return "–" }
        return initiatives.map { .link(call.link("/initiatives/\($0.text)"), .leftToRight($0.text)) }
            .joined(separator: .text(call.words.listSeparator))
    }

    private static func gaps(_ progress: StrategyProgress, _ call: Call) -> [any Component] {
        let gaps = progress.gaps
        guard call.view.isInside, !gaps.isEmpty else { return [] }
        let words = call.words
        let strategy = progress.strategy
        func objectives(_ key: String, _ numbers: [Int]) -> HTML? {
            guard !numbers.isEmpty else { return nil }
            let list = numbers.map { number in
                HTML.link(
                    call.link(strategy.path(of: number)),
                    strategy.objective(number).map { $0.label(call) } ?? .text(String(number)))
            }.joined(separator: "; ")
            return "<p>\(words(key))\(words.colon)\(list)</p>"
        }
        var lines = [
            objectives("strategy.gap.action", gaps.objectivesWithoutAction),
            objectives("strategy.gap.target", gaps.objectivesWithoutTarget),
        ]
        if !gaps.statesWithoutActivity.isEmpty {
            lines.append(
                "<p>\(words("strategy.gap.activity"))\(words.colon)\(call.names(gaps.statesWithoutActivity))</p>"
            )
        }
        return [Notice(.warning, lines.compactMap(\.self).joined(), heading: words("strategy.gaps"))]
    }
}
