// SPDX-License-Identifier: Apache-2.0

/// What a list of initiatives is narrowed to. Everything that is given must hold.
package struct InitiativeFilter: Hashable, Sendable {
    /// What an initiative can be told apart by, each with a small set of values.
    package enum Facet: String, Hashable, Sendable, CaseIterable {
        case stage, domain, kind
        /// `joint` or `own`.
        case origin
        case partner
        /// Its sponsor and co-sponsors.
        case sponsor
        case host
        /// States that take part or contribute.
        case participant
        /// A state in any of these three roles.
        case state
    }

    /// Words of the title in any language, or the number of the initiative.
    package var text: String?
    /// The wanted value of a facet, as it is written in addresses. One that no initiative has finds nothing.
    package var values: [Facet: String] = [:]
    /// At its present stage not before this instant.
    package var since: Instant?
    /// At its present stage before this instant.
    package var until: Instant?

    package init() {}

    package var isEmpty: Bool { self == InitiativeFilter() }
}

/// The order of a list of initiatives. What is equal stands in the order of the numbers.
package enum InitiativeOrder: Hashable, Sendable {
    case number
    case title(Language)
    case stage
    /// When it entered its present stage.
    case since
    /// How many states take part.
    case participants
    /// By the first domain that it has, in the order given: the alphabet's, in the reader's language.
    case domain([Charter.Domain.ID])
    /// By the sponsor, in the order given.
    case sponsor([Organisation.ID])
}
