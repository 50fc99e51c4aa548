// SPDX-License-Identifier: Apache-2.0

/// What an invitation says: who meets, where, from when to when, by what authority, and until when states answer.
package struct MeetingPlan: Codable, Hashable, Sendable {
    package var title: Multilingual
    /// The organ of the charter that meets; nil for a working group.
    package var organ: Charter.Organ.ID?
    /// What the working group is called, where no organ meets.
    package var group: Multilingual?
    /// A room of the seat; nil where it meets elsewhere.
    package var room: Charter.Room.ID?
    /// A city, or "by video link", where it does not meet at the seat.
    package var place: Multilingual?
    package var begins: Instant
    package var ends: Instant
    /// IANA name of the zone in which the meeting keeps its hours.
    package var zone: String
    package var mandate: Mandate.ID?
    /// Partners and supporting states that take part, beside every member.
    package var partners: [Organisation.ID]
    /// Until when invitations are answered.
    package var answersBy: Instant
    /// Until when states propose items for the agenda.
    package var proposalsUntil: Instant

    package init(
        title: Multilingual, organ: Charter.Organ.ID? = nil, group: Multilingual? = nil,
        room: Charter.Room.ID? = nil, place: Multilingual? = nil, begins: Instant, ends: Instant,
        zone: String,
        mandate: Mandate.ID? = nil, partners: [Organisation.ID] = [], answersBy: Instant,
        proposalsUntil: Instant
    ) {
        self.title = title
        self.organ = organ
        self.group = group
        self.room = room
        self.place = place
        self.begins = begins
        self.ends = ends
        self.zone = zone
        self.mandate = mandate
        self.partners = partners
        self.answersBy = answersBy
        self.proposalsUntil = proposalsUntil
    }
}

/// When a meeting takes place, where it is put off. `answersBy` and `proposalsUntil` move along.
package struct MeetingTime: Codable, Hashable, Sendable {
    package var begins: Instant
    package var ends: Instant
    package var answersBy: Instant
    package var proposalsUntil: Instant

    package init(begins: Instant, ends: Instant, answersBy: Instant, proposalsUntil: Instant) {
        self.begins = begins
        self.ends = ends
        self.answersBy = answersBy
        self.proposalsUntil = proposalsUntil
    }
}

extension MeetingPlan {
    package internal(set) var time: MeetingTime {
        get {
            MeetingTime(
                begins: begins, ends: ends, answersBy: answersBy, proposalsUntil: proposalsUntil)
        }
        set {
            begins = newValue.begins
            ends = newValue.ends
            answersBy = newValue.answersBy
            proposalsUntil = newValue.proposalsUntil
        }
    }
}

/// One item of a meeting's agenda: what is asked of the meeting, what it is about, who presents it, and for how long.
package struct MeetingItemPlan: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case information, discussion, decision
    }

    package var title: Multilingual
    package var kind: Kind
    package var initiative: Initiative.ID?
    package var decision: Decision.ID?
    /// The organisation that presents it, or the office, in words.
    package var presenter: Organisation.ID?
    package var office: Multilingual?
    /// Minutes of time.
    package var minutes: Int

    package init(
        title: Multilingual, kind: Kind, initiative: Initiative.ID? = nil, decision: Decision.ID? = nil,
        presenter: Organisation.ID? = nil, office: Multilingual? = nil, minutes: Int
    ) {
        self.title = title
        self.kind = kind
        self.initiative = initiative
        self.decision = decision
        self.presenter = presenter
        self.office = office
        self.minutes = minutes
    }
}

/// A state's answer to an invitation: it attends with a delegation, or sends its regrets.
package struct AttendancePlan: Codable, Hashable, Sendable {
    package var attends: Bool
    /// The office of the head of delegation.
    package var head: Multilingual?
    /// Persons of the state's own directory.
    package var delegates: [Person.ID]
    /// How many come beside these.
    package var others: Int
    package var remark: Remark?

    package init(
        attends: Bool, head: Multilingual? = nil, delegates: [Person.ID] = [], others: Int = 0,
        remark: Remark? = nil
    ) {
        self.attends = attends
        self.head = head
        self.delegates = delegates
        self.others = others
        self.remark = remark
    }

    /// How many people come: the head, the persons named and the others.
    package var size: Int { attends ? (head == nil ? 0 : 1) + delegates.count + others : 0 }
}
