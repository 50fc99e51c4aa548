// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Conditions with what became of each: reported by its owner, confirmed by an adviser.
enum ConditionTable {
    /// - Parameter isBinding: whether anybody has to see to them; of an override that is not countersigned nobody has.
    static func of(_ bearer: some Conditioned, _ call: Call, isBinding: Bool = true) -> Table {
        let words = call.words
        let caption = bearer.setBy.map { words("law.override.conditions", ["override": $0.text]) }
        return Table(
            caption ?? words("legal.conditions"),
            columns: ["condition", "owner", "when", "state"].map { .init(words("legal.\($0)")) },
            rows: bearer.noted.map { noted in
                [
                    "\(call.numerals.written(noted.index + 1)). \(text(noted.condition, call))",
                    .text(call.name(noted.condition.owner)), when(noted.condition, call),
                    isBinding ? state(noted, call) : "–",
                ]
            }, empty: "")
    }

    /// Those of every override that the reader may know of and that binds somebody.
    static func of(_ overrides: [Override], _ call: Call) -> [any Component] {
        overrides.filter { $0.isBinding && !$0.conditions.isEmpty }
            .map { override -> any Component in of(override, call) }
    }

    private static func text(_ condition: OpinionDraft.Condition, _ call: Call) -> HTML {
        guard let carried = condition.carries else { return call.text(condition.text) }
        let source = call.words("law.condition.set", ["condition": call.name(condition: carried)])
        return "\(call.text(condition.text))<br><span class=\"small muted\">\(source)</span>"
    }

    private static func when(_ condition: OpinionDraft.Condition, _ call: Call) -> HTML {
        let stage = call.words(condition.beforeTabling ? "legal.before-tabling" : "legal.during")
        let due = condition.due.map { "<br>\(call.dates.day($0))" as HTML } ?? ""
        guard let later = condition.later, !condition.beforeTabling else { return "\(stage)\(due)" }
        return
            "\(stage)\(due)<br><span class=\"small muted\">\(call.words("law.condition.later"))</span>\(call.remark(later))"
    }

    /// What an opinion leaves open because it was signed before every condition had to be answered.
    static func unanswered(by opinion: Opinion, on initiative: Initiative, _ call: Call) -> [any Component] {
        let open = call.view.unanswered(by: opinion, on: initiative)
        guard !open.isEmpty else { return [] }
        let items = open.map { "<li>\(call.name(condition: $0))</li>" as HTML }
        return [
            Notice(
                .warning, "<p>\(call.words("law.unanswered"))</p><ul>\(items.joined())</ul>",
                heading: call.words("law.unanswered-heading"))
        ]
    }

    private static func state(_ noted: NotedCondition, _ call: Call) -> HTML {
        let words = call.words
        if let met = noted.met {
            return "\(Tag(words("legal.met"), .success).html) \(call.dates.moment(met))"
        }
        guard let report = noted.report else { return Tag(words("legal.outstanding"), .warning).html }
        return
            "\(Tag(words("legal.reported"), .info).html) \(call.byline(report.by, report.at))\(call.remark(report.note))"
    }

    /// The conditions of the assessment that an opinion does not carry, each with why.
    static func setAside(by opinion: Opinion, _ call: Call) -> [any Component] {
        let words = call.words
        guard let asides = opinion.draft.setAside, !asides.isEmpty else { return [] }
        return [
            Table(
                words("law.not-carried"),
                columns: [
                    .init(words("legal.condition")), .init(words("law.not-carried.ground")),
                    .init(words("law.reasons")),
                ],
                rows: asides.map { aside in
                    [
                        .text(call.name(condition: aside.condition)),
                        .text(words("set-aside.\(aside.ground.rawValue)")), call.remark(aside.reason),
                    ]
                }, empty: "")
        ]
    }
}

/// A condition as a form names it: "0" for the first one of the opinion in force, "O-1.0" for that of an override.
struct ConditionChoice: Hashable, Sendable {
    let override: Override.ID?
    let index: Int

    init(_ noted: NotedCondition) { (self.override, self.index) = (noted.setBy, noted.index) }

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last, let index = Int(last) else { return nil }
        if parts.count == 2 {
            guard let id = Override.ID(parts[0]) else { return nil }
            self.override = id
        } else {
            self.override = nil
        }
        self.index = index
    }

    var text: String { (self.override.map { "\($0.text)." } ?? "") + String(index) }

    /// Those that are left to be seen to, for one answer of a form.
    static func choices(_ conditions: [NotedCondition], _ call: Call) -> [Choice] {
        conditions.map { noted in
            let source = noted.setBy.map { " (\($0.text))" } ?? ""
            return Choice(ConditionChoice(noted).text, call.plain(noted.condition.text) + source)
        }
    }
}

extension Reader {
    /// The condition that was chosen.
    mutating func condition(_ name: String) -> ConditionChoice? {
        guard let choice = input[name].flatMap({ ConditionChoice($0) }) else {
            fail(name, "error.choice")
            return nil
        }
        return choice
    }
}
