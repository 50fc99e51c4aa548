// SPDX-License-Identifier: Apache-2.0

/// A word that rules may use and facts may answer.
package struct Term: Hashable, Sendable, Identifiable {
    package typealias ID = LawIdentifier<Term>

    /// Asked once for the act, or of each state that takes part.
    package enum Scope: String, Codable, CaseIterable, Sendable, Hashable {
        case act
        case state
    }

    package struct Value: Hashable, Sendable {
        /// As rules and facts write it.
        package let text: String
        package let label: Wording

        package init(_ text: String, label: Wording = Wording()) { (self.text, self.label) = (text, label) }
    }

    package enum Answer: Hashable, Sendable {
        /// One of a closed list. `yes` and `no` are such a list.
        case choice([Value])
        /// A day; rules compare it with fixed days only.
        case date
    }

    package let id: ID
    package let answer: Answer
    package let label: Wording
    /// Why the question is put.
    package let why: Wording
    /// The kinds of act it matters for; empty means all.
    package let kinds: [String]

    package init(
        id: ID, answer: Answer, label: Wording = Wording(), why: Wording = Wording(), kinds: [String] = []
    ) {
        (self.id, self.answer, self.label, self.why, self.kinds) = (id, answer, label, why, kinds)
    }

    /// `state.consent_recorded` is asked of each state, `act.kind` once.
    package var scope: Scope { id.text.hasPrefix("state.") ? .state : .act }

    package var values: [Value] {
        if case .choice(let values) = answer { values } else { [] }
    }

    package var isYesNo: Bool { Set(values.map(\.text)) == ["yes", "no"] }
}
