// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Whether efforts are stepped up: requests met, states reached and money mobilised, quarter against quarter.
struct SteppingUp {
    let portfolio: Portfolio
    let call: Call

    private var words: Words { call.words }

    var parts: [any Component] {
        [
            Heading(words("results.step-up"), anchor: "step-up"),
            Prose("<p>\(words("results.step-up-lead"))</p>", style: "muted"),
            KeyFigures([latest(.requestsMet), latest(.statesReached)] + portfolio.currencies.map(latest)),
            Figures([count] + portfolio.currencies.map(money)),
        ]
    }

    // MARK: The quarter that is over, against the one before

    private func latest(_ measure: Portfolio.Measure) -> KeyFigures.Item {
        item(words("results.measure.\(measure.rawValue)")) { .init(measure, .quarter($0)) }
    }

    private func latest(_ currency: String) -> KeyFigures.Item {
        item(words("results.mobilised-in", ["currency": currency])) {
            .init(.mobilised, .money(currency: currency, quarter: $0))
        }
    }

    private func item(_ label: String, _ question: (String) -> Portfolio.Question) -> KeyFigures.Item {
        let over = portfolio.quarters.dropLast().suffix(2).map { question($0.name) }
        guard let last = over.last, let before = over.first, over.count == 2 else { return .init("–", label) }
        let (now, then) = (portfolio.value(last), portfolio.value(before))
        let sign = now > then ? "+" : now < then ? "\u{2212}" : "±"
        let change = "\u{2068}\(sign)\(last.text(Int((now - then).magnitude), call))\u{2069}"
        let quarters = portfolio.quarters.dropLast().suffix(2).map { call.quarterName($0.name) }
        return .init(
            last.text(now, call), label,
            note: words(
                "results.change", ["quarter": quarters[1], "before": quarters[0], "change": change]),
            href: call.href(last))
    }

    // MARK: Eight quarters

    var countData: Dataset {
        let measures: [Portfolio.Measure] = [.requestsMet, .statesReached]
        let numerals = call.numerals
        return Dataset(
            words("results.figure.step-up"), rowHead: words("results.quarter-head"),
            series: measures.map { words("results.measure.\($0.rawValue)") },
            rows: portfolio.quarters.map { quarter in
                .init(
                    call.quarterName(quarter.name),
                    measures.map { call.cell($0, .quarter(quarter.name), portfolio) })
            }, format: { Numbers.text($0, in: numerals) })
    }

    func moneyData(_ currency: String) -> Dataset {
        let numerals = call.numerals
        return Dataset(
            words("results.figure.money", ["currency": currency]), rowHead: words("results.quarter-head"),
            series: [words("results.mobilised-in", ["currency": currency])],
            rows: portfolio.quarters.map { quarter in
                .init(
                    call.quarterName(quarter.name),
                    [call.cell(.mobilised, .money(currency: currency, quarter: quarter.name), portfolio)])
            }, format: { Amounts.text(Money(minorUnits: $0, currency: currency), in: numerals) })
    }

    private var count: Figure {
        let data = countData
        return Figure(LineChart(data).drawing(id: "fig-step-up", words), of: data, words)
    }

    private func money(_ currency: String) -> Figure {
        let data = moneyData(currency)
        let id = "fig-money-\(currency.lowercased())"
        return Figure(LineChart(data).drawing(id: id, words), of: data, words)
    }
}
