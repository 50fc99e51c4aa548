// SPDX-License-Identifier: Apache-2.0

/// One line of the facts form.
package struct Question: Hashable, Sendable {
    package let term: Term
    /// The state it is put to; nil where it is asked once for the act.
    package let state: StateCode?
    /// As recorded; nil where it is unknown.
    package let answer: String?
    /// Whether the answer can still change the advice, or open a hard gate, given the other answers.
    package let matters: Bool
    /// The rules and gates that ask, in the order of the book.
    package let asking: [Rule.ID]

    package init(term: Term, state: StateCode?, answer: String?, matters: Bool, asking: [Rule.ID]) {
        (self.term, self.state, self.answer) = (term, state, answer)
        (self.matters, self.asking) = (matters, asking)
    }
}
