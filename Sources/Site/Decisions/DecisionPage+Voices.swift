// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states and the chair said in the course of a decision.
extension DecisionPage {
    static func voices(_ decision: Decision, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = []
        if decision.method != .vote {
            parts = [
                Heading(words("decision.objections"), anchor: "objections"),
                Thread(objections(decision, call), empty: words("decision.no-objections")),
            ]
        }
        parts += [
            Heading(words("decision.statements"), anchor: "statements"),
            Prose("<p>\(words("decision.statements-lead"))</p>", style: "muted"),
            Thread(
                statements(decision.printedStatements, "statement", call),
                empty: words("decision.no-statements")),
        ]
        if !decision.lateStatements.isEmpty {
            parts += [
                Heading(words("decision.late-statements"), anchor: "late"),
                Thread(statements(decision.lateStatements, "late", call), empty: ""),
            ]
        }
        if !decision.extensions.isEmpty {
            parts += [
                Heading(words("decision.extensions")), Timeline(decision.extensions.map { entry($0, call) }),
            ]
        }
        return parts
    }

    /// What the reader's state said against it and has not withdrawn.
    static func ownObjections(to decision: Decision, _ call: Call) -> [any Component] {
        let own = objections(decision, call) { $0.state == call.view.organisation?.id && $0.withdrawn == nil }
        return own.isEmpty ? [] : [Heading(call.words("decision.objections")), Thread(own, empty: "")]
    }

    private static func objections(
        _ decision: Decision, _ call: Call, where isMeant: (Objection) -> Bool = { _ in true }
    ) -> [Thread.Entry] {
        decision.objections.enumerated().filter { isMeant($0.element) }.map { index, objection in
            let label = call.words("decision.form.\(objection.form.rawValue)")
            let tone: Tag.Tone = objection.form == .reserve ? .warning : .danger
            let withdrawn = objection.withdrawn.map {
                "<p class=\"muted\">\(call.words.filled("decision.states.withdrawn", ["when": call.dates.moment($0)]))</p>"
                    as HTML
            }
            return Thread.Entry(
                anchor: "objection-\(index + 1)", speaker: .text(call.name(objection.state)),
                when: call.dates.moment(objection.at),
                body: call.remark(objection.remark) + (withdrawn ?? ""),
                tag: Tag(label, objection.withdrawn == nil ? tone : .neutral))
        }
    }

    private static func statements(_ statements: [Statement], _ anchor: String, _ call: Call) -> [Thread
        .Entry]
    {
        statements.enumerated().map { index, statement in
            let paragraph = statement.paragraph.map {
                "<p class=\"muted\">\(call.words("decision.paragraph", ["number": call.numerals.written($0)]))</p>"
                    as HTML
            }
            return Thread.Entry(
                anchor: "\(anchor)-\(index + 1)", speaker: .text(call.name(statement.state)),
                when: call.dates.moment(statement.at),
                body: (paragraph ?? "") + (statement.remark.map(call.remark) ?? ""),
                tag: Tag(call.words("decision.kind.\(statement.kind.rawValue)"), .review))
        }
    }

    private static func entry(_ extended: Decision.Extension, _ call: Call) -> Timeline.Entry {
        let words = call.words
        let title = extended.reserve ? "decision.extended-by-reserve" : "decision.extended-by-chair"
        let span = words.filled(
            "decision.extended",
            ["from": call.dates.moment(extended.from), "to": call.dates.moment(extended.to)])
        return Timeline.Entry(
            when: call.dates.moment(extended.at), title: .text(words(title)),
            body: "<p>\(span)</p><p>\(call.name(extended.by)): \(call.text(extended.reason))</p>")
    }
}
