// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One objective of a strategy: what it says, what is to be reached by when and what was, and what carries it out.
enum ObjectivePage {
    @Sendable static func show(_ call: Call) async throws -> Reply {
        let strategy = try call.strategy()
        guard let number = call.parameters["number"].flatMap({ Int(typed: $0) }),
            let objective = strategy.objective(number)
        else { throw Fault.notFound }
        let words = call.words
        var page = Page(objective.title, call, in: .results)
        page.crumbs = call.crumbs(to: strategy)
        page.code = words("strategy.objective-number", ["number": call.numerals.written(number)])
        page.lead = call.text(objective.text)
        let progress = call.progress(of: strategy)
        page.parts = [
            figures(progress, number, call),
            SummaryList([.init(words("field.domains"), .text(call.names(objective.domains)))]),
            targets(progress, number, call),
        ]
        let targetForm = StrategyForms.offers(on: strategy, call).filter {
            $0.verb == StrategyForms.setTarget.verb
        }
        if !targetForm.isEmpty {
            let query = FormInput(["objective": [String(number)]]).query
            page.parts.append(
                ActionLinks([
                    (
                        words("strategy.set-target.title"),
                        call.link("\(strategy.path)/act/\(StrategyForms.setTarget.verb)\(query)")
                    )
                ]))
        }
        page.parts += activities(progress, number, call)
        page.parts += StrategyActions.parts(progress, objective: number, call)
        page.parts += indicators(progress, number, call)
        return call.reply(page)
    }

    private static func figures(
        _ progress: StrategyProgress, _ number: Int, _ call: Call
    ) -> KeyFigures {
        let target = progress.strategy.finalTarget(of: number)
        func item(_ measure: StrategyProgress.Measure, of whole: Int?) -> KeyFigures.Item {
            let question = StrategyProgress.Question(measure, objective: number)
            let value = progress.value(question)
            let note = whole.map {
                call.words(
                    "strategy.share",
                    [
                        "percent": Numbers.percent(value, of: $0, in: call.numerals),
                        "target": Numbers.text($0, in: call.numerals),
                    ])
            }
            return .init(
                Numbers.text(value, in: call.numerals), call.words("strategy.measure.\(measure.rawValue)"),
                note: note, href: progress.strategy.href(question, call))
        }
        return KeyFigures([
            item(.done, of: target?.activities), item(.participants, of: target?.participants),
            item(.planned, of: nil), item(.initiatives, of: nil),
        ])
    }

    private static func targets(_ progress: StrategyProgress, _ number: Int, _ call: Call) -> Table {
        let words = call.words
        let today = call.dates.seat.day(at: call.now)
        let targets = progress.strategy.targets[number] ?? []
        return Table(
            words("strategy.targets"),
            columns: [
                .init(words("strategy.by")), .init(words("strategy.target-activities"), isNumber: true),
                .init(words("strategy.done-by"), isNumber: true),
                .init(words("strategy.target-participants"), isNumber: true),
                .init(words("strategy.came-by"), isNumber: true), .init(words("text.state")),
            ],
            rows: targets.map { target in
                let done = progress.delivered(number, by: min(target.by, today))
                let isMet = done.activities >= target.activities && done.participants >= target.participants
                let tag =
                    isMet
                    ? Tag(words("strategy.target-met"), .success)
                    : target.by < today
                        ? Tag(words("strategy.target-missed"), .danger)
                        : Tag(words("strategy.target-open"), .info)
                func text(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
                return [
                    call.dates.day(target.by), text(target.activities),
                    StrategyList.share(done.activities, of: target.activities, call),
                    text(target.participants),
                    StrategyList.share(done.participants, of: target.participants, call), tag.html,
                ]
            }, empty: words("strategy.no-targets"))
    }

    private static func activities(
        _ progress: StrategyProgress, _ number: Int, _ call: Call
    ) -> [any Component] {
        let question = StrategyProgress.Question(.planned, objective: number)
        let counted = progress.activities(question)
        let table = StrategyRecords.table(Array(counted.suffix(10).reversed()), question, progress, call)
        var parts: [any Component] = [Heading(call.words("strategy.latest-activities")), table]
        if counted.count > 10 {
            let label = call.words("strategy.all-activities", count: counted.count)
            parts.append(ActionLinks([(label, progress.strategy.href(question, call))], hasMain: false))
        }
        return parts
    }

    private static func indicators(
        _ progress: StrategyProgress, _ number: Int, _ call: Call
    ) -> [any Component] {
        let indicators = call.view.indicators(of: progress, objective: number)
        return [Heading(call.words("results.indicators")), IndicatorList.table(indicators, call)]
    }
}
