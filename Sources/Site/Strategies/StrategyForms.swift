// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Drafting, revising and agreeing on a strategy, putting initiatives under its objectives, setting targets, reviewing.
enum StrategyForms {
    static let draft = InitiativeForm(
        "draft-strategy", tab: .overview,
        start: { _, initiative in FormInput(["states": initiative.proposal.hosts.map(\.text)]) },
        questions: { form, call, _ in ask(&form, call, nil) },
        deed: { reader, _, initiative in
            plan(&reader, nil).map { .strategy(.draft(initiative: initiative.id, plan: $0)) }
        })

    static let revise = step(
        "revise", start: { _, strategy in typed(strategy.proposed?.plan ?? strategy.plan) },
        questions: { form, call, strategy in
            ask(&form, call, strategy.proposed?.plan ?? strategy.plan)
            form.languages("reason", isLong: true)
        },
        deed: { reader, _, strategy in
            let plan = plan(&reader, strategy.proposed?.plan ?? strategy.plan)
            let reason = reader.multilingual("reason")
            guard let plan, let reason else { return nil }
            return .revise(strategy: strategy.id, plan: plan, reason: reason)
        })

    static let consent = answer("consent", isGrave: false, questions: { _, _ in }) { _, strategy, revision in
        .consent(strategy: strategy.id, revision: revision)
    }
    static let decline = answer(
        "decline", isGrave: true, questions: { form, call in form.remark("reason", call) }
    ) { reader, strategy, revision in
        reader.remark("reason").map { .decline(strategy: strategy.id, revision: revision, reason: $0) }
    }

    static let setTarget = step(
        "set-target",
        start: { call, strategy in
            FormInput(["by": [strategy.plan.until.description]])
                .setting("objective", to: call.query["objective"])
        },
        questions: { form, call, strategy in
            form.select("objective", objectives(strategy, call))
            form.day("by")
            form.number("activities")
            form.number("participants")
        },
        deed: { reader, _, strategy in
            let objective = reader.number("objective")
            let day = reader.day("by")
            let activities = reader.number("activities")
            let participants = reader.number("participants")
            guard let objective, let day, let activities, let participants else { return nil }
            let target = StrategyTarget(by: day, activities: activities, participants: participants)
            return .setTarget(strategy: strategy.id, objective: objective, target: target)
        })

    static let review = step(
        "review",
        questions: { form, _, _ in
            form.day("from")
            form.day("until")
            form.languages("text", isLong: true)
        },
        deed: { reader, _, strategy in
            let from = reader.day("from")
            let until = reader.day("until")
            let text = reader.multilingual("text")
            guard let from, let until, let text else { return nil }
            return .review(strategy: strategy.id, from: from, until: until, text: text)
        })

    static let all = [revise, consent, decline, assign, agree, unassign, setTarget, review]

    static func objectives(_ strategy: Strategy, _ call: Call) -> [Choice] {
        strategy.objectives.map { Choice(String($0.number), $0.plain(call)) }
    }

    /// What a state answers to the plan that it has read: to that one and no other.
    private static func answer(
        _ verb: String, isGrave: Bool, questions: @escaping @Sendable (inout Form, Call) -> Void,
        deed: @escaping @Sendable (inout Reader, Strategy, Int) -> StrategyDeed?
    ) -> ActForm<Strategy> {
        step(
            verb, isWeighty: true, isGrave: isGrave,
            preface: { call, strategy in
                StrategyPlanParts.notices(strategy, call)
                    + (strategy.proposed.map {
                        StrategyPlanParts.whole($0.plan, instead: strategy.plan, call)
                    } ?? [])
            },
            questions: { form, call, _ in questions(&form, call) },
            deed: { reader, _, strategy in
                reader.number("basis").flatMap { deed(&reader, strategy, $0) }
            }, basis: { $0.proposed?.revision ?? 0 })
    }

    static func step(
        _ verb: String, isWeighty: Bool = false, isGrave: Bool = false,
        preface: @escaping @Sendable (Call, Strategy) -> [any Component] = { _, _ in [] },
        start: @escaping @Sendable (Call, Strategy) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Strategy) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Strategy) -> StrategyDeed?,
        basis: (@Sendable (Strategy) -> Int)? = nil
    ) -> ActForm<Strategy> {
        ActForm(
            name: "strategy.\(verb)", path: "/strategies/:id/act/\(verb)", section: .results,
            isWeighty: isWeighty, isGrave: isGrave, find: { try $0.strategy() },
            crumbs: { call, strategy in call.crumbs(to: strategy) }, preface: preface, start: start,
            questions: questions,
            deed: { reader, call, strategy in deed(&reader, call, strategy).map { .strategy($0) } },
            basis: basis)
    }
}
