// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What one number of a strategy counts: exactly its records, and the number again.
enum StrategyRecords {
    /// Lists of things that are not counted by place and year.
    enum List: String { case means, indicators }

    @Sendable static func show(_ call: Call) async throws -> Reply {
        let strategy = try call.strategy()
        let progress = call.progress(of: strategy)
        if let list = call.query["of"].flatMap({ List(rawValue: $0) }) {
            return try show(list, progress, call)
        }
        guard let question = StrategyProgress.Question(call.query) else {
            return .redirect(call.link(strategy.path))
        }
        var page = page(question.title(call), strategy, call)
        let value = Numbers.text(progress.value(question), in: call.numerals)
        page.parts = [
            KeyFigures([.init(value, call.words("strategy.measure.\(question.measure.rawValue)"))])
        ]
        if question.measure.isOfInitiatives {
            let (shown, pager) = call.part(of: progress.initiatives(question))
            page.parts.append(table(shown, call))
            page.parts += pager
        } else {
            let (shown, pager) = call.part(of: progress.activities(question))
            page.parts.append(table(shown, question, progress, call))
            page.parts += pager
        }
        return call.reply(page)
    }

    private static func page(_ title: String, _ strategy: Strategy, _ call: Call) -> Page {
        var page = Page(title, in: .results)
        page.crumbs = call.crumbs(to: strategy)
        return page
    }

    private static func show(_ list: List, _ progress: StrategyProgress, _ call: Call) throws -> Reply {
        let objective = call.query.number("objective")
        let words = call.words
        let name = objective.map {
            words("strategy.objective-number", ["number": call.numerals.written($0)])
        }
        let title = [words("strategy.\(list.rawValue)"), name].compactMap(\.self).joined(separator: " – ")
        var page = page(title, progress.strategy, call)
        switch list {
        case .means:
            guard call.view.isInside else { throw Fault.notFound }
            let (shown, pager) = call.part(of: call.view.gifts(of: progress, objective: objective))
            page.parts = [gifts(shown, call)]
            page.parts += pager
        case .indicators:
            let (shown, pager) = call.part(of: call.view.indicators(of: progress, objective: objective))
            page.parts = [IndicatorList.table(shown, call)]
            page.parts += pager
        }
        return call.reply(page)
    }

    private static func gifts(_ gifts: [Contribution], _ call: Call) -> Table {
        let heads = ["contribution.donor", "book.initiative", "text.state"].map { call.words($0) }
        return Table(
            call.words("strategy.means"),
            columns: heads.map { .init($0) } + [.init(call.words("contribution.amount"), isNumber: true)],
            rows: gifts.map { ResultsRecords.gift($0, call) }, empty: call.words("strategy.no-means"),
            isCaptionQuiet: true)
    }

    private static func table(_ initiatives: [Initiative], _ call: Call) -> Table {
        let heads = [
            "book.initiative", "initiatives.column.domains", "book.lead", "initiatives.column.stage",
        ]
        return Table(
            call.words("strategy.actions"), columns: heads.map { .init(call.words($0)) },
            rows: initiatives.map {
                [
                    $0.link(call), .text(call.names($0.proposal.domains)), .text(call.name($0.lead)),
                    $0.stage.tag(call.words).html,
                ]
            }, empty: call.words("strategy.no-actions"), isCaptionQuiet: true)
    }

    /// Activities with what the number counts of each; of people, those of the state that is asked for.
    static func table(
        _ counted: [StrategyProgress.Counted], _ question: StrategyProgress.Question,
        _ progress: StrategyProgress, _ call: Call
    ) -> Table {
        let words = call.words
        let heads = ["book.activity", "book.initiative", "activity.dates", "field.host", "book.status"]
        return Table(
            words("strategy.activities"),
            columns: heads.map { .init(words($0)) } + [
                .init(words("book.seats"), isNumber: true),
                .init(words("strategy.measure.participants"), isNumber: true),
            ],
            rows: counted.map { row($0.activity, question, progress, call) }, empty: words("figure.empty"),
            isCaptionQuiet: true)
    }

    private static func row(
        _ activity: Activity, _ question: StrategyProgress.Question, _ progress: StrategyProgress,
        _ call: Call
    ) -> [HTML] {
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        var state: Organisation.ID?
        if question.measure == .participants, case .state(let asked)? = question.place { state = asked }
        return [
            .link(call.link(activity.path), call.text(activity.plan.title)),
            .link(
                call.link("/initiatives/\(activity.initiative.text)"), .leftToRight(activity.initiative.text)),
            activity.dates(call), .text(call.name(activity.plan.host)), activity.status.tag(call.words).html,
            number(activity.plan.seats),
            activity.status == .done ? number(progress.people(of: activity, state)) : "–",
        ]
    }
}
