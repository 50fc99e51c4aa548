// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The drawings of a briefing book, from the same figures as its text.
extension BriefingChapters {
    private var number: @Sendable (Int) -> String {
        let numerals = call.numerals
        return { Numbers.text($0, in: numerals) }
    }

    /// By domain: initiatives, then planned against delivered by both measures.
    var portfolioFigures: [Figure] {
        [
            domains("results.figure.domains", "book-domains", .stacked) {
                [
                    ("inPreparation", $0.inPreparation),
                    ("underWay", $0.initiatives.count(where: \.stage.isUnderWay)),
                    ("completed", $0.initiatives.count { !$0.stage.isUnderWay }),
                ]
            },
            domains("results.figure.activities", "book-activities", .grouped) {
                [("activitiesPlanned", $0.activities.count), ("activitiesDone", $0.activitiesDone)]
            },
            domains("results.figure.participants", "book-participants", .grouped) {
                [("seatsPlanned", $0.seatsPlanned), ("seatsTaken", $0.seatsTaken)]
            },
        ]
    }

    private func domains(
        _ title: String, _ id: String, _ arrangement: BarChart.Arrangement,
        _ values: (Briefing.DomainPortfolio) -> [(String, Int)]
    ) -> Figure {
        let series = briefing.portfolio.first.map { values($0).map(\.0) } ?? []
        let data = Dataset(
            words(title), rowHead: words("field.domain"),
            series: series.map { words("results.measure.\($0)") },
            rows: briefing.portfolio.map { domain in
                .init(call.plain(domain.domain.name), values(domain).map { .init($0.1) })
            }, format: number)
        return Figure(BarChart(data, arrangement).drawing(id: id, words), of: data, words)
    }

    /// The members, shaded by the adopted initiatives in which they take part.
    var map: Figure {
        let adopted = Dictionary(
            briefing.portfolio.flatMap(\.initiatives).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let counts = adopted.values.flatMap(\.participants).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let data = Dataset(
            words("results.figure.map"), rowHead: words("field.state"),
            series: [words("results.measure.takingPart")],
            rows: call.sorted(call.view.members.map(\.id)).map { state in
                .init(call.name(state), code: state.text, [.init(counts[state] ?? 0)])
            }, format: number)
        return MemberMap(data).figure(id: "book-map", words, isLinked: false)
    }
}
