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

    /// How far each indicator has come from its baseline to its target, in per cent.
    static func progress(_ indicators: [Indicator], _ call: Call) -> Figure? {
        let words = call.words
        let known = indicators.filter { $0.value != nil }
        guard !known.isEmpty else { return nil }
        let numerals = call.numerals
        let data = Dataset(
            words("results.figure.progress"), rowHead: words("indicator.one"),
            series: [words("results.progress")],
            rows: known.map { .init(call.plain($0.title), [.init(IndicatorPage.percent($0))]) },
            format: { percent in
                let sign = percent < 0 ? "\u{2212}" : ""
                return sign + Numbers.percent(Int(percent.magnitude), of: 100, in: numerals)
            })
        return Figure(BarChart(data).drawing(id: "fig-progress", words), of: data, words)
    }
}
