// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The name of the month, and the ways to the month before, to today and to the month after.
struct MonthSteps: Component {
    private let query: CalendarQuery
    private let call: Call

    init(_ query: CalendarQuery, _ call: Call) {
        self.query = query
        self.call = call
    }

    var template: String { "calendar/steps" }
    var fields: Fields {
        let dates = call.dates
        func name(_ month: Month?) -> String? { month.map { dates.name(of: $0) } }
        func href(_ month: Month?) -> String? { month.map { call.link(query.address(month: $0)) } }
        let hijri = [dates.hijriMonth(query.month.first), dates.hijriMonth(query.month.last)].compactMap(
            \.self)
        return [
            "label": call.words("calendar.steps"), "month": name(query.month),
            "hijri": call.language == .arabic ? once(hijri).joined(separator: " – ") : nil,
            "previousHref": href(query.month.previous), "previousName": name(query.month.previous),
            "nextHref": href(query.month.next), "nextName": name(query.month.next),
            "todayHref": call.link(query.today),
        ]
    }

    /// Each once, in their order.
    private func once(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
