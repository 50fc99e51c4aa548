// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Objectives by states: in each cell the activities done and planned there, and how many people of the state came.
enum StrategyMatrix {
    static func parts(_ progress: StrategyProgress, _ call: Call) -> [any Component] {
        let words = call.words
        let strategy = progress.strategy
        let places = places(progress)
        var table = Table(
            words("strategy.matrix"),
            columns: [.init(words("strategy.objective"))]
                + places.map { .init(name($0, call), isNumber: true) },
            rows: lines(strategy, call).map { objective, label in
                [label] + places.map { cell(progress, objective, $0, call) }
            }, empty: words("figure.empty"), isCards: false, isCaptionQuiet: true)
        table.downloads = [(words("strategy.csv"), call.link("\(strategy.path)/matrix.csv"))]
        return [
            Heading(words("strategy.matrix"), anchor: "matrix"),
            Prose("<p>\(words("strategy.matrix-note"))</p>", style: "muted"), table,
        ]
    }

    /// Its states in their order, what is held elsewhere if there is any, and all of it.
    private static func places(_ progress: StrategyProgress) -> [StrategyProgress.Place?] {
        let states = progress.strategy.plan.states.map { Optional(StrategyProgress.Place.state($0)) }
        return states + (progress.value(.planned, place: .elsewhere) > 0 ? [.elsewhere] : []) + [nil]
    }

    private static func lines(_ strategy: Strategy, _ call: Call) -> [(Int?, HTML)] {
        strategy.objectives.map { objective in
            (objective.number, .link(call.link(strategy.path(of: objective.number)), objective.label(call)))
        } + [(nil, "<strong>\(call.words("strategy.total"))</strong>")]
    }

    private static func name(_ place: StrategyProgress.Place?, _ call: Call) -> String {
        switch place {
        case .state(let state)?: call.name(state)
        case .elsewhere?: call.words("strategy.elsewhere")
        case nil: call.words("strategy.total")
        }
    }

    private static func cell(
        _ progress: StrategyProgress, _ objective: Int?, _ place: StrategyProgress.Place?, _ call: Call
    ) -> HTML {
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        func question(_ measure: StrategyProgress.Measure) -> StrategyProgress.Question {
            .init(measure, objective: objective, place: place)
        }
        let planned = progress.value(question(.planned))
        let people = progress.value(question(.participants))
        guard planned > 0 || people > 0 else { return "–" }
        let strategy = progress.strategy
        let activities = "\(number(progress.value(question(.done)))) / \(number(planned))"
        let first: HTML =
            planned > 0 ? .link(strategy.href(question(.planned), call), .leftToRight(activities)) : "–"
        guard people > 0 else { return first }
        let came = HTML.link(
            strategy.href(question(.participants), call), .text(call.words("strategy.people", count: people)))
        return "\(first)<br><span class=\"small nowrap\">\(came)</span>"
    }

    /// The same for a spreadsheet: one row for each objective and place.
    @Sendable static func file(_ call: Call) async throws -> Reply {
        let strategy = try call.strategy()
        let progress = call.progress(of: strategy)
        let measures: [StrategyProgress.Measure] = [
            .planned, .confirmed, .underWay, .done, .seats, .participants,
        ]
        let words = call.words
        var csv = CSV(
            [words("strategy.objective-number-head"), words("strategy.objective"), words("field.state")]
                + measures.map { words("strategy.measure.\($0.rawValue)") })
        for objective in strategy.objectives {
            for place in places(progress).dropLast() {
                let numbers = measures.map {
                    String(progress.value($0, objective: objective.number, place: place))
                }
                csv.add([String(objective.number), call.plain(objective.title), name(place, call)] + numbers)
            }
        }
        return csv.reply("strategy-\(strategy.id)-\(call.dates.seat.day(at: call.now)).csv")
    }
}
