// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Indicators of all initiatives: baseline, target and the latest value, with whether it is approved.
enum IndicatorList {
    private static let pageSize = 25
    private static let overviewSize = 6

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let indicators = call.portfolio.indicators
        let paging = Paging(call, total: indicators.count, size: pageSize)
        var page = Page(words("results.indicators"), in: .results)
        page.crumb(words("results.title"), "/results")
        page.lead = .text(words("results.indicators-lead"))
        page.parts = [table(indicators[paging.places], call)]
        page.parts += paging.pager(call)
        return call.reply(page)
    }

    static func overview(_ portfolio: Portfolio, _ call: Call) -> [any Component] {
        let words = call.words
        let indicators = portfolio.indicators
        var parts: [any Component] = [
            Heading(words("results.indicators"), anchor: "indicators"),
            Prose("<p>\(words("results.indicators-lead"))</p>", style: "muted"),
            table(indicators[0..<overviewSize], call),
        ]
        if indicators.count > overviewSize {
            let label = words("results.indicators-all", count: indicators.count)
            parts.append(ActionLinks([(label, call.link("/results/indicators"))], hasMain: false))
        }
        return parts
    }

    static func table(_ indicators: [Indicator], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("results.indicators"),
            columns: [.init(words("indicator.one")), .init(words("book.initiative"))]
                + ["baseline", "target", "value"].map { .init(words("field.\($0)"), isNumber: true) }
                + [.init(words("results.progress"), isNumber: true), .init(words("text.state"))],
            rows: indicators.map { row($0, call) }, empty: words("indicator.none"), isCaptionQuiet: true)
    }

    private static func row(_ indicator: Indicator, _ call: Call) -> [HTML] {
        func number(_ value: Int?) -> HTML {
            .leftToRight(value.map { Numbers.text($0, in: call.numerals) } ?? "–")
        }
        let initiative = call.view.initiative(indicator.initiative)
        return [
            indicator.link(call),
            initiative.map {
                .link(call.link("\($0.path)/results"), call.text($0.proposal.title))
            } ?? .leftToRight(indicator.initiative.text),
            number(indicator.baseline), number(indicator.target), number(indicator.value),
            .leftToRight(indicator.progress(call)),
            .text(call.words("status.\(indicator.status.rawValue)")),
        ]
    }
}
