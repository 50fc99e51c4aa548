// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Indicators against their targets, and the evaluation by someone other than the lead.
enum InitiativeResults {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [indicators(initiative, call)]
        let known = initiative.indicators.compactMap { call.view.indicator($0) }
        if let progress = InitiativeFigures.progress(known, call) { parts.append(progress) }
        if let reconciled = initiative.reconciled {
            parts.append(
                SummaryList([
                    .init(words("result.reconciled"), call.text(reconciled.note)),
                    .init(words("legal.by"), call.byline(reconciled.by, reconciled.at)),
                ]))
        }
        parts.append(Heading(words("evaluation.title")))
        if let evaluation = initiative.evaluation {
            parts += section(evaluation, call)
        } else {
            parts.append(Prose("<p>\(words("evaluation.none"))</p>", style: "muted"))
        }
        return parts
    }

    private static func indicators(_ initiative: Initiative, _ call: Call) -> Table {
        let words = call.words
        func number(_ value: Int?) -> HTML {
            .leftToRight(value.map { Numbers.text($0, in: call.numerals) } ?? "–")
        }
        let indicators = initiative.indicators.compactMap { call.view.indicator($0) }
        return Table(
            words("indicator.list"),
            columns: [
                .init(words("indicator.one")), .init(words("field.baseline"), isNumber: true),
                .init(words("field.target"), isNumber: true), .init(words("field.value"), isNumber: true),
                .init(words("text.state")), .init(words("contribution.next")),
            ],
            rows: indicators.map { indicator in
                [
                    indicator.link(call), number(indicator.baseline), number(indicator.target),
                    number(indicator.value), indicator.status.tag(words).html, next(indicator, call),
                ]
            }, empty: words("indicator.none"))
    }

    private static func next(_ indicator: Indicator, _ call: Call) -> HTML {
        ActOffers(forms: IndicatorForms.offers(on: indicator, call), path: indicator.path, call: call).cell
    }

    private static func section(_ evaluation: Evaluation, _ call: Call) -> [any Component] {
        let words = call.words
        let scores = EvaluationDraft.Criterion.allCases.map { criterion -> SummaryList.Row in
            let score = evaluation.draft.scores[criterion].map { "\($0) / 5" } ?? "–"
            return .init(words("criterion.\(criterion.rawValue)"), .leftToRight(score))
        }
        return [
            Prose(.paragraphs(call.plain(evaluation.draft.summary))), SummaryList(scores),
            Prose("<p class=\"muted\">\(call.byline(evaluation.by, evaluation.at))</p>"),
        ]
    }
}
