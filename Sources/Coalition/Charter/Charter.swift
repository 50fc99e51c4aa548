// SPDX-License-Identifier: Apache-2.0

/// What a coalition is, as data: who belongs to it, by what authority it acts, and how it decides.
///
/// Nothing about one coalition is written into the platform; a charter is loaded from YAML and becomes act 0.
package struct Charter: Codable, Hashable, Sendable {
    package var name: Multilingual
    package var shortName: Multilingual
    /// Every page says that it is a demonstration where this is true.
    package var demonstration: Bool
    package var seat: Seat
    package var languages: [Language]
    package var domains: [Domain]
    package var organs: [Organ]
    package var secretariat: Secretariat
    package var members: [Member]
    package var supportingStates: [SupportingState]
    package var partners: [Partner]
    package var mandates: [Mandate]
    package var roles: [Role]
    package var ruleSets: [RuleSet]
    package var rooms: [Room]
    package var firstCredentials: [FirstCredential]
    /// How names are screened; nil for the choices of the house.
    package var screening: ScreeningRules?
    /// What states may ask one another for; nil where the charter names nothing.
    package var capabilities: [Capability]?
    /// How long ahead a meeting is convened; nil for seventy-two hours.
    package var meetingNotice: Span?

    /// Where the coalition sits: its host state, city and time zone (IANA name).
    package struct Seat: Codable, Hashable, Sendable {
        package var state: Organisation.ID
        package var city: Multilingual
        package var zone: String

        package init(state: Organisation.ID, city: Multilingual, zone: String) {
            self.state = state
            self.city = city
            self.zone = zone
        }
    }

    /// A field of cooperation, such as counter-terrorist financing.
    package struct Domain: Codable, Hashable, Sendable, Identifiable {
        package typealias ID = Identifier<Domain>
        package var id: ID
        package var name: Multilingual

        package init(id: ID, name: Multilingual) {
            self.id = id
            self.name = name
        }
    }

    /// A body of the coalition: council, chiefs of staff, secretariat department.
    package struct Organ: Codable, Hashable, Sendable, Identifiable {
        package typealias ID = Identifier<Organ>
        package var id: ID
        package var name: Multilingual
        /// How many member states its meetings need to open; nil where none is asked.
        package var quorum: Quorum?

        package init(id: ID, name: Multilingual, quorum: Quorum? = nil) {
            self.id = id
            self.name = name
            self.quorum = quorum
        }
    }

    package struct Secretariat: Codable, Hashable, Sendable {
        package var id: Organisation.ID
        package var name: Multilingual

        package init(id: Organisation.ID, name: Multilingual) {
            self.id = id
            self.name = name
        }
    }

    /// A member state. Membership and a seated delegate have separate dates.
    package struct Member: Codable, Hashable, Sendable {
        /// ISO 3166-1 alpha-2, as "ML".
        package var code: Organisation.ID
        /// Overrides the name that locale data gives.
        package var name: Multilingual?
        package var joined: Day
        package var left: Day?
        package var delegateSeated: Day?
        /// IANA name of the capital's time zone.
        package var zone: String

        package init(
            code: Organisation.ID, name: Multilingual? = nil, joined: Day, left: Day? = nil,
            delegateSeated: Day? = nil, zone: String
        ) {
            self.code = code
            self.name = name
            self.joined = joined
            self.left = left
            self.delegateSeated = delegateSeated
            self.zone = zone
        }
    }

    package struct SupportingState: Codable, Hashable, Sendable {
        package var code: Organisation.ID
        package var name: Multilingual?
        package var since: Day
        package var zone: String

        package init(code: Organisation.ID, name: Multilingual? = nil, since: Day, zone: String) {
            self.code = code
            self.name = name
            self.since = since
            self.zone = zone
        }
    }

    package struct Partner: Codable, Hashable, Sendable {
        package var id: Organisation.ID
        package var name: Multilingual
        package var since: Day
        package var zone: String

        package init(id: Organisation.ID, name: Multilingual, since: Day, zone: String) {
            self.id = id
            self.name = name
            self.since = since
            self.zone = zone
        }
    }

    /// A meeting room at the seat, for agendas.
    package struct Room: Codable, Hashable, Sendable, Identifiable {
        package typealias ID = Identifier<Room>
        package var id: ID
        package var name: Multilingual
        package var seats: Int
        /// From this day nothing more is booked in it.
        package var ended: Day?

        package init(id: ID, name: Multilingual, seats: Int) {
            self.id = id
            self.name = name
            self.seats = seats
        }
    }

    /// The person who may issue all further credentials, and others who are there from the first day.
    package struct FirstCredential: Codable, Hashable, Sendable {
        package var person: Person.ID
        package var title: Multilingual
        package var organisation: Organisation.ID
        package var role: Role.ID
        package var from: Day

        package init(
            person: Person.ID, title: Multilingual, organisation: Organisation.ID, role: Role.ID, from: Day
        ) {
            self.person = person
            self.title = title
            self.organisation = organisation
            self.role = role
            self.from = from
        }
    }

    package init(
        name: Multilingual, shortName: Multilingual, demonstration: Bool, seat: Seat, languages: [Language],
        domains: [Domain], organs: [Organ], secretariat: Secretariat, members: [Member],
        supportingStates: [SupportingState], partners: [Partner], mandates: [Mandate], roles: [Role],
        ruleSets: [RuleSet], rooms: [Room], firstCredentials: [FirstCredential],
        screening: ScreeningRules? = nil, capabilities: [Capability]? = nil, meetingNotice: Span? = nil
    ) {
        self.name = name
        self.shortName = shortName
        self.demonstration = demonstration
        self.seat = seat
        self.languages = languages
        self.domains = domains
        self.organs = organs
        self.secretariat = secretariat
        self.members = members
        self.supportingStates = supportingStates
        self.partners = partners
        self.mandates = mandates
        self.roles = roles
        self.ruleSets = ruleSets
        self.rooms = rooms
        self.firstCredentials = firstCredentials
        self.screening = screening
        self.capabilities = capabilities
        self.meetingNotice = meetingNotice
    }
}
