// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a state has before it when it nominates: when and where it is, how many it may still send, how many it named before.
enum NominationFacts {
    static func of(_ activity: Activity, _ call: Call) -> SummaryList {
        let words = call.words
        func number(_ value: Int?) -> HTML {
            .leftToRight(value.map { Numbers.text($0, in: call.numerals) } ?? "–")
        }
        var rows: [SummaryList.Row] = [.init(words("activity.one"), call.text(activity.plan.title))]
        rows += ActivityPage.whenAndWhere(activity, call)
        rows += [
            .init(words("field.seats"), number(activity.plan.seats)),
            .init(words("activity.nominate.left"), number(call.view.seatsToNominate(for: activity.id))),
            .init(words("activity.nominate.before"), number(before(activity, call))),
        ]
        return SummaryList(rows)
    }

    /// How many the reader's state has nominated; nil where it has nominated nobody.
    static func before(_ activity: Activity, _ call: Call) -> Int? {
        call.view.organisation.flatMap { activity.nominations[$0.id] }
    }
}
