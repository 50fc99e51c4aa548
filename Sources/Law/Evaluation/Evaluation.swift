// SPDX-License-Identifier: Apache-2.0

/// The outcome of one run of a program, in numbers. It is used again for the next run, so that a run allocates nothing.
package struct Evaluation: Sendable {
    /// In place of a severity: the rule does not apply to such a state.
    static let doesNotApply: UInt8 = .max

    package enum Effect: UInt8, Sendable {
        case applies, setAside, undecided
    }

    /// One rule that bears on the verdict.
    package struct Mark: Sendable {
        /// Its place in `LawBook.rules`.
        package let rule: Int
        package let effect: Effect
        /// What it advises, for the state's standing.
        let severity: UInt8
        /// The place of the rule that it yields to, where it is set aside.
        let other: Int
    }

    package internal(set) var verdict = LegalVerdict.needsReview
    /// In the order of evaluation.
    package internal(set) var marks: [Mark] = []
    /// The slots of unanswered terms that keep rules undecided; one can appear more than once.
    var missing: [UInt16] = []
    /// By rule, whether it applies and is not set aside.
    var counts: [Bool] = []

    package init() {}
}
