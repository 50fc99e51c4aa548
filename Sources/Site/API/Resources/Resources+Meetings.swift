// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Meetings: invitation, agenda, answers, counts and minutes.
extension Resources {
    static let meeting = Shape<Meeting>.object(
        "Meeting", "A meeting of an organ or a working group. Minutes are empty until they are circulated."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("title", multilingual) { $0.plan.title }
        it.has("organ", Shape<Charter.Organ.ID>.id().orNull) { $0.plan.organ }
        it.has("group", multilingual.orNull, "The working group, where no organ meets.") { $0.plan.group }
        it.has("room", Shape<Charter.Room.ID>.id().orNull) { $0.plan.room }
        it.has("place", multilingual.orNull, "Where it does not meet at the seat.") { $0.plan.place }
        it.has("begins", .instant) { $0.plan.begins }
        it.has("ends", .instant) { $0.plan.ends }
        it.has("zone", .text, "IANA time zone in which it keeps its hours.") { $0.plan.zone }
        it.has("mandate", Shape<Mandate.ID>.id().orNull) { $0.plan.mandate }
        it.has("partners", Shape<Organisation.ID>.id().list, "Invited beside every member.") {
            $0.plan.partners
        }
        it.has("answersBy", .instant) { $0.plan.answersBy }
        it.has("proposalsUntil", .instant) { $0.plan.proposalsUntil }
        it.has("status", .word()) { $0.status }
        it.has("convened", .instant) { $0.convened }
        it.has("by", author) { $0.by }
        it.has("agenda", meetingItem.list) { $0.agenda }
        it.has("agendaAdopted", Shape<Instant>.instant.orNull) { $0.agendaAdopted }
        it.has("proposals", itemProposal.list) { $0.proposals }
        it.has("answers", attendance.list) { meeting in
            meeting.answers.sorted { $0.key < $1.key }.map(\.value)
        }
        it.has("counts", presenceCount.list, "Every count of who was in the room.") { $0.counts }
        it.has("sittings", sitting.list) { $0.sittings }
        it.has("moves", move.list, "Postponements and adjournments.") { $0.moves }
        it.has("minutes", meetingMinutes) { $0.minutes }
        it.shows("followUps", Shape<FollowUp.ID>.id().list) { meeting, view in
            view.followUps(of: meeting).map(\.id)
        }
        it.has("reason", multilingual.orNull, "Why it was called off.") { $0.reason }
        it.has("links", links) { "/meetings/\($0.id)" }
    }

    private static let meetingItem = Shape<MeetingItem>.object("MeetingItem") { it in
        it.has("number", .count, "The same for as long as it stands; not its place.") { $0.id }
        it.has("title", multilingual) { $0.plan.title }
        it.has("kind", .word()) { $0.plan.kind }
        it.shows("initiative", Shape<Initiative.ID>.id().orNull) { item, view in
            item.plan.initiative.flatMap { view.initiative($0)?.id }
        }
        it.shows("decision", Shape<Decision.ID>.id().orNull) { item, view in
            item.plan.decision.flatMap { view.decision($0)?.id }
        }
        it.has("presenter", Shape<Organisation.ID>.id().orNull) { $0.plan.presenter }
        it.has("office", multilingual.orNull) { $0.plan.office }
        it.has("minutes", .count, "Minutes of time.") { $0.plan.minutes }
    }

    private static let itemProposal = Shape<ItemProposal>.object("ItemProposal") { it in
        it.has("number", .count) { $0.id }
        it.has("title", multilingual) { $0.plan.title }
        it.has("kind", .word()) { $0.plan.kind }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("settled", Shape<Instant>.instant.orNull) { $0.settled?.at }
        it.has("item", Shape<Int>.count.orNull, "Its number on the agenda; null where it was declined.") {
            $0.settled?.item
        }
        it.has("reason", remark.orNull) { $0.settled?.reason }
    }

    private static let attendance = Shape<Attendance>.object("Attendance") { it in
        it.has("attends", .truth) { $0.plan.attends }
        it.has("head", multilingual.orNull) { $0.plan.head }
        it.shows("delegates", Shape<Person.ID>.id().list, "Those whom the reader may know.") { answer, view in
            answer.plan.delegates.filter { view.person($0) != nil }
        }
        it.has("size", .count, "How many people come.") { $0.plan.size }
        it.has("remark", remark.orNull) { $0.plan.remark }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    private static let presenceCount = Shape<PresenceCount>.object("PresenceCount") { it in
        it.has("at", .instant) { $0.at }
        it.has("present", Shape<Organisation.ID>.id().list) { $0.present }
        it.has("members", .count, "Of these, member states that count.") { $0.members }
        it.has("electorate", .count, "Out of so many.") { $0.electorate }
        it.has("quorum", Shape<Quorum>.quorum.orNull, "2/3, >1/2 for more than half, or a number.") {
            $0.quorum
        }
        it.has("holds", .truth) { $0.holds }
    }

    private static let sitting = Shape<Meeting.Sitting>.object("Sitting") { it in
        it.has("opened", .instant) { $0.opened }
        it.has("ended", Shape<Instant>.instant.orNull) { $0.ended }
    }

    private static let move = Shape<Meeting.Move>.object("MeetingMove") { it in
        it.has("at", .instant) { $0.at }
        it.has("from", .instant) { $0.from }
        it.has("to", .instant) { $0.to }
        it.has("isAdjournment", .truth) { $0.isAdjournment }
        it.has("reason", multilingual) { $0.reason }
    }

    private static let meetingMinutes = Shape<MeetingMinutes>.object("MeetingMinutes") { it in
        it.has("stage", .word()) { $0.stage }
        it.has("items", itemMinutes.list) { minutes in
            minutes.items.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
        it.has("circulated", Shape<Instant>.instant.orNull) { $0.circulated }
        it.has("correctionsUntil", Shape<Instant>.instant.orNull) { $0.correctionsUntil }
        it.has("corrections", minutesCorrection.list) { $0.corrections }
        it.has("approved", Shape<Instant>.instant.orNull) { $0.approved?.at }
        it.has("notes", minutesNote.list) { $0.notes }
    }

    private static let itemMinutes = Shape<(item: Int, text: MinutesText)>.object("ItemMinutes") { it in
        it.has("item", .count) { $0.item }
        it.has("summary", multilingual) { $0.text.summary }
        it.has("conclusions", multilingual) { $0.text.conclusions }
    }

    private static let minutesCorrection = Shape<MinutesCorrection>.object("MinutesCorrection") { it in
        it.has("number", .count) { $0.id }
        it.has("item", .count) { $0.item }
        it.has("remark", remark) { $0.remark }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("accepted", Shape<Bool>.truth.orNull, "Null until it is answered.") { $0.answer?.accepted }
        it.has("answer", remark.orNull) { $0.answer?.remark }
    }

    private static let minutesNote = Shape<MeetingMinutes.Note>.object("MinutesNote") { it in
        it.has("text", multilingual) { $0.text }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }
}
