// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Taking part, activation, suspension, closing, evaluation and publication.
enum ExecutionForms {
    static let leave = InitiativeForm(
        "leave", tab: .participation, isWeighty: true, isGrave: true,
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            form.day("from")
            form.remark("reason", call)
        },
        deed: { reader, _, initiative in
            let day = reader.day("from")
            let reason = reader.remark("reason")
            guard let day, let reason else { return nil }
            return .participation(.withdraw(initiative: initiative.id, from: day, reason: reason))
        })

    static let suspend = InitiativeForm(
        "suspend", tab: .overview, isWeighty: true, isGrave: true,
        questions: { form, _, _ in
            form.languages("reason", isLong: true)
            form.languages("effect", isLong: true)
        },
        deed: { reader, _, initiative in
            let reason = reader.multilingual("reason")
            let effect = reader.multilingual("effect")
            guard let reason, let effect else { return nil }
            return .initiative(.suspend(initiative: initiative.id, reason: reason, effect: effect))
        })

    static let evaluate = InitiativeForm(
        "evaluate", tab: .results, isWeighty: true,
        questions: { form, call, _ in
            let scores = (1...5).map { Choice(String($0), call.words("evaluation.score-\($0)")) }
            for criterion in EvaluationDraft.Criterion.allCases {
                form.radios("criterion-\(criterion.rawValue)", scores)
            }
            form.languages("summary", isLong: true)
        },
        deed: { reader, _, initiative in
            var scores: [EvaluationDraft.Criterion: Int] = [:]
            for criterion in EvaluationDraft.Criterion.allCases {
                scores[criterion] = reader.number("criterion-\(criterion.rawValue)", atLeast: 1)
            }
            guard let summary = reader.multilingual("summary"), reader.errors.isEmpty else { return nil }
            return .initiative(
                .evaluate(
                    initiative: initiative.id, evaluation: EvaluationDraft(scores: scores, summary: summary)))
        })

    static let all: [InitiativeForm] = [
        choose, leave,
        .noted("activate", tab: .overview, field: "note") {
            .initiative(.activate(initiative: $0, note: $1))
        },
        suspend,
        .noted("resume", tab: .overview, field: "reason", isWeighty: true) {
            .initiative(.resume(initiative: $0, reason: $1))
        },
        .plain("begin-closing", tab: .results) { .beginClosing(initiative: $0) },
        .noted("reconcile", tab: .results, field: "note") { .result(.reconcile(initiative: $0, note: $1)) },
        evaluate, .plain("archive", tab: .results) { .archive(initiative: $0) },
        InitiativeForm("clear-publication", tab: .publication, isWeighty: true) { _, _, initiative in
            .publication(.clearInitiative(initiative: initiative.id))
        },
        InitiativeForm("publish", tab: .publication, isWeighty: true) { _, _, initiative in
            .publication(.publishInitiative(initiative: initiative.id))
        },
        .noted("confine", tab: .publication, field: "reason") {
            .publication(.confineInitiative(initiative: $0, reason: $1))
        },
    ]
}
