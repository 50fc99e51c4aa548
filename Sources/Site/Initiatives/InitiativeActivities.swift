// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Courses, exercises, campaigns and meetings that carry it out: planned against delivered.
enum InitiativeActivities {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        let activities = initiative.activities.compactMap { call.view.activity($0) }
            .sorted { ($0.plan.begins, $0.id) < ($1.plan.begins, $1.id) }
        return [
            Table(
                words("activity.list"),
                columns: [
                    .init(words("activity.one")), .init(words("activity.dates")),
                    .init(words("activity.place")),
                    .init(words("field.seats"), isNumber: true),
                    .init(words("activity.nominated"), isNumber: true),
                    .init(words("activity.attended"), isNumber: true), .init(words("text.state")),
                ],
                rows: activities.map { row($0, call) }, empty: words("activity.none"))
        ]
    }

    private static func row(_ activity: Activity, _ call: Call) -> [HTML] {
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        return [
            .link(call.link(activity.path), call.text(activity.plan.title)), activity.dates(call),
            "\(call.text(activity.plan.place)) · \(call.name(activity.plan.host))",
            number(activity.plan.seats),
            number(activity.nominated), number(activity.attended), activity.status.tag(call.words).html,
        ]
    }
}

extension Activity {
    var path: String { "/activities/\(id.text)" }

    /// "3 – 14 July 2025", or one day.
    func dates(_ call: Call) -> HTML {
        let seat = call.dates.seat
        let (first, last) = (seat.day(at: plan.begins), seat.day(at: plan.ends))
        return first == last ? call.dates.day(first) : "\(call.dates.day(first)) – \(call.dates.day(last))"
    }
}

extension Activity.Status {
    func tag(_ words: Words) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .planned: .neutral
            case .confirmed, .underWay: .info
            case .done: .success
            case .cancelled: .danger
            }
        return Tag(words("activity.status.\(rawValue)"), tone)
    }
}
