// SPDX-License-Identifier: Apache-2.0

/// A premise and what it came to on the facts, part by part.
package struct Trace: Hashable, Sendable {
    package let premise: Premise
    package let truth: Truth
    /// The answer that was read, where the premise reads one.
    package let answer: String?
    package let parts: [Trace]

    package init(premise: Premise, truth: Truth, answer: String? = nil, parts: [Trace] = []) {
        (self.premise, self.truth, self.answer, self.parts) = (premise, truth, answer, parts)
    }
}
