// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What of the calendar is asked for: read from the address, the same for page and file.
struct CalendarQuery {
    enum Layout: String, CaseIterable { case month, agenda }

    let month: Month
    let layout: Layout
    let filter: CalendarFilter
    /// The day that the agenda begins with, where one is asked for.
    let day: Day?
    private let input: FormInput
    private let zone: Zone

    /// Fails where the month that is asked for does not exist.
    init?(_ call: Call) {
        let input = call.query
        let zone = call.dates.reader
        let today = zone.day(at: call.now)
        let day = input["day"].flatMap { Day($0) }
        guard let month = input["month"].map({ Month($0) }) ?? Month(of: day ?? today) else { return nil }
        self.month = month
        self.day = day
        self.input = input
        self.zone = zone
        layout = input["view"].flatMap { Layout(rawValue: $0) } ?? .month
        filter = CalendarFilter(
            kind: input["kind"].flatMap { CalendarEntry.Kind(rawValue: $0) },
            domain: input["domain"].flatMap { Charter.Domain.ID($0) },
            state: input["state"].flatMap { Organisation.ID($0) })
    }

    /// The days that are shown: whole weeks in a month; the month alone in an agenda, or one day of it.
    func days(in language: Language) -> ClosedRange<Day> {
        if layout == .agenda { return day.map { $0...$0 } ?? month.first...month.last }
        let weeks = month.weeks(from: .first(in: language))
        return (weeks.first?.first ?? month.first)...(weeks.last?.last ?? month.last)
    }

    /// What the viewer may see of these days, by the clocks of the reader's zone.
    func entries(_ days: ClosedRange<Day>, _ view: View) -> [CalendarEntry] {
        let begins = zone.instant(days.lowerBound, hour: 0, minute: 0)
        let ends = zone.instant(days.upperBound.advanced(byDays: 1), hour: 0, minute: 0)
        return view.calendar(from: begins, until: ends, filter).filter { entry in
            entry.day.map(days.contains) ?? true
        }
    }

    /// The days on which an entry stands: every day of what lasts, the day of what falls due.
    func days(of entry: CalendarEntry) -> ClosedRange<Day> {
        if let day = entry.day { return day...day }
        let end = zone.day(at: entry.ends)
        guard entry.kind.lasts, entry.begins < entry.ends else { return end...end }
        // What ends at midnight does not touch the day that begins then.
        return zone.day(at: entry.begins)...zone.day(at: entry.ends - Span(milliseconds: 1))
    }

    func address(month: Month) -> String {
        path(input.setting("month", to: month.description).setting("day", to: nil))
    }

    func address(layout: Layout) -> String {
        path(
            input.setting("view", to: layout == .month ? nil : layout.rawValue).setting("day", to: nil)
                .setting("month", to: month.description))
    }

    func address(day: Day) -> String {
        path(
            input.setting("view", to: Layout.agenda.rawValue).setting("day", to: day.description)
                .setting("month", to: nil))
    }

    var today: String { path(input.setting("month", to: nil).setting("day", to: nil)) }

    /// The same as a file.
    var file: String { "/calendar.ics" + input.query }

    private func path(_ input: FormInput) -> String { "/calendar" + input.query }
}
