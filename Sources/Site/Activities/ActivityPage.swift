// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One activity: its plan, who is nominated, who came.
enum ActivityPage {
    static func show(_ call: Call) async throws -> Reply {
        let activity = try call.activity()
        let words = call.words
        var page = Page(activity.plan.title, call, in: .initiatives)
        page.crumbs = crumbs(call, activity)
        page.code = activity.id.text
        page.tag = activity.status.tag(words)
        page.parts = [SummaryList(rows(activity, call))]
        if call.view.me != nil { page.parts.append(states(activity, call)) }
        page.parts +=
            ActOffers(forms: ActivityForms.offers(on: activity, call), path: activity.path, call: call).parts
        let history = try await ActTrail.latest(about: activity.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    static func crumbs(_ call: Call, _ activity: Activity) -> [Page.Crumb] {
        let initiative = call.view.initiative(activity.initiative)
        let title: HTML = initiative.map { call.text($0.proposal.title) } ?? .text(activity.initiative.text)
        return [
            .init(label: .text(call.words("initiatives.title")), path: "/initiatives"),
            .init(label: title, path: "/initiatives/\(activity.initiative.text)/activities"),
        ]
    }

    private static func rows(_ activity: Activity, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let plan = activity.plan
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        var rows: [SummaryList.Row] = [
            .init(words("field.kind"), .text(words("activity-kind.\(plan.kind.rawValue)"))),
            .init(words("field.domain"), .text(call.name(plan.domain))),
        ]
        rows += whenAndWhere(activity, call)
        if let room = plan.room { rows.append(.init(words("field.room"), .text(call.name(room)))) }
        rows += [
            .init(
                words("field.languages"),
                .text(plan.languages.map(call.name).joined(separator: words.listSeparator))),
            .init(words("field.seats"), number(plan.seats)),
            .init(words("activity.nominated"), number(activity.nominated)),
            .init(words("activity.attended"), number(activity.attended)),
        ]
        if let note = activity.note { rows.append(.init(words("field.note"), call.text(note))) }
        return rows
    }

    static func whenAndWhere(_ activity: Activity, _ call: Call) -> [SummaryList.Row] {
        [
            .init(call.words("activity.dates"), activity.dates(call)),
            .init(
                call.words("activity.place"),
                "\(call.text(activity.plan.place)) · \(call.name(activity.plan.host))"),
        ]
    }

    private static func states(_ activity: Activity, _ call: Call) -> Table {
        let words = call.words
        let states = call.sorted(Set(activity.nominations.keys).union(activity.attendance.keys))
        func number(_ value: Int?) -> HTML {
            .leftToRight(value.map { Numbers.text($0, in: call.numerals) } ?? "–")
        }
        return Table(
            words("activity.states"),
            columns: [
                .init(words("field.state")), .init(words("activity.nominated"), isNumber: true),
                .init(words("activity.attended"), isNumber: true),
            ],
            rows: states.map {
                [.text(call.name($0)), number(activity.nominations[$0]), number(activity.attendance[$0])]
            }, empty: words("activity.no-states"))
    }
}

extension Call {
    func activity() throws -> Activity {
        guard let activity = view.activity(try identifier()) else { throw Fault.notFound }
        return activity
    }
}
