// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The stored assessments that a change of the law book answers differently: which state, from what to what.
struct LawEffectTable {
    let change: LawChange
    let effects: LawEffects
    let call: Call

    private var words: Words { call.words }

    var parts: [any Component] {
        let key = change.approval == nil ? "law.affected-now" : "law.affected-then"
        var lines = [words(key, count: effects.compared)]
        if effects.unopened > 0 { lines.append(words("law.affected-unopened", count: effects.unopened)) }
        if let then = effects.unopenedThen, then > 0 {
            lines.append(words("law.affected-unopened-then", count: then))
        }
        return [
            Heading(words("law.effects"), anchor: "effects"),
            Prose(lines.map { "<p>\($0)</p>" as HTML }.joined()),
            Table(
                words("law.affected", count: effects.shown.count),
                columns: [
                    .init(words("law.assessment")), .init(words("law.before")), .init(words("law.after")),
                    .init(words("law.by-state")),
                ],
                rows: effects.shown.map { row($0) },
                empty: words(effects.unopened > 0 ? "law.affected.none-open" : "law.affected.none")),
        ]
    }

    private func row(_ effect: LawEffect) -> [HTML] {
        let stored = call.view.assessment(effect.assessment)
        let title = stored.map { call.text($0.draft.title) } ?? .text(effect.assessment.text)
        let withdrawn: HTML =
            stored?.withdrawn == nil ? "" : "<br>\(Tag(words("law.withdrawn")).html)"
        let link = HTML.link(call.link("/law/assessments/\(effect.assessment)"), title)
        return [
            "\(link) <span class=\"code muted nowrap\">\(.leftToRight(effect.assessment.text))</span>\(withdrawn)",
            effect.before.tag(words).html, effect.after.tag(words).html, states(effect),
        ]
    }

    /// The states that get the same other answer stand in one line.
    private func states(_ effect: LawEffect) -> HTML {
        guard effect.isReadable else { return .text(words("law.effect.unreadable")) }
        var order: [Move] = []
        var states: [Move: [Organisation.ID]] = [:]
        for state in effect.states {
            let move = Move(state)
            if states[move] == nil { order.append(move) }
            states[move, default: []] += [state.state].compactMap(\.self)
        }
        guard !order.isEmpty else { return "–" }
        let items = order.map { move -> HTML in
            let names = states[move] ?? []
            let who = names.isEmpty ? words("law.no-state") : call.names(names)
            return "<li><strong>\(who)</strong>\(words.colon)\(said(move))</li>"
        }
        return "<ul class=\"plain\">\(items.joined())</ul>"
    }

    /// What becomes of an answer, whichever state's it is.
    private struct Move: Hashable {
        let before: LegalVerdict
        let after: LegalVerdict
        let hardIn: [String]
        let hardOut: [String]
        let conditionsIn: [String]
        let conditionsOut: [String]

        init(_ state: LawEffect.OfState) {
            func less(_ texts: [String], _ others: [String]) -> [String] {
                texts.filter { !others.contains($0) }
            }
            (before, after) = (state.before.verdict, state.after.verdict)
            hardIn = less(state.after.hard, state.before.hard)
            hardOut = less(state.before.hard, state.after.hard)
            conditionsIn = less(state.after.conditions, state.before.conditions)
            conditionsOut = less(state.before.conditions, state.after.conditions)
        }
    }

    private func said(_ move: Move) -> HTML {
        let (before, after) = (move.before.tag(words).html, move.after.tag(words).html)
        let verdict =
            move.before == move.after
            ? words.filled("law.effect.same", ["verdict": after])
            : words.filled("law.effect.verdict", ["before": before, "after": after])
        let lines: [HTML?] = [
            line("law.effect.hard-in", move.hardIn.map { .text(call.name(hard: $0)) }),
            line("law.effect.hard-out", move.hardOut.map { .text(call.name(hard: $0)) }),
            line("law.effect.conditions-in", move.conditionsIn.map { condition($0) }),
            line("law.effect.conditions-out", move.conditionsOut.map { condition($0) }),
        ]
        return verdict + lines.compactMap(\.self).map { "<br>\($0)" as HTML }.joined()
    }

    private func line(_ key: String, _ names: [HTML]) -> HTML? {
        guard !names.isEmpty else { return nil }
        return "\(words(key))\(words.colon)\(names.joined(separator: .text(words.listSeparator)))"
    }

    /// In the words of the book that has it.
    private func condition(_ name: String) -> HTML {
        let pins = [change.draft.book, change.draft.replaces].compactMap(\.self)
        let books = pins.compactMap { try? call.site.law.book($0) }
        let text = books.compactMap { $0.parts.conditions.first { $0.id.text == name } }.first?.text
        return text.map { call.text($0) } ?? .text(name)
    }
}
