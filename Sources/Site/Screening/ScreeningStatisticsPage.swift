// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Screening

/// How the desk works: how long from publication to re-screening, what was raised and what became of it, and how often a
/// second reviewer agreed.
enum ScreeningStatisticsPage {
    static func show(_ call: Call) async throws -> Reply {
        var (page, desk) = try ScreeningPages.page(.statistics, call)
        let words = call.words
        let statistics = ScreeningStatistics(call.view)
        page.lead = .text(words("screening.statistics.lead"))
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        page.parts = [
            KeyFigures([
                .init(
                    number(statistics.names), words("screening.stat.names"),
                    href: call.link("/screening/runs")),
                .init(
                    number(statistics.raised), words("screening.stat.raised"),
                    href: call.link("/screening") + "?status=all"),
                .init(
                    Numbers.percent(statistics.same, of: statistics.settled, in: call.numerals),
                    words("screening.stat.precision"),
                    note: words(
                        "screening.of", ["part": number(statistics.same), "all": number(statistics.settled)])),
                .init(
                    Numbers.percent(statistics.agreed, of: statistics.reviewed, in: call.numerals),
                    words("screening.stat.agreed"),
                    note: words(
                        "screening.of",
                        ["part": number(statistics.agreed), "all": number(statistics.reviewed)])),
                .init(
                    number(((try? desk.library.lists()) ?? []).count { $0.alert != nil }),
                    words("screening.stat.alerts"), href: call.link("/screening/lists")),
            ]),
            Figures(figures(statistics, call)),
        ]
        return call.reply(page)
    }

    /// The list and its version, and that the time is reckoned from what the publisher's server says, where it is.
    private static func label(of edition: ListEdition, _ call: Call) -> String {
        let label = "\(ScreeningPages.name(of: edition.list, call)) \(edition.version.hex.prefix(6))"
        return edition.published == nil ? "\(label) · \(call.words("screening.stat.served"))" : label
    }

    private static func figures(_ statistics: ScreeningStatistics, _ call: Call) -> [Figure] {
        let numerals = call.numerals
        let words = call.words
        let format: @Sendable (Int) -> String = { Numbers.text($0, in: numerals) }
        let outcomes = Dataset(
            words("screening.stat.outcomes"), rowHead: words("screening.column.status"),
            series: [words("screening.hits")],
            rows: ScreeningHit.Status.allCases.compactMap { status in
                let count = statistics.statuses[status] ?? 0
                let href = call.link("/screening") + FormInput(["status": [status.rawValue]]).query
                return count == 0
                    ? nil
                    : .init(
                        words("screening.status.\(status.rawValue)"), href: href, [.init(count, href: href)])
            }, format: format)
        let bands = bands(statistics, call, format)
        let delays = Dataset(
            words("screening.stat.delays"), rowHead: words("screening.column.version"),
            series: [words("screening.stat.minutes")],
            rows: statistics.delays.prefix(12).map { edition, span in
                .init(
                    label(of: edition, call),
                    href: call.link("/screening/lists/\(edition.list)"),
                    [.init(Int(span.milliseconds / 60_000))])
            }, format: format)
        var figures = [
            Figure(BarChart(outcomes).drawing(id: "outcomes", words), of: outcomes, words),
            Figure(BarChart(bands, .stacked).drawing(id: "bands", words), of: bands, words),
        ]
        if !delays.rows.isEmpty {
            figures.append(Figure(BarChart(delays).drawing(id: "delays", words), of: delays, words))
        }
        return figures
    }

    /// What was found of hits, by how high they scored.
    private static func bands(
        _ statistics: ScreeningStatistics, _ call: Call, _ format: @escaping @Sendable (Int) -> String
    ) -> Dataset {
        let words = call.words
        return Dataset(
            words("screening.stat.bands"), rowHead: words("screening.column.score"),
            series: [
                words("screening.finding.same"), words("screening.finding.different"),
                words("screening.finding.unsure"),
            ],
            rows: statistics.bands.map { band in
                .init(
                    words(
                        "screening.band",
                        [
                            "from": call.numerals.written(band.from), "to": call.numerals.written(band.to),
                        ]),
                    [.init(band.same), .init(band.different), .init(band.unsure)])
            }, format: format)
    }
}
