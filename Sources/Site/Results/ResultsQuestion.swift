// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Questions of the portfolio as addresses: `/results/records?of=activitiesDone&domain=military`.
extension Portfolio.Question {
    var query: String {
        var input = FormInput(["of": [measure.rawValue]])
        switch scope {
        case .all: break
        case .domain(let domain): input = input.setting("domain", to: domain.text)
        case .stage(let stage): input = input.setting("stage", to: stage.rawValue)
        case .state(let state): input = input.setting("state", to: state.text)
        case .quarter(let quarter): input = input.setting("quarter", to: quarter)
        case .money(let currency, let quarter):
            input = input.setting("quarter", to: quarter).setting("currency", to: currency)
        }
        return input.query
    }

    /// Nil where an address asks for what is not counted.
    init?(_ input: FormInput) {
        guard let measure = input["of"].flatMap({ Portfolio.Measure(rawValue: $0) }) else { return nil }
        let scopes: [Portfolio.Scope?] = [
            input["domain"].map { Charter.Domain.ID($0).map { .domain($0) } } ?? nil,
            input["stage"].map { Stage(rawValue: $0).map { .stage($0) } } ?? nil,
            input["state"].map { Organisation.ID($0).map { .state($0) } } ?? nil,
            input["quarter"].map { quarter in
                input["currency"].map { .money(currency: $0, quarter: quarter) } ?? .quarter(quarter)
            },
        ]
        self.init(measure, scopes.compactMap(\.self).first ?? .all)
    }

    /// "Activities completed · Military domain".
    func title(_ call: Call) -> String {
        let measure = call.words("results.measure.\(measure.rawValue)")
        let part: String? =
            switch scope {
            case .all: nil
            case .domain(let domain): call.name(domain)
            case .stage(let stage): call.words("stage.\(stage.rawValue)")
            case .state(let state): call.name(state)
            case .quarter(let name): call.quarterName(name)
            case .money(let currency, let name): "\(currency), \(call.quarterName(name))"
            }
        return part.map { "\(measure) – \($0)" } ?? measure
    }

    /// The answer as people read it.
    func text(_ value: Int, _ call: Call) -> String {
        guard case .money(let currency, _) = scope else { return Numbers.text(value, in: call.numerals) }
        return Amounts.text(Money(minorUnits: value, currency: currency), in: call.numerals)
    }
}

extension Call {
    func href(_ question: Portfolio.Question) -> String { link("/results/records\(question.query)") }

    /// A cell of a figure: the answer, and the way to its records.
    func cell(_ measure: Portfolio.Measure, _ scope: Portfolio.Scope, _ portfolio: Portfolio) -> Dataset.Cell
    {
        let question = Portfolio.Question(measure, scope)
        return Dataset.Cell(portfolio.value(question), href: href(question))
    }

    /// "Q3 2026" of "2026-Q3".
    func quarterName(_ name: String) -> String {
        let parts = name.split(separator: "-Q")
        guard parts.count == 2 else { return name }
        return words(
            "results.quarter",
            ["number": numerals.written(String(parts[1])), "year": numerals.written(String(parts[0]))])
    }
}
