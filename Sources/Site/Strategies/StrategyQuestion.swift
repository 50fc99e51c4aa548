// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Questions about a strategy as addresses: `/strategies/S-1/records?of=done&objective=2&state=ML`.
extension StrategyProgress.Question {
    var query: String {
        var input = FormInput(["of": [measure.rawValue]])
        input = input.setting("objective", to: objective.map { String($0) })
        input = input.setting("year", to: year.map { String($0) })
        switch place {
        case .state(let state)?: input = input.setting("state", to: state.text)
        case .elsewhere?: input = input.setting("place", to: "elsewhere")
        case nil: break
        }
        return input.query
    }

    /// Nil where an address asks for what is not counted.
    init?(_ input: FormInput) {
        guard let measure = input["of"].flatMap({ StrategyProgress.Measure(rawValue: $0) }) else {
            return nil
        }
        let state = input["state"].flatMap { Organisation.ID($0) }.map { StrategyProgress.Place.state($0) }
        self.init(
            measure, objective: input.number("objective"),
            place: input["place"] == "elsewhere" ? .elsewhere : state, year: input.number("year"))
    }

    /// "Activities done – Objective 2 – Mali".
    func title(_ call: Call) -> String {
        let words = call.words
        let parts: [String?] = [
            words("strategy.measure.\(measure.rawValue)"),
            objective.map { words("strategy.objective-number", ["number": call.numerals.written($0)]) },
            place.map { place in
                switch place {
                case .state(let state): call.name(state)
                case .elsewhere: words("strategy.elsewhere")
                }
            }, year.map { call.numerals.written($0) },
        ]
        return parts.compactMap(\.self).joined(separator: " – ")
    }
}

extension Strategy {
    var path: String { "/strategies/\(id.text)" }

    func path(of objective: Int) -> String { "\(path)/objectives/\(objective)" }

    func link(_ call: Call) -> HTML { .link(call.link(path), call.text(plan.title)) }

    func href(_ question: StrategyProgress.Question, _ call: Call) -> String {
        call.link("\(path)/records\(question.query)")
    }

    /// The way to a list of what is no question of progress: the means or the indicators.
    func href(_ list: StrategyRecords.List, objective: Int? = nil, _ call: Call) -> String {
        let input = FormInput(["of": [list.rawValue]])
            .setting("objective", to: objective.map { String($0) })
        return call.link("\(path)/records\(input.query)")
    }
}

extension Strategy.Standing {
    func tag(_ words: Words) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .inPreparation: .neutral
            case .awaitingConsent: .warning
            case .inForce: .success
            case .suspended: .warning
            case .ended: .info
            case .lapsed: .danger
            }
        return Tag(words("strategy.standing.\(rawValue)"), tone)
    }
}

extension StrategyObjective {
    /// "2. Secure borders".
    /// In one piece, also where a link lays out its parts in a row.
    func label(_ call: Call) -> HTML { "<span>\(call.numerals.written(number)). \(call.text(title))</span>" }

    func plain(_ call: Call) -> String { "\(call.numerals.written(number)). \(call.plain(title))" }
}

extension Call {
    /// The strategy in the path, where the reader may see it.
    func strategy() throws -> Strategy {
        guard let strategy = view.strategy(try identifier()) else { throw Fault.notFound }
        return strategy
    }

    /// What has been planned and delivered of it, gathered once for all the pages of a reader.
    func progress(of strategy: Strategy) -> StrategyProgress {
        kept("progress of \(strategy.id.text)") { $0.progress(of: strategy) }
    }

    func crumbs(to strategy: Strategy?) -> [Page.Crumb] {
        let way: [Page.Crumb] = [
            .init(label: .text(words("results.title")), path: "/results"),
            .init(label: .text(words("strategies.title")), path: "/strategies"),
        ]
        return way + [strategy.map { .init(label: text($0.plan.title), path: $0.path) }].compactMap(\.self)
    }
}
