// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the protocol officer does with a visit file.
enum VisitActs {
    static let routes: [Route] = [
        plan.routes, replan.routes, delegation.routes, book.routes, minutes.routes, close.routes,
        cancel.routes,
    ].flatMap(\.self)

    static let plan = ActForm<Void>(
        name: "visit.plan", path: "/visits/new", section: .visits,
        find: { call in
            guard call.may(.receive) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in [.init(label: .text(call.words("visits.title")), path: "/visits")] },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, _ in read(&reader, call).map { .visit(.plan(plan: $0)) } })

    static let replan = ActForm<Visit>(
        name: "visit.replan", path: "/visits/:id/plan", section: .visits, find: find, crumbs: crumbs,
        start: { call, visit in
            FormInput(["visitor": [visit.plan.visitor.text]]).filling("name", visit.plan.title)
                .filling("purpose", visit.plan.purpose).filling(
                    "begins", visit.plan.begins, in: call.dates.seat
                )
                .filling("ends", visit.plan.ends, in: call.dates.seat)
        },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, visit in
            read(&reader, call).map { .visit(.replan(visit: visit.id, plan: $0)) }
        })

    private static func ask(_ form: inout Form, _ call: Call) {
        form.languages("name", isLong: false)
        let visitors = call.view.organisations.filter { $0.kind != .secretariat }.map(\.id)
        form.select("visitor", call.sorted(visitors).map { Choice($0.text, call.name($0)) })
        form.languages("purpose", isLong: false)
        form.moment("begins")
        form.moment("ends")
    }

    private static func read(_ reader: inout Reader, _ call: Call) -> VisitPlan? {
        let title = reader.multilingual("name")
        let visitor: Organisation.ID? = reader.identifier("visitor")
        let purpose = reader.multilingual("purpose")
        let begins = reader.instant("begins", in: call.dates.seat)
        let ends = reader.instant("ends", in: call.dates.seat)
        guard let title, let visitor, let purpose, let begins, let ends else { return nil }
        return VisitPlan(title: title, visitor: visitor, purpose: purpose, begins: begins, ends: ends)
    }

    static let book = ActForm<Visit>(
        name: "visit.book", path: "/visits/:id/book", section: .visits, find: find, crumbs: crumbs,
        start: { call, visit in
            let since = visit.books.last?.asOf ?? min(visit.plan.begins, call.now) - .days(365)
            return FormInput().setting("since", to: call.dates.seat.day(at: since).description)
        },
        questions: { form, _, _ in form.day("since") },
        deed: { reader, _, visit in
            reader.day("since").map { .visit(.issueBook(visit: visit.id, since: $0)) }
        })

    static let minutes = ActForm<Visit>(
        name: "visit.record-minutes", path: "/visits/:id/minutes", section: .visits, find: find,
        crumbs: crumbs,
        start: { _, visit in visit.minutes.map { FormInput().filling("minutes", $0.text) } ?? FormInput() },
        questions: { form, _, _ in form.languages("minutes", isLong: true) },
        deed: { reader, _, visit in
            reader.multilingual("minutes").map { .visit(.recordMinutes(visit: visit.id, minutes: $0)) }
        })

    static let close = ActForm<Visit>(
        name: "visit.close", path: "/visits/:id/close", section: .visits, find: find, crumbs: crumbs,
        deed: { _, _, visit in .visit(.close(visit: visit.id)) })

    static let cancel = ActForm<Visit>(
        name: "visit.cancel", path: "/visits/:id/cancel", section: .visits, isWeighty: true, isGrave: true,
        find: find,
        crumbs: crumbs, questions: { form, _, _ in form.languages("reason", isLong: false) },
        deed: { reader, _, visit in
            reader.multilingual("reason").map { .visit(.cancel(visit: visit.id, reason: $0)) }
        })

    @Sendable static func find(_ call: Call) throws -> Visit {
        guard call.may(.receive) else { throw Fault.forbidden }
        guard let visit = call.view.visit(try call.identifier()) else { throw Fault.notFound }
        return visit
    }

    @Sendable static func crumbs(_ call: Call, _ visit: Visit) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("visits.title")), path: "/visits"),
            .init(label: .leftToRight(visit.id.text), path: "/visits/\(visit.id)"),
        ]
    }
}

extension FormInput {
    /// With a text in each of its languages, as `Form.languages` asks for it.
    func filling(_ name: String, _ text: Multilingual) -> FormInput {
        Language.allCases.reduce(self) { $0.setting("\(name).\($1.rawValue)", to: text[$1]) }
    }

    /// With a moment, as `Form.moment` asks for it.
    func filling(_ name: String, _ instant: Instant, in zone: Zone) -> FormInput {
        let (hour, minute) = zone.clock(at: instant)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return setting("\(name).day", to: zone.day(at: instant).description)
            .setting("\(name).time", to: "\(two(hour)):\(two(minute))")
    }
}
