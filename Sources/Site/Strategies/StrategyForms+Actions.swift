// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which initiatives serve which objective; and what a page offers whom.
extension StrategyForms {
    static let assign = step(
        "assign",
        start: { call, _ in FormInput().setting("objective", to: call.query["objective"]) },
        questions: { form, call, strategy in
            form.select("initiative", candidates(strategy, call))
            form.select("objective", objectives(strategy, call))
        },
        deed: { reader, _, strategy in
            let initiative: Initiative.ID? = reader.identifier("initiative")
            let objective = reader.number("objective")
            guard let initiative, let objective else { return nil }
            return .assign(strategy: strategy.id, objective: objective, initiative: initiative)
        })

    static let agree = step(
        "agree", isWeighty: true, start: { call, _ in chosen(call) },
        questions: { form, call, strategy in
            form.radios("action", call.view.asked(in: strategy).map { choice($0, strategy, call) })
        },
        deed: { reader, _, strategy in
            action(&reader, strategy).map {
                .agree(strategy: strategy.id, objective: $0.objective, initiative: $0.initiative)
            }
        })

    static let unassign = step(
        "unassign", isGrave: true, start: { call, _ in chosen(call) },
        questions: { form, call, strategy in
            form.radios("action", removable(strategy, call).map { choice($0, strategy, call) })
            form.languages("reason", isLong: true)
        },
        deed: { reader, _, strategy in
            let action = action(&reader, strategy)
            let reason = reader.multilingual("reason")
            guard let action, let reason else { return nil }
            return .unassign(
                strategy: strategy.id, objective: action.objective, initiative: action.initiative,
                reason: reason)
        })

    /// "I-12.2": the initiative and the objective that it serves.
    static func name(of action: StrategicAction) -> String { "\(action.initiative.text).\(action.objective)" }

    private static func chosen(_ call: Call) -> FormInput {
        FormInput().setting("action", to: call.query["action"])
    }

    private static func action(_ reader: inout Reader, _ strategy: Strategy) -> StrategicAction? {
        let action = strategy.actions.first { name(of: $0) == reader.input["action"] }
        if action == nil { reader.fail("action", "error.choice") }
        return action
    }

    private static func choice(_ action: StrategicAction, _ strategy: Strategy, _ call: Call) -> Choice {
        let title = call.view.initiative(action.initiative).map { call.plain($0.proposal.title) } ?? ""
        let objective = strategy.objective(action.objective)?.plain(call)
        return Choice(
            name(of: action), "\(action.initiative.text) · \(title)",
            note: objective.map { "\(call.words("strategy.objective"))\(call.words.colon)\($0)" })
    }

    private static func candidates(_ strategy: Strategy, _ call: Call) -> [Choice] {
        call.view.candidates(for: strategy).map { initiative in
            let title = initiative.proposal.title
            return Choice(
                initiative.id.text, "\(initiative.id.text) · \(call.plain(title))",
                language: title.text(in: call.language)?.language)
        }
    }

    private static func removable(_ strategy: Strategy, _ call: Call) -> [StrategicAction] {
        strategy.actions.filter { trial(unassign, of: $0, strategy).map { call.view.mayTry($0) } ?? false }
    }

    private static let unsaid = Multilingual()

    private static func trial(
        _ form: ActForm<Strategy>, of action: StrategicAction, _ strategy: Strategy
    ) -> Deed? {
        let (id, number, initiative) = (strategy.id, action.objective, action.initiative)
        switch form.verb {
        case agree.verb: return .strategy(.agree(strategy: id, objective: number, initiative: initiative))
        case unassign.verb:
            return .strategy(
                .unassign(strategy: id, objective: number, initiative: initiative, reason: unsaid))
        default: return nil
        }
    }

    /// The steps about one action that its row leads to.
    static func offers(
        about action: StrategicAction, of strategy: Strategy, _ call: Call
    ) -> [ActForm<Strategy>] {
        [agree, unassign].filter { form in
            trial(form, of: action, strategy).map { call.view.mayTry($0) } ?? false
        }
    }

    /// The steps about the strategy itself that this reader may take now.
    static func offers(on strategy: Strategy, _ call: Call) -> [ActForm<Strategy>] {
        let (id, plan, view) = (strategy.id, strategy.plan, call.view)
        let revision = strategy.proposed?.revision ?? 0
        let objective = plan.objectives.first?.number ?? 0
        let target = StrategyTarget(by: plan.until, activities: 1, participants: 1)
        var trials: [(ActForm<Strategy>, StrategyDeed)] = [
            (consent, .consent(strategy: id, revision: revision)),
            (decline, .decline(strategy: id, revision: revision, reason: Remark("", in: .english))),
            (setTarget, .setTarget(strategy: id, objective: objective, target: target)),
            (review, .review(strategy: id, from: plan.from, until: plan.until, text: unsaid)),
            (revise, .revise(strategy: id, plan: plan, reason: unsaid)),
        ]
        if let candidate = view.candidates(for: strategy).first {
            trials.insert(
                (assign, .assign(strategy: id, objective: objective, initiative: candidate.id)), at: 3)
        }
        return trials.filter { view.mayTry(.strategy($0.1)) }.map { $0.0 }
    }
}
