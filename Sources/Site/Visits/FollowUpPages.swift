// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What was agreed in a visit or a meeting: the secretariat records it, its owner completes it.
enum FollowUpPages {
    static let routes: [Route] = [
        agree.routes, complete.routes,
        [
            .get("/follow-ups", .signedIn, FollowUpList.show),
            .get("/follow-ups.csv", .signedIn, FollowUpList.table),
            .get("/follow-ups/:id", .signedIn, show),
        ],
    ].flatMap(\.self)

    static let agree = ActForm<Visit>(
        name: "visit.agree", path: "/visits/:id/follow-ups/new", section: .visits, find: VisitActs.find,
        crumbs: VisitActs.crumbs,
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, _, visit in
            read(&reader).map { .visit(.agree(visit: visit.id, followUp: $0)) }
        })

    /// What is asked about anything agreed, in a visit or a meeting.
    static func ask(_ form: inout Form, _ call: Call) {
        form.languages("action", isLong: false)
        let offices = call.view.people.map { (id: $0.id.text, title: call.plain($0.title)) }
            .sorted { Texts.precede($0.title, $1.title) }
        form.select("owner", offices.map { Choice($0.id, $0.title) })
        form.day("due")
        let initiatives = Choices.initiatives(call, chosen: form.input["initiative"])
        form.select(
            "initiative", [Choice("", call.words("visit.agree.none"))] + initiatives, isOptional: true)
    }

    static func read(_ reader: inout Reader) -> FollowUpPlan? {
        let action = reader.multilingual("action")
        let owner: Person.ID? = reader.identifier("owner")
        let due = reader.day("due")
        guard let action, let owner, let due else { return nil }
        let initiative = reader.input["initiative"].flatMap { Initiative.ID($0) }
        return FollowUpPlan(action: action, owner: owner, due: due, initiative: initiative)
    }

    static let complete = ActForm<FollowUp>(
        name: "follow-up.complete", path: "/follow-ups/:id/complete", find: find,
        crumbs: { call, followUp in
            [.init(label: .leftToRight(followUp.id.text), path: "/follow-ups/\(followUp.id)")]
        },
        preface: { call, followUp in [Prose("<p><strong>\(call.text(followUp.plan.action))</strong></p>")] },
        start: { call, _ in FormInput(["note.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            form.remark("note", call)
        },
        deed: { reader, _, followUp in
            reader.remark("note").map { .visit(.complete(followUp: followUp.id, note: $0)) }
        })

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let followUp = try find(call)
        let words = call.words
        var page = Page(words("follow-up.title"), in: call.view.seesVisits ? .visits : nil)
        page.crumbs = crumbs(followUp, call)
        page.heading = call.text(followUp.plan.action)
        page.title = call.plain(followUp.plan.action)
        page.code = followUp.id.text
        page.parts = [
            facts(followUp, call), Prose("<p>\(words("follow-up.readers"))</p>", style: "muted"),
        ]
        if followUp.done == nil, followUp.plan.owner == call.view.me?.id {
            page.parts.append(
                ActionLinks([
                    (words("follow-up.complete.title"), call.link("/follow-ups/\(followUp.id)/complete"))
                ]))
        }
        page.parts.append(Heading(words("history.title")))
        page.parts += try await ActTrail.latest(about: followUp.id.subject, call)
        return call.reply(page)
    }

    /// From the visit or the meeting in which it was agreed, where the reader may open it.
    private static func crumbs(_ followUp: FollowUp, _ call: Call) -> [Page.Crumb] {
        let words = call.words
        let origin = followUp.origin.subject
        guard let path = ReceiptPage.openPath(of: origin, call) else {
            return [.init(label: .text(words("follow-ups.title")), path: "/follow-ups")]
        }
        let list =
            switch followUp.origin {
            case .visit: (words("visits.title"), "/visits")
            case .meeting: (words("meetings.title"), "/meetings")
            }
        return [
            .init(label: .text(list.0), path: list.1), .init(label: .leftToRight(origin.text), path: path),
        ]
    }

    private static func facts(_ followUp: FollowUp, _ call: Call) -> SummaryList {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("visits.status"), followUp.state(call)),
            .init(words("visit.owner"), .text(call.office(of: followUp.plan.owner))),
            .init(words("visit.due"), call.dates.officialDay(followUp.plan.due)),
        ]
        if let id = followUp.plan.initiative, let initiative = call.view.initiative(id) {
            rows.append(
                .init(
                    words("follow-up.initiative"),
                    .link(call.link("/initiatives/\(id)"), call.text(initiative.proposal.title))))
        }
        if let done = followUp.done {
            rows.append(.init(words("follow-up.note"), call.remark(done.note)))
        }
        return SummaryList(rows)
    }

    @Sendable private static func find(_ call: Call) throws -> FollowUp {
        guard let followUp = call.view.followUp(try call.identifier()) else { throw Fault.notFound }
        return followUp
    }
}
