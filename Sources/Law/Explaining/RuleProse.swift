// SPDX-License-Identifier: Apache-2.0

/// A rule's premise as an outline that a lawyer reads, derived from the tree that is evaluated.
package struct RuleProse: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        /// 0 for the outermost.
        package let depth: Int
        package let text: String
        /// What the line came to on given facts; nil where no facts are given.
        package let truth: Truth?
        /// The term whose answer the line reads on given facts; nil for the head of a group.
        package let term: Term.ID?
        /// What is recorded for it; nil where nothing is.
        package let answer: String?
    }

    package let lines: [Line]

    package init(_ rule: Rule, vocabulary: Vocabulary, in tongue: Tongue) {
        var writer = Writer(vocabulary: vocabulary, tongue: tongue)
        writer.write(parts(of: rule.when), 0)
        if rule.readsOnlyStated { writer.add(LawPhrase.onlyStated.text(in: tongue), 0, nil) }
        lines = writer.lines
    }

    /// How a ground comes to what it says: the premise of its rule, with what each part came to.
    package init(_ ground: Ground, of book: LawBook, in tongue: Tongue) {
        var writer = Writer(vocabulary: book.parts.vocabulary, tongue: tongue)
        let trace = ground.trace
        if case .all = trace.premise {
            for part in trace.parts { writer.write(part.premise, 0, trace: part) }
        } else {
            writer.write(trace.premise, 0, trace: trace)
        }
        if book.rules.contains(where: { $0.id == ground.rule && $0.readsOnlyStated }) {
            writer.add(LawPhrase.onlyStated.text(in: tongue), 0, nil)
        }
        lines = writer.lines
    }

    package func text() -> String {
        lines.map { String(repeating: "  ", count: $0.depth) + "- " + $0.text }.joined(separator: "\n")
    }
}

/// A rule's outermost `all` is the list itself.
private func parts(of premise: Premise) -> [Premise] {
    if case .all(let parts) = premise { parts } else { [premise] }
}

private struct Writer {
    let vocabulary: Vocabulary
    let tongue: Tongue
    var lines: [RuleProse.Line] = []

    mutating func write(_ premises: [Premise], _ depth: Int) {
        for premise in premises { write(premise, depth, trace: nil) }
    }

    mutating func write(_ premise: Premise, _ depth: Int, trace: Trace?) {
        switch premise {
        case .isOneOf, .isBefore, .isOnOrAfter:
            add(vocabulary.words(for: premise, isNegated: false, in: tongue), depth, trace)
        case .any(let parts): write(parts, LawPhrase.anyOf, depth, trace)
        case .all(let parts): write(parts, LawPhrase.allOf, depth, trace)
        case .not(let part): writeNegated(part, depth, trace)
        }
    }

    private mutating func write(_ parts: [Premise], _ head: Wording, _ depth: Int, _ trace: Trace?) {
        add(head.text(in: tongue), depth, trace)
        for (place, part) in parts.enumerated() { write(part, depth + 1, trace: trace?.parts[place]) }
    }

    /// A comparison is negated in its own line; a group stands under "this is not so".
    private mutating func writeNegated(_ part: Premise, _ depth: Int, _ trace: Trace?) {
        switch part {
        case .isOneOf, .isBefore, .isOnOrAfter:
            add(vocabulary.words(for: part, isNegated: true, in: tongue), depth, trace)
        case .any, .all, .not:
            add(LawPhrase.notSo.text(in: tongue), depth, trace)
            write(part, depth + 1, trace: trace?.parts.first)
        }
    }

    mutating func add(_ text: String, _ depth: Int, _ trace: Trace?) {
        let read = trace?.comparison
        lines.append(
            .init(
                depth: depth, text: text, truth: trace?.truth, term: read?.premise.terms.first,
                answer: read?.answer))
    }
}

extension Trace {
    /// The comparison that a line of the outline stands for: a negated one has no line of its own.
    fileprivate var comparison: Trace? {
        switch premise {
        case .isOneOf, .isBefore, .isOnOrAfter: self
        case .not(.isOneOf), .not(.isBefore), .not(.isOnOrAfter): parts.first
        case .any, .all, .not: nil
        }
    }
}
