// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The calendar for programs: the days that are asked for, by the clocks of the reader's state.
enum CalendarRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/calendar", "listCalendar",
            "What takes place or falls due; in the present month, unless days are given.", of: entries),
        .list(
            "/calendar/clashes", "listClashes", "What collides in the calendar of these days.", of: clashes),
    ]

    private static let entries = Listing<CalendarEntry>(
        shape: Resources.calendarEntry, id: { $0.id }, filters: filters(),
        orders: [.instant("begins") { $0.begins }, .instant("ends") { $0.ends }], items: found)

    private static let clashes = Listing<Clash>(
        shape: Resources.clash, id: { "\($0.kind.rawValue) \($0.first.id) \($0.second.id)" },
        filters: filters(), orders: [.instant("begins") { $0.begins }],
        items: { call in
            let zone = call.call.dates.reader
            return call.view.clashes(among: try found(call)) { zone.day(at: $0) }
        })

    private static func filters<Item>() -> [Listing<Item>.Filter] {
        [
            .indexed("from", .text(.day), "From this day on; usually the first of a month."),
            .indexed("until", .text(.day), "Until this day, which is included; usually a month later."),
            .indexed("kind", .word(CalendarEntry.Kind.allCases.map(\.rawValue)), "Of this kind."),
            .indexed("domain", .text(.identifier), "In this domain."),
            .indexed("state", .text(.identifier), "That concerns this organisation."),
        ]
    }

    @Sendable private static func found(_ call: APICall) throws -> [CalendarEntry] {
        let zone = call.call.dates.reader
        guard let month = Month(of: zone.day(at: call.call.now)) else { return [] }
        let (first, last) = (call.value("from").flatMap { Day($0) }, call.value("until").flatMap { Day($0) })
        let from = first ?? last.map { $0.advanced(byDays: -30) } ?? month.first
        let until = last ?? first.map { $0.advanced(byDays: 30) } ?? month.last
        guard from <= until else { return [] }
        let filter = CalendarFilter(
            kind: call.value("kind").flatMap { CalendarEntry.Kind(rawValue: $0) },
            domain: call.value("domain").flatMap { Charter.Domain.ID($0) },
            state: call.value("state").flatMap { Organisation.ID($0) })
        let begins = zone.instant(from, hour: 0, minute: 0)
        let ends = zone.instant(until.advanced(byDays: 1), hour: 0, minute: 0)
        return call.view.calendar(from: begins, until: ends, filter).filter { entry in
            entry.day.map { from <= $0 && $0 <= until } ?? true
        }
    }
}
