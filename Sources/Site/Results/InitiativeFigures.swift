// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The drawings of one initiative's own tabs.
enum InitiativeFigures {
    /// What each stage's members recorded; for those inside the coalition. Nil before anybody was told.
    static func coverage(_ initiative: Initiative, _ call: Call) -> Figure? {
        let words = call.words
        let stages = Stage.consulted.compactMap { stage in
            initiative.coverageLine(at: stage).map { (stage, $0) }
        }
        guard call.view.isInside, !stages.isEmpty else { return nil }
        let numerals = call.numerals
        let data = Dataset(
            words("results.coverage.figure"), rowHead: words("initiatives.column.stage"),
            series: CoveragePage.series(call),
            rows: stages.map { stage, line in
                .init(words("stage.\(stage.rawValue)"), CoveragePage.values(of: line).map { .init($0) })
            }, format: { Numbers.text($0, in: numerals) })
        return Figure(BarChart(data, .stacked).drawing(id: "fig-coverage", words), of: data, words)
    }

    /// What each donor gave in one currency: three bars side by side, for what was pledged is no part of what was
    /// committed, nor that of what arrived. For those inside the coalition.
    static func gifts(_ gifts: [Contribution], in currency: String, _ call: Call) -> Figure {
        let words = call.words
        let numerals = call.numerals
        let own = gifts.filter { $0.inKind == nil && $0.money?.currency == currency }
        let byDonor = Dictionary(grouping: own, by: \.donor).mapValues { MoneyTotals($0) }
        func cells(of donor: Organisation.ID) -> [Dataset.Cell] {
            Contribution.Stage.allCases.map { stage in
                .init(byDonor[donor]?.sum(stage, in: currency)?.money.minorUnits)
            }
        }
        let data = Dataset(
            words("funding.figure", ["currency": currency]), rowHead: words("contribution.donor"),
            series: Contribution.Stage.allCases.map { words("resources.total-\($0.rawValue)") },
            rows: call.sorted(byDonor.keys).map { donor in
                .init(
                    call.name(donor), href: call.link("/directory/\(donor.text)"), cells(of: donor))
            },
            format: { Amounts.text(Money(minorUnits: $0, currency: currency), in: numerals) })
        return Figure(BarChart(data).drawing(id: "fig-gifts-\(currency)", words), of: data, words)
    }

    /// How far each indicator has come from its baseline to its target, in per cent.
    static func progress(_ indicators: [Indicator], _ call: Call) -> Figure? {
        let words = call.words
        let known = indicators.filter { $0.value != nil }
        guard !known.isEmpty else { return nil }
        let numerals = call.numerals
        let data = Dataset(
            words("results.figure.progress"), rowHead: words("indicator.one"),
            series: [words("results.progress")],
            rows: known.map {
                .init(call.plain($0.title), href: call.link($0.path), [.init($0.percent)])
            },
            format: { percent in
                let sign = percent < 0 ? "\u{2212}" : ""
                return sign + Numbers.percent(Int(percent.magnitude), of: 100, in: numerals)
            })
        return Figure(BarChart(data).drawing(id: "fig-progress", words), of: data, words)
    }
}
