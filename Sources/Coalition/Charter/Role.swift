// SPDX-License-Identifier: Apache-2.0

/// An office that a person can be accredited to, and the powers that come with it.
package struct Role: Codable, Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Role>
    package var id: ID
    package var title: Multilingual
    /// The kind of organisation whose people can hold it.
    package var of: Organisation.Kind
    /// The body in which it sits, where it sits in one.
    package var organ: Charter.Organ.ID?
    package var powers: [Power]
    /// The domains that it looks after; nil where it looks after all of them, or none in particular. It widens and narrows
    /// nobody's powers: it says whose desk a matter lies on.
    package var domains: [Charter.Domain.ID]?
    /// From this day nobody more is accredited to it; credentials that were issued stay.
    package var ended: Day?

    package init(
        id: ID, title: Multilingual, of: Organisation.Kind, organ: Charter.Organ.ID? = nil, powers: [Power],
        domains: [Charter.Domain.ID]? = nil
    ) {
        self.domains = domains
        self.id = id
        self.title = title
        self.of = of
        self.organ = organ
        self.powers = powers
    }
}

/// What a credential lets a person do in an organisation's name. Every deed names the one power that it needs.
package enum Power: String, Codable, Hashable, Sendable, CaseIterable {
    /// Speak: comment, amend, take a position.
    case speak
    /// Propose, draft, submit and withdraw initiatives; lead those of one's own state.
    case propose
    /// Use the state's say in a decision: object or let it pass, and cast its ballot.
    case object
    /// Sign in the state's or partner's name: sign-off, opt-in, reservations, contributions, release of information.
    case sign
    /// Run the procedure: admissibility, translations, reviews, activation, activities.
    case administer
    /// Open and close debates and decisions, certify results, suspend.
    case chair
    /// Give the signed legal opinion.
    case advise
    /// Appoint people, issue and revoke credentials.
    case accredit
    /// Prepare visits and their files.
    case receive
    /// Write, clear and publish releases.
    case publish
    /// Evaluate what was carried out.
    case evaluate
    /// Screen names against sanctions lists, and decide hits.
    case screen
    /// Read who looked at whose data.
    case audit
}
