// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Where other pages speak of strategies: an initiative that contains one or serves some, a state whose strategies they are.
enum StrategyLinks {
    static func rows(on initiative: Initiative, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if let strategy = call.view.strategy(of: initiative.id) {
            let standing = call.view.standing(of: strategy).tag(words).html
            rows.append(.init(words("strategies.one"), "\(strategy.link(call)) \(standing)"))
        }
        let served = call.view.strategies(servedBy: initiative.id)
        guard !served.isEmpty else { return rows }
        let lines = served.map { strategy, objectives -> HTML in
            let links = objectives.map { objective in
                HTML.link(call.link(strategy.path(of: objective.number)), objective.label(call))
            }
            return "\(strategy.link(call))\(words.colon)\(links.joined(separator: "; "))"
        }
        return rows + [.init(words("strategy.serves"), lines.joined(separator: "<br>"))]
    }

    static func rows(of organisation: Organisation, _ call: Call) -> [SummaryList.Row] {
        let strategies = call.view.strategies(of: organisation.id)
        guard !strategies.isEmpty else { return [] }
        let links = strategies.map { strategy in
            "\(strategy.link(call)) \(call.view.standing(of: strategy).tag(call.words).html)" as HTML
        }
        return [.init(call.words("strategies.title"), links.joined(separator: "<br>"))]
    }
}
