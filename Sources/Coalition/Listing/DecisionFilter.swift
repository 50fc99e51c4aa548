// SPDX-License-Identifier: Apache-2.0

/// What the register of decisions is narrowed to. Everything that is given must hold.
package struct DecisionFilter: Hashable, Sendable {
    /// What a decision can be told apart by, each with a small set of values.
    package enum Facet: String, Hashable, Sendable, CaseIterable {
        case method, outcome
        /// Of its date, by the clocks of the seat.
        case year
        /// The state whose initiative it decides on.
        case initiator
        /// States whose objection stands.
        case objector
        /// The organ under whose mandate the initiative stands.
        case organ
    }

    /// Words of the initiative's title in any language, or the number of the initiative or of the decision.
    package var text: String?
    /// The wanted value of a facet, as it is written in addresses. One that no decision has finds nothing.
    package var values: [Facet: String] = [:]

    package init() {}
}

/// The order of the register. What is equal stands in the order of the numbers.
package enum DecisionOrder: Hashable, Sendable {
    case number
    /// By the title of the initiative; those on initiatives that the viewer does not see come last.
    case subject(Language)
    case method
    case outcome
    case date
}
