// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Adding, changing and removing items of a visit's agenda.
enum AgendaActs {
    static let routes: [Route] = [
        add.routes, change.routes, remove.routes,
    ].flatMap(\.self)

    struct Place: Sendable {
        let visit: Visit
        let item: AgendaItem
    }

    static let add = ActForm<Visit>(
        name: "visit.item", path: "/visits/:id/agenda/new", section: .visits, find: VisitActs.find,
        crumbs: VisitActs.crumbs,
        start: { call, visit in
            FormInput().setting("begins.day", to: call.dates.seat.day(at: visit.plan.begins).description)
        },
        questions: { form, call, visit in ask(&form, call, visit) },
        deed: { reader, call, visit in
            read(&reader, call).map { .visit(.addItem(visit: visit.id, item: $0)) }
        })

    static let change = ActForm<Place>(
        name: "visit.change-item", path: "/visits/:id/agenda/:item", section: .visits, find: find,
        crumbs: { call, place in VisitActs.crumbs(call, place.visit) },
        start: { call, place in
            let plan = place.item.plan
            return FormInput([
                "room": [plan.room.text], "presenter": [plan.presenter?.text ?? ""],
                "domain": [plan.domain?.text ?? ""],
            ]).filling("name", plan.title).filling("begins", plan.begins, in: call.dates.seat)
                .filling("ends", plan.ends, in: call.dates.seat)
        },
        questions: { form, call, place in ask(&form, call, place.visit) },
        deed: { reader, call, place in
            read(&reader, call).map {
                .visit(.changeItem(visit: place.visit.id, number: place.item.id, item: $0))
            }
        })

    static let remove = ActForm<Place>(
        name: "visit.remove-item", path: "/visits/:id/agenda/:item/remove", section: .visits, isGrave: true,
        find: find, crumbs: { call, place in VisitActs.crumbs(call, place.visit) },
        preface: { call, place in [Prose("<p><strong>\(call.text(place.item.plan.title))</strong></p>")] },
        deed: { _, _, place in .visit(.removeItem(visit: place.visit.id, number: place.item.id)) })

    @Sendable private static func find(_ call: Call) throws -> Place {
        let visit = try VisitActs.find(call)
        guard let number = call.parameters["item"].flatMap({ Int(typed: $0) }),
            let item = visit.agenda.first(where: { $0.id == number })
        else { throw Fault.notFound }
        return Place(visit: visit, item: item)
    }

    private static func ask(_ form: inout Form, _ call: Call, _ visit: Visit) {
        let charter = call.view.charter
        form.languages("name", isLong: false)
        form.moment("begins")
        form.line("ends.time", type: "time")
        form.select(
            "room",
            (charter?.rooms ?? []).map { room in
                let seats = ["name": call.plain(room.name), "seats": call.numerals.written(room.seats)]
                return Choice(room.id.text, call.words("visit.item.seats", seats))
            })
        let presenters = call.view.people.filter {
            $0.organisation == charter?.secretariat.id || $0.organisation == visit.plan.visitor
        }
        form.select(
            "presenter",
            [Choice("", call.words("visit.item.nobody"))]
                + presenters.map { Choice($0.id.text, call.plain($0.title)) },
            isOptional: true)
        form.select(
            "domain",
            [Choice("", call.words("visit.item.no-domain"))]
                + (charter?.domains ?? []).map { Choice($0.id.text, call.plain($0.name)) }, isOptional: true)
    }

    private static func read(_ reader: inout Reader, _ call: Call) -> AgendaPlan? {
        let title = reader.multilingual("name")
        let begins = reader.instant("begins", in: call.dates.seat)
        let day = reader.input["begins.day"]
        let ends = reader.input.setting("ends.day", to: day).instant("ends", in: call.dates.seat)
        if ends == nil { reader.fail("ends.time", "error.moment") }
        let room: Charter.Room.ID? = reader.identifier("room")
        guard let title, let begins, let ends, let room else { return nil }
        return AgendaPlan(
            begins: begins, ends: ends, room: room, title: title,
            presenter: reader.input["presenter"].flatMap { Person.ID($0) },
            domain: reader.input["domain"].flatMap { Charter.Domain.ID($0) })
    }
}
