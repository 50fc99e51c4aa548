// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One regional strategy: its plan, how far it has come by both measures, which states and actions carry it, what is missing.
enum StrategyPage {
    static let routes: [Route] =
        [
            .get("/strategies", .anyone, StrategyList.show),
            .get("/strategies/:id", .anyone, show),
            .get("/strategies/:id/objectives/:number", .anyone, ObjectivePage.show),
            .get("/strategies/:id/records", .anyone, StrategyRecords.show),
            .get("/strategies/:id/matrix.csv", .anyone, StrategyMatrix.file),
        ] + StrategyForms.all.flatMap(\.routes)

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let strategy = try call.strategy()
        let words = call.words
        let standing = call.view.standing(of: strategy)
        var page = Page(strategy.plan.title, call, in: .results)
        page.crumbs = call.crumbs(to: nil)
        page.code = strategy.id.text
        page.tag = standing.tag(words)
        page.lead = .text(words("strategy.standing.\(standing.rawValue).note"))
        page.notices = StrategyPlanParts.notices(strategy, call)
        let progress = call.progress(of: strategy)
        let isAdopted = standing.isAdopted
        page.parts = (isAdopted ? [figures(progress, call)] : []) + StrategyPlanParts.facts(strategy, call)
        page.parts +=
            ActOffers(forms: StrategyForms.offers(on: strategy, call), path: strategy.path, call: call).parts
        page.parts += isAdopted ? delivery(progress, call) : StrategyPlanParts.objectives(strategy, call)
        let history = try await ActTrail.latest(about: strategy.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    /// Nothing can be delivered of what is not in force.
    private static func delivery(_ progress: StrategyProgress, _ call: Call) -> [any Component] {
        StrategyFigures(progress: progress, call: call).parts + StrategyMatrix.parts(progress, call)
            + StrategyYears.parts(progress, call) + StrategyStates.parts(progress, call)
            + StrategyActions.parts(progress, call) + StrategyReviews.parts(progress.strategy, call)
    }

    private static func figures(_ progress: StrategyProgress, _ call: Call) -> KeyFigures {
        let words = call.words
        let strategy = progress.strategy
        let target = progress.finalTarget
        func item(_ measure: StrategyProgress.Measure, of whole: Int?) -> KeyFigures.Item {
            let value = progress.value(measure)
            let note = whole.map {
                words(
                    "strategy.share",
                    [
                        "percent": Numbers.percent(value, of: $0, in: call.numerals),
                        "target": Numbers.text($0, in: call.numerals),
                    ])
            }
            return .init(
                Numbers.text(value, in: call.numerals), words("strategy.measure.\(measure.rawValue)"),
                note: note ?? words("strategy.no-target"), href: strategy.href(.init(measure), call))
        }
        let lines = call.view.stateLines(progress)
        let active = lines.count { !$0.joined.isEmpty }
        let states = Numbers.text(active, in: call.numerals)
        return KeyFigures([
            item(.done, of: target?.activities), item(.participants, of: target?.participants),
            .init(
                Numbers.text(progress.value(.initiatives), in: call.numerals),
                words("strategy.measure.initiatives"),
                href: strategy.href(.init(.initiatives), call)),
            .init(
                states,
                words("strategy.states-active"),
                note: words("strategy.of-states", ["count": Numbers.text(lines.count, in: call.numerals)]),
                href: "#states"),
        ])
    }
}
