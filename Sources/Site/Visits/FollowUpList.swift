// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What was agreed in visits and meetings, as far as the reader may know of it: by owner, and done or not.
enum FollowUpList {
    private enum State: String, CaseIterable {
        case open, overdue, done

        func matches(_ followUp: FollowUp, on today: Day) -> Bool {
            switch self {
            case .open: followUp.done == nil
            case .overdue: followUp.done == nil && followUp.plan.due < today
            case .done: followUp.done != nil
            }
        }
    }

    static func show(_ call: Call) async throws -> Reply {
        let found = try found(call)
        let words = call.words
        let (shown, pager) = call.part(of: found)
        var page = Page(words("follow-ups.title"), in: call.view.seesVisits ? .visits : nil)
        page.scripts = ["filter"]
        if call.view.seesVisits { page.crumb(words("visits.title"), "/visits") }
        page.lead = .text(words("follow-ups.lead"))
        page.parts = [
            filters(call),
            Table(
                words("follow-ups.found", count: found.count),
                columns: [
                    .init(words("visit.action")), .init(words("visit.owner")),
                    .init(words("field.organisation")), .init(words("visit.due")),
                    .init(words("follow-up.visit")), .init(words("visits.status")),
                ],
                rows: shown.map { row($0, call) }, empty: words("follow-ups.none")),
        ]
        page.parts += pager
        let file = (label: words("directory.csv"), href: call.link("/follow-ups.csv") + call.query.query)
        page.parts.append(ActionLinks([file], hasMain: false))
        return call.reply(page)
    }

    static func table(_ call: Call) async throws -> Reply {
        let found = try found(call)
        let words = call.words
        var file = CSV([
            words("resources.number"), words("visit.action"), words("visit.owner"),
            words("field.organisation"), words("visit.due"), words("follow-up.visit"),
            words("follow-up.initiative"), words("follow-ups.done"),
        ])
        for followUp in found {
            let plan = followUp.plan
            let owner = call.view.person(plan.owner)
            let done = followUp.done.map { call.dates.seat.day(at: $0.at).description }
            file.add([
                followUp.id.text, call.plain(plan.action), call.office(of: plan.owner),
                owner.map { call.name($0.organisation) }, plan.due.description, followUp.origin.subject.text,
                plan.initiative?.text, done,
            ])
        }
        return file.reply("follow-ups.csv")
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("follow-ups.filter", words: words, action: "/follow-ups", input: call.query)
        let owners = Set(all(call).map(\.plan.owner)).map { (id: $0.text, office: call.office(of: $0)) }
            .sorted { Texts.precede($0.office, $1.office) }
        form.select("owner", [any] + owners.map { Choice($0.id, $0.office) })
        form.select("state", [any] + Choices.of(State.allCases, "follow-ups.state", call))
        return form
    }

    private static func row(_ followUp: FollowUp, _ call: Call) -> [HTML] {
        let plan = followUp.plan
        let owner = call.view.person(plan.owner)
        return [
            .link(call.link("/follow-ups/\(followUp.id)"), call.text(plan.action)),
            owner.map { call.link($0) } ?? .text(plan.owner.text),
            owner.map { call.link($0.organisation) } ?? "–", call.dates.day(plan.due),
            ReceiptPage.subjects([followUp.origin.subject], call),
            followUp.state(call),
        ]
    }

    private static func found(_ call: Call) throws -> [FollowUp] {
        guard call.view.me != nil else { throw Fault.forbidden }
        let owner = call.query["owner"].flatMap { Person.ID($0) }
        let state = call.query["state"].flatMap { State(rawValue: $0) }
        let today = call.dates.seat.day(at: call.now)
        return all(call).filter { followUp in
            owner.map { $0 == followUp.plan.owner } ?? true
                && state.map { $0.matches(followUp, on: today) } ?? true
        }
    }

    /// What is to be done, the earliest due first; then what was done, the latest first.
    private static func all(_ call: Call) -> [FollowUp] {
        call.kept("follow-ups") { view in
            let done = view.followUps.compactMap { followUp in followUp.done.map { (followUp, $0.at) } }
            return view.openFollowUps + done.sorted { ($1.1, $1.0.id) < ($0.1, $0.0.id) }.map(\.0)
        }
    }
}
