// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The initiatives that an organisation takes part in, and the activities that it hosts or sends people to.
enum OrganisationWork {
    static func initiatives(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let words = call.words
        let all = call.view.initiatives(of: organisation.id)
        let (shown, pager) = call.part(of: all)
        let seesCaveats = call.view.isInside
        let table = Table(
            words("organisation.initiatives-found", count: all.count),
            columns: [
                .init(words("organisation.initiative")), .init(words("organisation.parts")),
                .init(words("field.stage")), .init(words("field.level")),
            ] + (seesCaveats ? [.init(words("field.caveats"))] : []),
            rows: shown.map { initiative in
                let choice = initiative.participation[organisation.id]
                let cells: [HTML] = [
                    initiative.link(call), .text(parts(of: initiative, organisation, call)),
                    initiative.stage.tag(words).html, level(choice, call),
                ]
                return cells + (seesCaveats ? [caveats(choice, call)] : [])
            }, empty: words("organisation.no-initiatives"))
        return [table] + pager
    }

    private static func parts(of initiative: Initiative, _ organisation: Organisation, _ call: Call) -> String
    {
        initiative.parts(of: organisation.id).filter { $0 != .participant }
            .map { call.words("part.\($0.rawValue)") }.joined(separator: call.words.listSeparator)
    }

    private static func level(_ choice: OptIn?, _ call: Call) -> HTML {
        guard let choice else { return "–" }
        let level = Tag(
            call.words("level.\(choice.level.rawValue)"), choice.isBinding ? .success : .neutral
        ).html
        guard let withdrawn = choice.withdrawn else { return level }
        let until = call.words("participation.until", ["day": call.dates.text(withdrawn)])
        return "\(level) \(Tag(until, .warning).html)"
    }

    private static func caveats(_ choice: OptIn?, _ call: Call) -> HTML {
        guard let choice, !choice.caveats.isEmpty else { return "–" }
        return choice.caveats.map { call.remark($0) }.joined()
    }

    static func activities(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let words = call.words
        let all = call.view.activities(of: organisation.id)
        let (shown, pager) = call.part(of: all)
        func number(_ value: Int?) -> HTML {
            value.map { .leftToRight(Numbers.text($0, in: call.numerals)) } ?? "–"
        }
        let table = Table(
            words("organisation.activities-found", count: all.count),
            columns: [
                .init(words("activity.one")), .init(words("activity.dates")), .init(words("activity.place")),
                .init(words("activity.nominated"), isNumber: true),
                .init(words("activity.attended"), isNumber: true), .init(words("text.state")),
            ],
            rows: shown.map { activity in
                [
                    .link(call.link(activity.path), call.text(activity.plan.title)), activity.dates(call),
                    "\(call.text(activity.plan.place)) · \(call.name(activity.plan.host))",
                    number(activity.nominations[organisation.id]),
                    number(activity.attendance[organisation.id]), activity.status.tag(words).html,
                ]
            }, empty: words("organisation.no-activities"))
        return [table] + pager
    }
}
