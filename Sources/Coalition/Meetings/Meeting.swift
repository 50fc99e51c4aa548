// SPDX-License-Identifier: Apache-2.0

/// A meeting of an organ or of a working group: its invitation and agenda, who comes, its sittings, its minutes.
package struct Meeting: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Meeting>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case convened, open
        /// Opened before, and to go on at another time.
        case adjourned
        case closed, cancelled
    }

    package let id: ID
    package internal(set) var plan: MeetingPlan
    package let convened: Instant
    package let by: Author
    package internal(set) var status: Status = .convened
    package internal(set) var agenda: [MeetingItem] = []
    /// How many items there ever were: a number is never given twice.
    var itemCount = 0
    /// The first opening adopts the agenda; from then on it stands.
    package internal(set) var agendaAdopted: Instant?
    package internal(set) var proposals: [ItemProposal] = []
    /// What each invited state or organisation answered last.
    package internal(set) var answers: [Organisation.ID: Attendance] = [:]
    /// Every count of who was in the room, oldest first.
    package internal(set) var counts: [PresenceCount] = []
    package internal(set) var sittings: [Sitting] = []
    /// Postponements and adjournments, oldest first.
    package internal(set) var moves: [Move] = []
    package internal(set) var minutes = MeetingMinutes()
    package internal(set) var followUps: [FollowUp.ID] = []
    /// Why it was called off.
    package internal(set) var reason: Multilingual?

    /// From one opening to the next adjournment or the close.
    package struct Sitting: Hashable, Sendable {
        package let opened: Instant
        package internal(set) var ended: Instant?
    }

    /// That it was put off, or is to go on later.
    package struct Move: Hashable, Sendable {
        package let at: Instant
        package let from: Instant
        package let to: Instant
        package let reason: Multilingual
        package let isAdjournment: Bool
    }

    /// What an organisation answered to the time that holds now: to a meeting that was put off it is asked to answer anew.
    package func standingAnswer(of organisation: Organisation.ID) -> Attendance? {
        guard let answer = answers[organisation] else { return nil }
        let moved = moves.last { !$0.isAdjournment }?.at
        return moved.map { $0 <= answer.at } ?? true ? answer : nil
    }

    /// Every member state is invited, and whoever is named beside.
    package var audience: Audience { Audience(.coalition, plan.partners) }
}

/// An item of a meeting's agenda. Its number stays; its place in the order may change.
package struct MeetingItem: Hashable, Sendable, Identifiable {
    package let id: Int
    package internal(set) var plan: MeetingItemPlan
    package let by: Author
}

/// An item that a state would have on the agenda.
package struct ItemProposal: Hashable, Sendable, Identifiable {
    /// From 1.
    package let id: Int
    package let plan: MeetingItemPlan
    package let by: Author
    package let at: Instant
    package internal(set) var settled: Settlement?

    package struct Settlement: Hashable, Sendable {
        package let at: Instant
        package let by: Author
        /// The number that it has on the agenda; nil where it was declined.
        package let item: Int?
        package let reason: Remark?
    }
}

/// What an invited state or organisation answered.
package struct Attendance: Hashable, Sendable {
    package let plan: AttendancePlan
    package let by: Author
    package let at: Instant
}

/// Who was in the room at one moment, and whether the organ could act (R1: member states are counted, never persons;
/// suspended states leave the denominator).
package struct PresenceCount: Hashable, Sendable {
    package let at: Instant
    package let by: Author
    /// Members and others, in the order of their names.
    package let present: [Organisation.ID]
    /// Of these, member states that count.
    package let members: Int
    /// Out of so many.
    package let electorate: Int
    /// What the charter asks of the organ; nil where it asks nothing.
    package let quorum: Quorum?

    package var holds: Bool { quorum?.isReached(by: members, of: electorate) ?? true }
}
