// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// A month of the Gregorian calendar, written "2026-11", and its days in weeks.
package struct Month: Hashable, Sendable, CustomStringConvertible {
    package let year: Int
    package let number: Int

    package init?(year: Int, number: Int) {
        // Weeks reach into the months before and after, so the first and the last month that exist have no page.
        guard (1...12).contains(number), (2...9998).contains(year) else { return nil }
        self.year = year
        self.number = number
    }

    /// Parses "2026-11", nothing looser.
    package init?(_ text: String) {
        guard let day = Day("\(text)-01") else { return nil }
        self.init(year: day.components.year, number: day.components.month)
    }

    /// The month of a day; nil at the ends of time.
    package init?(of day: Day) {
        self.init(year: day.components.year, number: day.components.month)
    }

    package var description: String { String(first.description.dropLast(3)) }

    package var first: Day { Day(year: year, month: number, day: 1) ?? Day(number: 0) }
    package var last: Day { first.advanced(byDays: 31).start.day.firstOfMonth.advanced(byDays: -1) }

    package var previous: Month? { Month(of: first.advanced(byDays: -1)) }
    package var next: Month? { Month(of: last.advanced(byDays: 1)) }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whole weeks that hold the month, each of seven days.
    package func weeks(from start: Weekday) -> [[Day]] {
        let lead = (first.weekday.rawValue - start.rawValue + 7) % 7
        var day = first.advanced(byDays: -lead)
        var weeks: [[Day]] = []
        while day <= last {
            weeks.append((0..<7).map { day.advanced(byDays: $0) })
            day = day.advanced(byDays: 7)
        }
        return weeks
    }
}

/// A day of the week, numbered from Sunday, 0, to Saturday, 6.
package enum Weekday: Int, CaseIterable, Sendable {
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday

    /// The day with which a week begins: Sunday where the working week does, in the institutions of the Arab states;
    /// else Monday (ISO 8601).
    package static func first(in language: Language) -> Weekday { language == .arabic ? .sunday : .monday }

    /// All seven from this one on.
    package var week: [Weekday] { (0..<7).compactMap { Weekday(rawValue: (rawValue + $0) % 7) } }

    /// The phrase that names it: "weekday.sunday".
    package var name: String { String(describing: self) }
}

extension Day {
    /// 1 January 1970 was a Thursday.
    package var weekday: Weekday { Weekday(rawValue: ((number + 4) % 7 + 7) % 7) ?? .sunday }

    package var firstOfMonth: Day { advanced(byDays: 1 - components.day) }
}
