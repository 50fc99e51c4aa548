// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The legal advice on the text that is decided, with those who part from it beside it.
extension DecisionPage {
    static func legal(_ decision: Decision, _ call: Call) -> [any Component] {
        guard let initiative = call.view.initiative(decision.initiative),
            let opinion = initiative.opinions.last(where: { $0.textHash == decision.textHash })
        else { return [] }
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("legal.finding"), opinion.finding.tag(words).html),
            .init(words("legal.reasoning"), .paragraphs(call.plain(opinion.draft.reasoning))),
            .init(words("legal.by"), call.byline(opinion.by, opinion.at)),
        ]
        rows += InitiativeLegal.restsOn(opinion, call)
        let overrides = call.view.assessments(of: initiative.id).flatMap { call.view.overrides(of: $0.id) }
        var parts: [any Component] = [
            Heading(words("legal.opinion")), Prose("<p>\(words("law.advises"))</p>", style: "muted"),
            SummaryList(rows),
        ]
        if !opinion.draft.conditions.isEmpty {
            parts.append(ConditionTable.of(opinion, call))
        }
        parts += ConditionTable.setAside(by: opinion, call)
        parts += ConditionTable.unanswered(by: opinion, on: initiative, call)
        parts += InitiativeLegal.dissents(from: opinion, initiative, call)
        if !overrides.isEmpty {
            parts += [
                Heading(words("law.overrides.title"), isLarge: false), OverridePages.table(overrides, call),
            ]
            parts += ConditionTable.of(overrides, call)
        }
        return parts
    }
}
