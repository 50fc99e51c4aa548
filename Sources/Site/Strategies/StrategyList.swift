// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Regional strategies that the reader may see, with how far each has come by both measures.
enum StrategyList {
    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        var page = Page(words("strategies.title"), in: .results)
        page.crumb(words("results.title"), "/results")
        page.lead = .text(words("strategies.lead"))
        let (shown, pager) = call.part(of: call.view.strategies)
        page.parts = [table(shown, call)]
        page.parts += pager
        if call.may(.propose) {
            page.parts.append(Prose("<p>\(words("strategies.how"))</p>", style: "muted"))
        }
        return call.reply(page)
    }

    /// The section of the results page; nothing where there is no strategy to show.
    static func overview(_ call: Call) -> [any Component] {
        let strategies = call.view.strategies.filter { call.view.standing(of: $0).isAdopted }
        guard !strategies.isEmpty else { return [] }
        let words = call.words
        return [
            Heading(words("strategies.title"), anchor: "strategies"),
            Prose("<p>\(words("strategies.lead"))</p>", style: "muted"),
            table(Array(strategies.prefix(5)), call),
            ActionLinks([(words("strategies.all"), call.link("/strategies"))], hasMain: false),
        ]
    }

    private static func table(_ strategies: [Strategy], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("strategies.title"),
            columns: [
                .init(words("strategies.one")), .init(words("strategy.states")),
                .init(words("strategy.period")), .init(words("text.state")),
                .init(words("strategy.activities"), isNumber: true),
                .init(words("strategy.participants"), isNumber: true),
            ],
            rows: strategies.map { row($0, call) }, empty: words("strategies.none"), isCaptionQuiet: true)
    }

    private static func row(_ strategy: Strategy, _ call: Call) -> [HTML] {
        let progress = call.progress(of: strategy)
        let target = progress.finalTarget
        return [
            "\(strategy.link(call)) <span class=\"nowrap muted\">\(.leftToRight(strategy.id.text))</span>",
            .text(call.names(strategy.plan.states)), strategy.period(call),
            call.view.standing(of: strategy).tag(call.words).html,
            share(progress.value(.done), of: target?.activities, call),
            share(progress.value(.participants), of: target?.participants, call),
        ]
    }

    /// "8 / 239 (3%)"; without a target, the number alone.
    static func share(_ value: Int, of target: Int?, _ call: Call) -> HTML {
        let number = Numbers.text(value, in: call.numerals)
        guard let target, target > 0 else { return .leftToRight(number) }
        let whole = Numbers.text(target, in: call.numerals)
        let percent = Numbers.percent(value, of: target, in: call.numerals)
        return
            "\(.leftToRight("\(number) / \(whole)")) <span class=\"muted nowrap\">(\(.leftToRight(percent)))</span>"
    }
}

extension Strategy {
    /// "1 January 2025 – 31 December 2029".
    func period(_ call: Call) -> HTML { "\(call.dates.day(plan.from)) – \(call.dates.day(plan.until))" }
}
