// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// The exact text that is decided on, and the result with its computation, rule by rule.
extension DecisionPage {
    static func text(_ decision: Decision, _ call: Call) -> [any Component] {
        let words = call.words
        let hashes = decision.textHashes.sorted { $0.key.rawValue < $1.key.rawValue }.map { language, hash in
            SummaryList.Row(call.name(language), "<code>\(.leftToRight(hash.hex))</code>")
        }
        return [
            Heading(words("decision.text"), anchor: "text"),
            Prose("<p>\(words("decision.text-note"))</p>", style: "muted"),
            paragraphs(of: decision, call),
            SummaryList(
                [.init(words("decision.text-hash"), "<code>\(.leftToRight(decision.textHash.hex))</code>")]
                    + hashes
                    + [
                        .init(
                            words("decision.rules-hash"),
                            "<code>\(.leftToRight(decision.ruleSetHash.hex))</code>")
                    ]),
        ]
    }

    /// The paragraphs in the reader's language, numbered, as they were when the decision opened.
    static func paragraphs(of decision: Decision, _ call: Call) -> Prose {
        let versions = call.view.initiative(decision.initiative)?.texts.versions ?? []
        guard let hash = decision.textHashes[call.language],
            let text = versions.last(where: { $0.hash == hash })
        else {
            return Prose("<p>\(call.words("decision.text-missing"))</p>", style: "muted")
        }
        let numbered = text.paragraphs.enumerated().map { index, paragraph -> HTML in
            "<li id=\"p\(index + 1)\">\(.paragraphs(paragraph))</li>"
        }
        return Prose("<ol class=\"numbered\">\(numbered.joined())</ol>", style: "document")
    }

    static func result(_ decision: Decision, _ call: Call) -> [any Component] {
        guard let result = decision.result else { return [] }
        let words = call.words
        return [
            Heading(words("decision.result"), anchor: "result"),
            Prose("<p>\(words("decision.result-lead"))</p>", style: "muted"),
            Table(
                words("decision.result"),
                columns: ["rule", "check", "evidence", "answer"].map {
                    .init(words("decision.result.\($0)"))
                },
                rows: result.steps.map { step($0, call) }, empty: "–", isCaptionQuiet: true),
            SummaryList(
                [
                    .init(words("decision.result.outcome"), decision.tag(call).html),
                    .init(words("decision.result.at"), call.dates.moment(result.at)),
                    .init(words("decision.result.electorate"), named(result.electorate, call)),
                ] + said(result, call) + [
                    .init(words("decision.result.unopened"), named(result.unopened, call)),
                    .init(words("decision.result.hash"), "<code>\(.leftToRight(result.hash.hex))</code>"),
                ]),
        ]
    }

    /// Who voted how, or who objected and who did not.
    private static func said(_ result: DecisionResult, _ call: Call) -> [SummaryList.Row] {
        guard let count = result.count else {
            return [
                .init(call.words("decision.result.objecting"), named(result.objecting, call)),
                .init(call.words("decision.result.passing"), named(result.passing, call)),
            ]
        }
        let choices = Ballot.Choice.allCases.filter { $0 != .constructive || count.count($0) > 0 }
        return [votes(of: count, call)]
            + choices.map { choice in
                .init(call.words("decision.tally.\(choice.rawValue)"), named(count.states(choice), call))
            } + [.init(call.words("decision.tally.absent"), named(count.absent, call))]
    }

    private static func named(_ states: [Organisation.ID], _ call: Call) -> HTML {
        states.isEmpty ? "–" : .text(call.names(states))
    }

    private static func step(_ step: DecisionResult.Step, _ call: Call) -> [HTML] {
        let states = step.evidence.compactMap { Organisation.ID($0) }.filter {
            call.view.organisation($0) != nil
        }
        let evidence: HTML
        if step.evidence.isEmpty {
            evidence = "–"
        } else if states.count == step.evidence.count {
            evidence = .text(call.names(states))
        } else {
            let items = step.evidence.filter { !$0.isEmpty }
            evidence = items.map { item in
                Instant(item).map { call.dates.moment($0) } ?? .leftToRight(item)
            }.joined(separator: "<br>")
        }
        let answer = call.words("decision.result.\(step.satisfied ? "yes" : "no")")
        return [
            .leftToRight(step.rule), .text(call.words("decision.check.\(step.check)")), evidence,
            step.satisfied ? .text(answer) : "<strong>\(answer)</strong>",
        ]
    }
}
