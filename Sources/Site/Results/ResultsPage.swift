// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The portfolio: what is planned and delivered, by domain, stage, state and quarter. Every number is the register's and
/// opens onto its records; visitors see what is published.
enum ResultsPage {
    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = Page(words("results.title"), in: .results)
        page.lead = .text(words(call.view.isInside ? "results.lead" : "results.lead-public"))
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        let portfolio = call.portfolio
        let figures = ResultsFigures(portfolio: portfolio, call: call)
        var parts: [any Component] = [glance(portfolio, call)]
        parts += [Heading(words("results.domains"), anchor: "domains")]
        parts += [Figures([figures.byDomain, figures.activities, figures.participants])]
        parts += [Prose("<p>\(words("results.both-measures"))</p>", style: "muted")]
        parts += [Heading(words("results.states"), anchor: "states"), figures.map(id: "map-states")]
        parts += [Figures([figures.stages, figures.people])]
        parts += SteppingUp(portfolio: portfolio, call: call).parts
        if let coverage = call.coverage { parts += CoveragePage.overview(coverage, call) }
        return parts + StrategyList.overview(call) + IndicatorList.overview(portfolio, call)
    }

    static func glance(_ portfolio: Portfolio, _ call: Call) -> KeyFigures {
        let words = call.words
        func item(_ measure: Portfolio.Measure, note: String? = nil) -> KeyFigures.Item {
            let question = Portfolio.Question(measure)
            let value = portfolio.value(question)
            return .init(
                question.text(value, call), words("results.glance.\(measure.rawValue)", count: value),
                note: note,
                href: call.href(question))
        }
        return KeyFigures([
            item(.adopted, note: inPreparation(portfolio, call)),
            item(.activitiesDone, note: share(.activitiesDone, .activitiesPlanned, portfolio, call)),
            item(.seatsTaken, note: share(.seatsTaken, .seatsPlanned, portfolio, call)),
            item(.statesReached, note: nil),
        ])
    }

    private static func inPreparation(_ portfolio: Portfolio, _ call: Call) -> String? {
        guard call.view.isInside else { return nil }
        let count = portfolio.value(.inPreparation)
        return call.words("results.in-preparation", count: count)
    }

    /// "28 % of 90 planned".
    private static func share(
        _ done: Portfolio.Measure, _ planned: Portfolio.Measure, _ portfolio: Portfolio, _ call: Call
    ) -> String {
        let whole = portfolio.value(planned)
        return call.words(
            "results.share",
            [
                "percent": Numbers.percent(portfolio.value(done), of: whole, in: call.numerals),
                "planned": Numbers.text(whole, in: call.numerals),
            ])
    }
}
