// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a strategy says, and a plan that awaits the consent of its states.
enum StrategyPlanParts {
    static func facts(_ strategy: Strategy, _ call: Call) -> [any Component] {
        let words = call.words
        let parent = call.view.initiative(strategy.initiative)
        var rows: [SummaryList.Row] = [
            .init(
                words("strategy.parent"),
                parent.map { "\($0.link(call)) \($0.stage.tag(words).html)" }
                    ?? .leftToRight(strategy.initiative.text))
        ]
        rows += self.rows(of: strategy.plan, call)
        if let partners = parent?.partners, !partners.isEmpty {
            rows.append(.init(words("field.partners"), .text(call.names(partners))))
        }
        if strategy.revision > 1 {
            let number = call.numerals.written(strategy.revision)
            rows.append(.init(words("strategy.revision"), .leftToRight(number)))
        }
        return [SummaryList(rows)]
    }

    private static func rows(of plan: StrategyPlan, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        return [
            .init(words("strategy.summary"), call.text(plan.summary)),
            .init(words("strategy.states"), .text(call.names(plan.states))),
            .init(
                words("strategy.period"), "\(call.dates.day(plan.from)) – \(call.dates.day(plan.until))"),
        ]
    }

    /// The whole plan, as somebody reads it who is asked to consent; what differs from the present one is marked.
    static func whole(_ plan: StrategyPlan, instead present: StrategyPlan, _ call: Call) -> [any Component] {
        let title = SummaryList.Row(call.words("field.title"), call.text(plan.title))
        return [SummaryList([title] + rows(of: plan, call))]
            + objectives(plan, call) { objective in
                let before = present.objectives.first { $0.number == objective.number }
                return before.map { $0 == objective ? "" : tag("changed", call) } ?? tag("new", call)
            }
    }

    /// What a strategy that is not in force says: its objectives, each with the page of its targets.
    static func objectives(_ strategy: Strategy, _ call: Call) -> [any Component] {
        objectives(strategy.plan, call) { objective in
            guard let target = strategy.finalTarget(of: objective.number) else { return "" }
            let facts: [String: HTML] = [
                "objective": .link(
                    call.link(strategy.path(of: objective.number)),
                    .leftToRight(call.numerals.written(objective.number))),
                "activities": .leftToRight(Numbers.text(target.activities, in: call.numerals)),
                "participants": .leftToRight(Numbers.text(target.participants, in: call.numerals)),
                "day": call.dates.day(target.by),
            ]
            return "<p>\(call.words.filled("strategy.target-due", facts))</p>"
        }
    }

    private static func objectives(
        _ plan: StrategyPlan, _ call: Call, _ note: (StrategyObjective) -> HTML
    ) -> [any Component] {
        let rows = plan.objectives.map { objective -> SummaryList.Row in
            let domains = call.names(objective.domains)
            return .init(
                objective.plain(call),
                "\(note(objective))<p>\(call.text(objective.text))</p><p class=\"muted\">\(domains)</p>")
        }
        return [Heading(call.words("strategy.plan-objectives")), SummaryList(rows)]
    }

    private static func tag(_ name: String, _ call: Call) -> HTML {
        "<p>\(Tag(call.words("strategy.\(name)"), .info).html)</p>"
    }

    /// Of whom consents are awaited, and who has given theirs.
    static func notices(_ strategy: Strategy, _ call: Call) -> [any Component] {
        guard let proposed = strategy.proposed else { return [] }
        let words = call.words
        let awaited = call.names(proposed.awaited)
        var body: HTML = "<p>\(words("strategy.proposed.awaited", ["states": awaited]))</p>"
        if !proposed.consents.isEmpty {
            let given = call.names(proposed.consents.keys)
            body = body + "<p>\(words("strategy.proposed.given", ["states": given]))</p>"
        }
        if let reason = proposed.reason { body = body + "<p>\(call.text(reason))</p>" }
        body = body + "<p>\(call.name(proposed.by)) · \(call.dates.moment(proposed.at))</p>"
        let number = call.numerals.written(proposed.revision)
        return [Notice(.warning, body, heading: words("strategy.proposed.title", ["number": number]))]
    }
}
