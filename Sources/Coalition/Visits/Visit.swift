// SPDX-License-Identifier: Apache-2.0

/// A visit file: who comes, what is on the agenda, what was briefed, agreed and announced.
package struct Visit: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Visit>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case planned, held, closed, cancelled
    }

    package let id: ID
    package internal(set) var plan: VisitPlan
    package internal(set) var delegation: [Visitor] = []
    package internal(set) var agenda: [AgendaItem] = []
    package internal(set) var books: [BriefingBook] = []
    package internal(set) var minutes: Minutes?
    package internal(set) var followUps: [FollowUp.ID] = []
    package internal(set) var releases: [Release.ID] = []
    package internal(set) var status: Status = .planned
    package internal(set) var reason: Multilingual?

    /// A member of the delegation, under a name that no other module has for something else.
    package typealias Delegate = Visitor

    package struct Minutes: Hashable, Sendable {
        package let text: Multilingual
        package let by: Author
        package let at: Instant
    }
}

/// Who comes, why, and from when to when: instants, at most a year apart.
package struct VisitPlan: Codable, Hashable, Sendable {
    package var title: Multilingual
    /// The state or partner that visits.
    package var visitor: Organisation.ID
    package var purpose: Multilingual
    package var begins: Instant
    package var ends: Instant

    package init(
        title: Multilingual, visitor: Organisation.ID, purpose: Multilingual, begins: Instant, ends: Instant
    ) {
        self.title = title
        self.visitor = visitor
        self.purpose = purpose
        self.begins = begins
        self.ends = ends
    }
}

/// A member of a visiting delegation, by office.
package struct Visitor: Codable, Hashable, Sendable {
    package var title: Multilingual
    package var isHead: Bool

    package init(title: Multilingual, isHead: Bool) {
        self.title = title
        self.isHead = isHead
    }
}

/// One item of a visit's agenda.
package struct AgendaItem: Hashable, Sendable, Identifiable {
    package let id: Int
    package internal(set) var plan: AgendaPlan
    package let by: Author
}

/// One item of a visit's agenda: within the visit, in a room of the seat, with who presents it. A domain names what it is
/// about, so that the briefing book can say what there is to know.
package struct AgendaPlan: Codable, Hashable, Sendable {
    package var begins: Instant
    package var ends: Instant
    package var room: Charter.Room.ID
    package var title: Multilingual
    package var presenter: Person.ID?
    package var domain: Charter.Domain.ID?

    package init(
        begins: Instant, ends: Instant, room: Charter.Room.ID, title: Multilingual,
        presenter: Person.ID? = nil,
        domain: Charter.Domain.ID? = nil
    ) {
        self.begins = begins
        self.ends = ends
        self.room = room
        self.title = title
        self.presenter = presenter
        self.domain = domain
    }
}

/// A briefing book that was issued: from the record at a named moment, for one visitor. Its pages are computed.
package struct BriefingBook: Hashable, Sendable {
    /// How many acts the record held: the book is computed from exactly these.
    package let acts: Int
    package let asOf: Instant
    /// "What changed since" counts from here.
    package let since: Day
    package let by: Author
}

/// Something agreed, with an owner and a due date.
package struct FollowUp: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<FollowUp>
    package let id: ID
    /// Where it was agreed.
    package let origin: Origin
    package let plan: FollowUpPlan
    package let by: Author
    package let at: Instant
    package internal(set) var done: Completion?

    package enum Origin: Hashable, Sendable {
        case visit(Visit.ID)
        /// On an item of its agenda, where it followed from one.
        case meeting(Meeting.ID, item: Int?)

        package var subject: Subject {
            switch self {
            case .visit(let id): id.subject
            case .meeting(let id, _): id.subject
            }
        }
    }

    package var visit: Visit.ID? { if case .visit(let id) = origin { id } else { nil } }
    package var meeting: Meeting.ID? { if case .meeting(let id, _) = origin { id } else { nil } }
    /// The number of the item on which it was agreed in a meeting.
    package var item: Int? { if case .meeting(_, let item) = origin { item } else { nil } }

    package struct Completion: Hashable, Sendable {
        package let by: Author
        package let at: Instant
        package let note: Remark
    }
}

/// What was agreed during a visit or a meeting: who does what, and by the end of which day.
package struct FollowUpPlan: Codable, Hashable, Sendable {
    package var action: Multilingual
    package var owner: Person.ID
    package var due: Day
    package var initiative: Initiative.ID?

    package init(action: Multilingual, owner: Person.ID, due: Day, initiative: Initiative.ID? = nil) {
        self.action = action
        self.owner = owner
        self.due = due
        self.initiative = initiative
    }
}

/// The file of a visit: planned, its delegation and agenda set, briefing books issued, minutes recorded and follow-ups
/// agreed; closed once there are minutes, or cancelled. A follow-up is completed by its owner, after the visit too.
package enum VisitDeed: Codable, Hashable, Sendable {
    case plan(plan: VisitPlan)
    case replan(visit: Visit.ID, plan: VisitPlan)
    case setDelegation(visit: Visit.ID, delegation: [Visitor])
    case addItem(visit: Visit.ID, item: AgendaPlan)
    case changeItem(visit: Visit.ID, number: Int, item: AgendaPlan)
    case removeItem(visit: Visit.ID, number: Int)
    case issueBook(visit: Visit.ID, since: Day)
    case recordMinutes(visit: Visit.ID, minutes: Multilingual)
    case agree(visit: Visit.ID, followUp: FollowUpPlan)
    case complete(followUp: FollowUp.ID, note: Remark)
    case close(visit: Visit.ID)
    case cancel(visit: Visit.ID, reason: Multilingual)
}
