// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Every attempt to decide on it, each with a page of its own.
enum InitiativeDecision {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let decisions = initiative.decisions.reversed().compactMap { call.view.decision($0) }
        return [
            Table(
                words("initiative-decision.attempts"),
                columns: [
                    .init(words("initiative-decision.one")), .init(words("initiative-decision.method")),
                    .init(words("initiative-decision.opened")),
                    .init(words("initiative-decision.deadline")), .init(words("text.state")),
                ],
                rows: decisions.map { decision in
                    [
                        .link(call.link("/decisions/\(decision.id.text)"), .leftToRight(decision.id.text)),
                        call.text(decision.ruleSet.title), call.dates.moment(decision.opened),
                        decision.deadline.map { call.dates.deadline($0) } ?? "–",
                        .text(words("decision.status.\(decision.status.rawValue)")),
                    ]
                }, empty: words("initiative-decision.no-attempts"))
        ]
    }
}
