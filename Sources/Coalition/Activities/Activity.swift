// SPDX-License-Identifier: Apache-2.0

/// A course, exercise, campaign or meeting that carries out an initiative.
package struct Activity: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Activity>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case planned, confirmed, underWay, done, cancelled
    }

    package let id: ID
    package let initiative: Initiative.ID
    package internal(set) var plan: ActivityPlan
    package internal(set) var status: Status = .planned
    /// Seats each state has nominated people for. Counts only: no personal data.
    package internal(set) var nominations: [Organisation.ID: Int] = [:]
    /// How many came, state by state.
    package internal(set) var attendance: [Organisation.ID: Int] = [:]
    package internal(set) var note: Multilingual?

    package var nominated: Int { nominations.values.reduce(0, +) }
    package var attended: Int { attendance.values.reduce(0, +) }
}

/// What an activity is to be: its kind, time, place, host and languages. Seats are people, of all states together; times
/// are instants, at most five years apart.
package struct ActivityPlan: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case course, workshop, campaign, exercise, meeting, publication
    }

    package var kind: Kind
    package var title: Multilingual
    package var domain: Charter.Domain.ID
    package var begins: Instant
    package var ends: Instant
    package var host: Organisation.ID
    package var place: Multilingual
    /// A room at the seat, where it takes place there.
    package var room: Charter.Room.ID?
    package var seats: Int
    package var languages: [Language]

    package init(
        kind: Kind, title: Multilingual, domain: Charter.Domain.ID, begins: Instant, ends: Instant,
        host: Organisation.ID, place: Multilingual, room: Charter.Room.ID? = nil, seats: Int,
        languages: [Language]
    ) {
        self.kind = kind
        self.title = title
        self.domain = domain
        self.begins = begins
        self.ends = ends
        self.host = host
        self.place = place
        self.room = room
        self.seats = seats
        self.languages = languages
    }
}

/// What is done about activities: planned under an adopted initiative, confirmed, filled by each state
/// for its own people, begun, and completed with how many came; or cancelled with the reason.
package enum ActivityDeed: Codable, Hashable, Sendable {
    case plan(initiative: Initiative.ID, plan: ActivityPlan)
    case replan(activity: Activity.ID, plan: ActivityPlan)
    case confirm(activity: Activity.ID)
    case nominate(activity: Activity.ID, seats: Int)
    case begin(activity: Activity.ID)
    case complete(activity: Activity.ID, attendance: [Organisation.ID: Int], note: Multilingual?)
    case cancel(activity: Activity.ID, reason: Multilingual)
}
