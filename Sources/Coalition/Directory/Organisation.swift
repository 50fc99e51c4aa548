// SPDX-License-Identifier: Apache-2.0

/// A member state, supporting state, partner or the secretariat itself.
package struct Organisation: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Organisation>

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case member
        case supporting
        case partner
        case secretariat
    }

    package let id: ID
    package let kind: Kind
    /// The charter's name. Nil for a state that is called as locale data calls it.
    package var name: Multilingual?
    /// IANA time zone of the capital or headquarters.
    package let zone: String
    package let joined: Day
    package var left: Day?
    package var delegateSeated: Day?
    /// Set while the organisation is suspended: it then has no say and leaves every electorate.
    package var suspended: Suspension?
    /// The powers that its people use only from the capital, at its own wish; see `Coalition+Capital.swift`.
    package var countersigned: Set<Power> = []

    package struct Suspension: Hashable, Sendable {
        package let since: Instant
        package let reason: String
    }

    /// Whether it belongs to the coalition on this day.
    package func belongs(on day: Day) -> Bool {
        joined <= day && left.map { day < $0 } ?? true
    }
}
