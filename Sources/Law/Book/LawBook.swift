// SPDX-License-Identifier: Apache-2.0

/// A law book that can be used: its parts, their digests and the compiled rules.
package struct LawBook: Sendable {
    /// Changes when the evaluator or a gate in code gives another answer than before.
    package static let engine = 5

    package let parts: LawParts
    package let pins: LawPins
    /// The gates in force, then the rules of the files.
    package let rules: [Rule]
    let program: Program

    /// Compiles the parts.
    ///
    /// - Throws: what makes rules meaningless: a term that is not in the vocabulary, a value it cannot have, a name that
    ///   appears twice, `yields_to` in a circle. `LawChecker` finds these and everything else.
    package init(_ parts: LawParts) throws(LawError) {
        let problems = LawChecker(parts).meaninglessParts()
        guard problems.isEmpty else { throw LawError(problems) }
        self.parts = parts
        rules = parts.gates.flatMap(\.rules) + parts.rules
        pins = parts.pins()
        program = Program(rules: rules, vocabulary: parts.vocabulary)
    }
}
