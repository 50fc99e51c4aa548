// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What an invitation asks for: who meets, where and when, in which zone, and who is invited beside the members.
extension MeetingForms {
    static func organs(_ call: Call) -> [Choice] {
        (call.view.charter?.organs ?? []).map { Choice($0.id.text, call.plain($0.name)) }
    }

    static func ask(_ form: inout Form, _ call: Call) {
        let (words, charter) = (call.words, call.view.charter)
        form.languages("name", isLong: false)
        form.select("organ", [Choice("", words("meeting.convene.no-organ"))] + organs(call), isOptional: true)
        form.languages("group", isLong: false, isOptional: true)
        form.select(
            "room",
            [Choice("", words("meeting.convene.elsewhere"))]
                + (charter?.rooms ?? []).map { room in
                    let seats = [
                        "name": call.plain(room.name), "seats": call.numerals.written(room.seats),
                    ]
                    return Choice(room.id.text, words("visit.item.seats", seats))
                }, isOptional: true)
        form.languages("place", isLong: false, isOptional: true)
        form.select("zone", zones(call))
        form.select(
            "mandate",
            [Choice("", words("meeting.convene.no-mandate"))]
                + (charter?.mandates ?? []).map { Choice($0.id.text, call.plain($0.title)) },
            isOptional: true)
        let others = call.view.organisations.filter {
            ($0.kind == .partner || $0.kind == .supporting) && $0.belongs(on: call.now.day)
        }
        form.checkboxes("partners", Choices.organisations(others.map(\.id), call), isOptional: true)
    }

    static func askTime(_ form: inout Form) {
        form.moment("begins")
        form.moment("ends")
        form.moment("answers")
        form.moment("proposals")
    }

    /// The zones of the seat and of everybody who belongs, the seat's first.
    private static func zones(_ call: Call) -> [Choice] {
        let seat = call.dates.seat.name
        let all = Set(call.view.organisations.map(\.zone)).subtracting([seat])
        let others = all.compactMap { Zone($0) }.map { (zone: $0, city: call.dates.city(of: $0)) }
            .sorted { Texts.precede($0.city, $1.city) }
        return [Choice(seat, call.dates.city(of: call.dates.seat))]
            + others.map { Choice($0.zone.name, $0.city) }
    }

    static func zone(of meeting: Meeting, _ call: Call) -> Zone {
        Zone(meeting.plan.zone) ?? call.dates.seat
    }

    static func zone(_ reader: Reader, _ call: Call) -> Zone {
        reader.input["zone"].flatMap { Zone($0) } ?? call.dates.seat
    }

    static func time(_ reader: inout Reader, in zone: Zone) -> MeetingTime? {
        let begins = reader.instant("begins", in: zone)
        let ends = reader.instant("ends", in: zone)
        let answers = reader.instant("answers", in: zone)
        let proposals = reader.instant("proposals", in: zone)
        guard let begins, let ends, let answers, let proposals else { return nil }
        return MeetingTime(begins: begins, ends: ends, answersBy: answers, proposalsUntil: proposals)
    }

    static func plan(_ reader: inout Reader, time: MeetingTime?) -> MeetingPlan? {
        let title = reader.multilingual("name")
        let group = reader.input.multilingual("group")
        let place = reader.input.multilingual("place")
        let zone = reader.text("zone")
        guard let title, let zone, let time else { return nil }
        return MeetingPlan(
            title: title, organ: reader.input["organ"].flatMap { Charter.Organ.ID($0) },
            group: group.isEmpty ? nil : group, room: reader.input["room"].flatMap { Charter.Room.ID($0) },
            place: place.isEmpty ? nil : place, begins: time.begins, ends: time.ends, zone: zone,
            mandate: reader.input["mandate"].flatMap { Mandate.ID($0) },
            partners: reader.identifiers("partners"), answersBy: time.answersBy,
            proposalsUntil: time.proposalsUntil)
    }

    static func typed(_ plan: MeetingPlan) -> FormInput {
        FormInput([
            "organ": [plan.organ?.text ?? ""], "room": [plan.room?.text ?? ""], "zone": [plan.zone],
            "mandate": [plan.mandate?.text ?? ""], "partners": plan.partners.map(\.text),
        ]).filling("name", plan.title).filling("group", plan.group ?? .init())
            .filling("place", plan.place ?? .init())
    }

    static func typed(_ time: MeetingTime, in zone: Zone) -> FormInput {
        FormInput().filling("begins", time.begins, in: zone).filling("ends", time.ends, in: zone)
            .filling("answers", time.answersBy, in: zone)
            .filling("proposals", time.proposalsUntil, in: zone)
    }
}
