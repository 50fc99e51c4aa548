// SPDX-License-Identifier: Apache-2.0

/// What is recorded about an act. What is not here is unknown; that something is unknown can also be written.
package struct Facts: Hashable, Sendable {
    /// How facts write that something is not known.
    package static let unknown = "unknown"

    /// The day of the act: every standing and every rule is taken at this day.
    package var date: LawDate
    /// Answers that hold for the act as a whole: `act.kind` is `training`.
    package var act: [Term.ID: String]
    /// The states that take part or host, each with the answers that are its own: `state.consent_recorded` is `yes`.
    package var states: [StateCode: [Term.ID: String]]

    package init(
        date: LawDate, act: [Term.ID: String] = [:], states: [StateCode: [Term.ID: String]] = [:]
    ) {
        (self.date, self.act, self.states) = (date, act, states)
    }

    /// The states that take part, in the order of their codes.
    package var participants: [StateCode] { states.keys.sorted() }

    /// What is known for one state: the act's answers and its own.
    package func known(for state: StateCode?) -> [Term.ID: String] {
        let own = state.flatMap { states[$0] } ?? [:]
        return act.merging(own) { _, own in own }.filter { $0.value != Self.unknown }
    }

    /// With one answer changed: of a state where the term is asked of states, else of the act.
    package func answering(_ term: Term.ID, _ value: String?, for state: StateCode?) -> Facts {
        var copy = self
        if term.text.hasPrefix("state."), let state {
            copy.states[state, default: [:]][term] = value
        } else {
            copy.act[term] = value
        }
        return copy
    }
}
