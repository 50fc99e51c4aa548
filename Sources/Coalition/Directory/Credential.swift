// SPDX-License-Identifier: Apache-2.0

/// What lets a person act: person × organisation × body × interval × powers (rule R11).
package struct Credential: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Credential>
    package let id: ID
    package let person: Person.ID
    package let organisation: Organisation.ID
    package let role: Role.ID
    package let organ: Charter.Organ.ID?
    package let powers: Set<Power>
    package let from: Instant
    package let until: Instant?
    /// Revoked from the moment of receipt; what was done before stands.
    package var revoked: Instant?
    /// A challenged credential sits provisionally, with all its powers, until the challenge is ruled on.
    package var challenge: Challenge?

    package struct Challenge: Hashable, Sendable {
        package let by: Organisation.ID
        package let at: Instant
        package let reason: String
    }

    /// Whether its holder acts from the capital: the role sits in no body of the coalition, as a national focal point does
    /// and a permanent delegate does not.
    package var isOfCapital: Bool { organ == nil }

    /// Whether the credential holds at this instant.
    package func isValid(at now: Instant) -> Bool {
        from <= now && until.map { now < $0 } ?? true && revoked.map { now < $0 } ?? true
    }
}
