// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who was notified, who opened it, who said what: three columns, never one.
extension DecisionPage {
    static func states(_ decision: Decision, _ call: Call) -> [any Component] {
        let words = call.words
        func figure(_ key: String, _ count: Int, note: String? = nil) -> KeyFigures.Item {
            .init(
                Numbers.text(count, in: call.numerals), words("decision.figures.\(key)"),
                note: note.map { words("decision.figures.note-\($0)") }, href: "#states")
        }
        return [
            Heading(words("decision.states"), anchor: "states"),
            KeyFigures([
                figure("notified", decision.electorate.count, note: "notified"),
                figure("opened", decision.electorate.count - decision.unopened.count),
                figure("unopened", decision.unopened.count, note: "unopened"),
                figure("passed", decision.passes.count), figure("objecting", decision.objecting.count),
            ]),
            Table(
                words("decision.states"),
                columns: ["state", "notified", "opened", "said"].map {
                    .init(words("decision.states.\($0)"))
                },
                rows: call.sorted(decision.electorate).map { row($0, decision, call) }, empty: "–",
                isCaptionQuiet: true),
        ]
    }

    private static func row(_ state: Organisation.ID, _ decision: Decision, _ call: Call) -> [HTML] {
        // What is decided in a session is heard there, and opened by nobody.
        let unopened =
            decision.isRunning ? "not-opened" : decision.method == .silence ? "never-opened" : "in-session"
        return [
            .text(call.name(state)), call.dates.moment(decision.notified),
            decision.received[state].map { call.dates.moment($0.at) }
                ?? "<span class=\"muted\">\(call.words("decision.states.\(unopened)"))</span>",
            said(state, decision, call),
        ]
    }

    private static func said(_ state: Organisation.ID, _ decision: Decision, _ call: Call) -> HTML {
        let words = call.words
        var lines: [HTML] = decision.objections.filter { $0.state == state }.map { objection in
            let tone: Tag.Tone =
                objection.withdrawn != nil ? .neutral : objection.form == .reserve ? .warning : .danger
            let tag = Tag(words("decision.form.\(objection.form.rawValue)"), tone).html
            let withdrawn = objection.withdrawn.map {
                words.filled("decision.states.withdrawn", ["when": call.dates.moment($0)])
            }
            return "\(tag) \(call.dates.moment(objection.at)) \(withdrawn ?? "")"
        }
        if let pass = decision.passes[state] {
            lines.append("\(Tag(words("decision.kind.pass"), .success).html) \(call.dates.moment(pass.at))")
        }
        guard lines.isEmpty else { return lines.joined(separator: "<br>") }
        let nothing = decision.method == .silence ? "silent" : "unspoken"
        return "<span class=\"muted\">\(words("decision.states.\(nothing)"))</span>"
    }
}

extension Words {
    /// A phrase whose placeholders are filled with markup.
    func filled(_ key: String, _ values: [String: HTML]) -> HTML {
        guard let phrase = phrase(key) else { return .text(self(key)) }
        var filled: HTML = ""
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled = filled + .text(rest[..<open]) + (values[name] ?? .text("{\(name)}"))
            rest = rest[rest.index(after: close)...]
        }
        return filled + .text(rest)
    }
}
