// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What takes place and what falls due, and what collides in it.
extension Resources {
    static let calendarEntry = Shape<CalendarEntry>.object(
        "CalendarEntry", "Something dated: a deadline, an activity, a visit, something due."
    ) { it in
        it.has("id", .text(.identifier), "The same for as long as the thing exists, as `I-3.debate`.") {
            $0.id
        }
        it.has("kind", .word()) { $0.kind }
        it.has("subject", .id(), "What it is about.") { $0.subject }
        it.has("title", multilingual) { $0.title }
        it.has("begins", .instant) { $0.begins }
        it.has("ends", .instant, "Of what falls due, the last moment.") { $0.ends }
        it.has("day", Shape<Day>.day.orNull, "Set where it is due in the course of a day.") { $0.day }
        it.has("initiative", Shape<Initiative.ID>.id().orNull) { $0.initiative }
        it.has("domains", Shape<Charter.Domain.ID>.id().list) { $0.domains }
        it.has("states", Shape<Organisation.ID>.id().list, "Whom it concerns.") { $0.states }
        it.has("attending", Shape<Organisation.ID>.id().list, "Whose people are expected in person.") {
            $0.attending
        }
        it.has("host", Shape<Organisation.ID>.id().orNull) { $0.host }
        it.has("place", multilingual.orNull) { $0.place }
        it.has("room", Shape<Charter.Room.ID>.id().orNull) { $0.room }
        it.has("presenter", Shape<Person.ID>.id().orNull) { $0.presenter }
        it.has("tentative", .truth, "Planned, and not confirmed yet.") { $0.isTentative }
        it.has("html", pages) { $0.path() }
    }

    static let clash = Shape<Clash>.object(
        "Clash",
        "Two entries of the calendar that get in each other's way. Advice: nothing is refused for it."
    ) { it in
        it.has("kind", .word()) { $0.kind }
        it.has("begins", .instant) { $0.begins }
        it.has("room", Shape<Charter.Room.ID>.id().orNull, "That both need.") { clash in
            if case .room(let room) = clash.shared { room } else { nil }
        }
        it.has("presenter", Shape<Person.ID>.id().orNull) { clash in
            if case .presenter(let person) = clash.shared { person } else { nil }
        }
        it.has("states", Shape<Organisation.ID>.id().list) { clash in
            if case .states(let states) = clash.shared { states } else { [] }
        }
        it.has("first", calendarEntry) { $0.first }
        it.has("second", calendarEntry) { $0.second }
    }
}
