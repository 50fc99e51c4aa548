// SPDX-License-Identifier: Apache-2.0

/// Something dated that a viewer may see: a deadline, an activity, a visit, something due.
package struct CalendarEntry: Hashable, Sendable, Identifiable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A decision's deadline.
        case deadline
        /// Until when statements may be added to what was adopted.
        case statements
        /// The window of a debate; it closes at its end.
        case debate
        case activity
        case visit
        case agendaItem
        case meeting
        /// Until when an invitation to a meeting is answered.
        case invitation
        /// Until when corrections of minutes are proposed.
        case minutes
        case followUp
        /// The day by which a target of a strategy is to be reached.
        case target
        /// A credential that ends.
        case credential
        /// What one organisation gives another, as both agreed.
        case support

        /// Takes time and place. The others fall due, and stand on their last day alone.
        package var lasts: Bool {
            [.activity, .visit, .agendaItem, .meeting, .support].contains(self)
        }
        /// A state must have spoken by then.
        package var isDeadline: Bool { self == .deadline || self == .debate }
    }

    /// The same for as long as the thing exists: "E-7", "I-3.debate", "V-1.2".
    package let id: String
    package let kind: Kind
    /// What its page shows.
    package let subject: Subject
    /// Of the thing itself, or of the initiative that it is about.
    package let title: Multilingual
    package let begins: Instant
    package let ends: Instant
    /// Set where it is due in the course of a day, by nobody's clock.
    package var day: Day?
    package var initiative: Initiative.ID?
    package var domains: [Charter.Domain.ID] = []
    /// Whom it concerns: who has a say, who sends people, who hosts, who visits.
    package var states: [Organisation.ID] = []
    /// Those of them whose people are expected there in person.
    package var attending: [Organisation.ID] = []
    package var host: Organisation.ID?
    package var place: Multilingual?
    package var room: Charter.Room.ID?
    package var presenter: Person.ID?
    /// The plan stands, and is not confirmed yet.
    package var isTentative = false

    init(
        _ id: String, _ kind: Kind, _ subject: Subject, _ title: Multilingual, from begins: Instant,
        until ends: Instant
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.title = title
        self.begins = begins
        self.ends = ends
    }
}

/// What of a calendar is wanted; nil stands for everything.
package struct CalendarFilter: Hashable, Sendable {
    package var kind: CalendarEntry.Kind?
    package var domain: Charter.Domain.ID?
    package var state: Organisation.ID?

    package init(
        kind: CalendarEntry.Kind? = nil, domain: Charter.Domain.ID? = nil, state: Organisation.ID? = nil
    ) {
        self.kind = kind
        self.domain = domain
        self.state = state
    }

    func accepts(_ entry: CalendarEntry) -> Bool {
        kind.map { $0 == entry.kind } ?? true && domain.map(entry.domains.contains) ?? true
            && state.map(entry.states.contains) ?? true
    }
}
