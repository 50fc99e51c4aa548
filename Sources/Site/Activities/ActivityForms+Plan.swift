// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The plan of an activity, asked, read and shown again.
extension ActivityForms {
    static func ask(_ form: inout Form, _ call: Call, _ initiative: Initiative) {
        let view = call.view
        let states = view.organisations.filter { $0.kind == .member || $0.kind == .supporting }.map(\.id)
        form.radios("kind", Choices.of(ActivityPlan.Kind.allCases, "activity-kind", call))
        form.languages("title", isLong: false)
        form.radios("domain", initiative.proposal.domains.map { Choice($0.text, call.name($0)) })
        form.moment("begins")
        form.moment("ends")
        form.select("host", Choices.organisations(states, call))
        form.languages("place", isLong: false)
        let none = Choice("", call.words("activity.no-room"))
        let rooms = (view.charter?.rooms ?? []).map {
            Choice($0.id.text, "\(call.plain($0.name)) (\(call.numerals.written($0.seats)))")
        }
        form.select("room", [none] + rooms, isOptional: true)
        form.number("seats")
        form.checkboxes("languages", Choices.languages(call))
    }

    static func plan(_ reader: inout Reader, _ call: Call) -> ActivityPlan? {
        let seat = call.dates.seat
        let kind = reader.choice("kind", of: ActivityPlan.Kind.self)
        let title = reader.multilingual("title")
        let domain: Charter.Domain.ID? = reader.identifier("domain")
        let begins = reader.instant("begins", in: seat)
        let ends = reader.instant("ends", in: seat)
        let host: Organisation.ID? = reader.identifier("host")
        let place = reader.multilingual("place")
        let seats = reader.number("seats", atLeast: 1)
        guard let kind, let title, let domain, let begins, let ends, let host, let place, let seats else {
            return nil
        }
        return ActivityPlan(
            kind: kind, title: title, domain: domain, begins: begins, ends: ends, host: host, place: place,
            room: reader.input["room"].flatMap { Charter.Room.ID($0) }, seats: seats,
            languages: reader.input.all("languages").compactMap { Language(rawValue: $0) })
    }

    static func typed(_ plan: ActivityPlan, _ call: Call) -> FormInput {
        var values: [String: [String]] = [
            "kind": [plan.kind.rawValue], "domain": [plan.domain.text], "host": [plan.host.text],
            "room": [plan.room?.text ?? ""], "seats": [String(plan.seats)],
            "languages": plan.languages.map(\.rawValue),
        ]
        for language in Language.allCases {
            values["title.\(language.rawValue)"] = [plan.title[language] ?? ""]
            values["place.\(language.rawValue)"] = [plan.place[language] ?? ""]
        }
        values.merge(FormInput.moment("begins", plan.begins, in: call.dates.seat)) { _, new in new }
        values.merge(FormInput.moment("ends", plan.ends, in: call.dates.seat)) { _, new in new }
        return FormInput(values)
    }
}

extension FormInput {
    /// A moment as the two inputs of `Form.moment` hold it.
    static func moment(_ name: String, _ instant: Instant, in zone: Zone) -> [String: [String]] {
        let (hour, minute) = zone.clock(at: instant)
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return [
            "\(name).day": [String(describing: zone.day(at: instant))],
            "\(name).time": ["\(digits(hour)):\(digits(minute))"],
        ]
    }
}
