// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A month as a table, a row for each week. On a narrow screen the days that hold something stand one below the other.
struct MonthTable: Component {
    /// A day shows so many; the others are on the day's own agenda.
    private static let most = 4

    private let query: CalendarQuery
    private let call: Call
    private let entries: [Day: [CalendarEntry]]
    private let clashing: [Day: Int]

    init(_ query: CalendarQuery, _ entries: [CalendarEntry], _ clashes: [Clash], _ call: Call) {
        self.query = query
        self.call = call
        self.entries = query.byDay(entries, within: query.days(in: call.language))
        clashing = Dictionary(grouping: clashes) { call.dates.reader.day(at: $0.begins) }.mapValues(\.count)
    }

    var template: String { "calendar/month" }
    var fields: Fields {
        let start = Weekday.first(in: call.language)
        let today = call.dates.reader.day(at: call.now)
        return [
            "caption": call.words("calendar.caption", ["month": call.dates.name(of: query.month)]),
            "weekdays": start.week.map { ["weekday": call.words("weekday.\($0.name)")] as Fields },
            "weeks": query.month.weeks(from: start).map { week in
                ["days": week.map { fields(of: $0, isToday: $0 == today) }] as Fields
            },
        ]
    }

    private func fields(of day: Day, isToday: Bool) -> Fields {
        let entries = entries[day] ?? []
        let shown = entries.count > Self.most ? entries.prefix(Self.most - 1) : entries[...]
        let rest = entries.count - shown.count
        let style = [
            "day", query.month.contains(day) ? nil : "day-outside", isToday ? "day-today" : nil,
            // On a narrow screen what goes on stands on its first day alone.
            entries.allSatisfy { continues($0, on: day) } ? "day-quiet" : nil,
        ].compactMap(\.self).joined(separator: " ")
        return [
            "style": style, "date": day.description, "today": isToday,
            "number": call.numerals.written(day.components.day),
            "name":
                "\(call.words("weekday.\(day.weekday.name)"))\(call.words.listSeparator)\(call.dates.text(day))",
            "hijri": call.language == .arabic ? call.dates.hijriDay(day) : nil,
            // On a narrow screen a day stands by itself, and a bare number says nothing.
            "hijriMonth": call.language == .arabic ? call.dates.hijriRest(day) : nil,
            "warning": clashing[day].map { call.words("calendar.clashes", count: $0) },
            "some": !shown.isEmpty, "items": shown.map { item($0, on: day) },
            "more": rest > 0 ? call.words("calendar.more", count: rest) : nil,
            "moreHref": rest > 0 ? call.link(query.address(day: day)) : nil,
        ]
    }

    /// It began on an earlier day that is shown.
    private func continues(_ entry: CalendarEntry, on day: Day) -> Bool {
        max(query.days(of: entry).lowerBound, query.days(in: call.language).lowerBound) < day
    }

    private func item(_ entry: CalendarEntry, on day: Day) -> Fields {
        let zone = call.dates.reader
        // What began before carries no time of this day.
        let at = entry.kind.lasts ? entry.begins : entry.ends
        let hasTime = entry.day == nil && zone.day(at: at) == day
        return [
            "tone": entry.kind.tone.rawValue, "continued": continues(entry, on: day),
            "href": call.link(entry.path()), "kind": entry.label(call),
            "titleHTML": call.text(entry.title),
            "whenHTML": hasTime
                ? "<span class=\"item-time\">\(.leftToRight(call.dates.clock(at, in: zone)))</span> " as HTML
                : "",
        ]
    }
}

extension CalendarQuery {
    /// The entries of each day, what falls due before what lasts.
    func byDay(_ entries: [CalendarEntry], within shown: ClosedRange<Day>) -> [Day: [CalendarEntry]] {
        var byDay: [Day: [CalendarEntry]] = [:]
        for entry in entries.filter({ !$0.kind.lasts }) + entries.filter(\.kind.lasts) {
            let days = days(of: entry).clamped(to: shown)
            for number in days.lowerBound.number...days.upperBound.number
            where self.days(of: entry).contains(Day(number: number)) {
                byDay[Day(number: number), default: []].append(entry)
            }
        }
        return byDay
    }
}

extension Dates {
    /// "12", the day of the Umm al-Qura month; with the month's name on its first day.
    func hijriDay(_ day: Day) -> String? {
        guard let text = hijri(day) else { return nil }
        let parts = text.split(separator: " ")
        guard let number = parts.first else { return nil }
        return number == words.numerals.written(1) ? parts.dropLast().joined(separator: " ") : String(number)
    }

    /// The month's name, on all days but the first, which bears it already.
    func hijriRest(_ day: Day) -> String? {
        guard let parts = hijri(day)?.split(separator: " "), parts.first != "1" else { return nil }
        return parts.dropFirst().dropLast().joined(separator: " ")
    }

    /// "جمادى الأولى 1448هـ".
    func hijriMonth(_ day: Day) -> String? {
        hijri(day).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
    }
}
