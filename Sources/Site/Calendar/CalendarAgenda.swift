// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The calendar as a list, day by day: each with its time in the reader's zone and in the seat's, its place and whom it
/// concerns.
enum CalendarAgenda {
    private static let most = 200

    static func parts(
        _ query: CalendarQuery, _ days: ClosedRange<Day>, _ entries: [CalendarEntry], _ clashes: [Clash],
        _ call: Call
    ) -> [any Component] {
        let byDay = query.byFirstDay(entries, within: days)
        guard !byDay.isEmpty else {
            return [Prose("<p>\(call.words("calendar.nothing"))</p>", style: "muted")]
        }
        let clashing = Set(clashes.flatMap { [$0.first.id, $0.second.id] })
        var parts: [any Component] = []
        var shown = 0
        for (day, entries) in byDay.sorted(by: { $0.key < $1.key }) where shown < most {
            parts.append(Heading(head(day, call), isLarge: false))
            parts.append(
                Cards(entries.prefix(most - shown).map { card($0, clashing, call) }, empty: ""))
            shown += entries.count
        }
        if entries.count > most {
            parts.append(Prose("<p>\(call.words("calendar.too-many"))</p>", style: "muted"))
        }
        return parts
    }

    private static func head(_ day: Day, _ call: Call) -> String {
        let date =
            "\(call.words("weekday.\(day.weekday.name)"))\(call.words.listSeparator)\(call.dates.text(day))"
        guard call.language == .arabic, let hijri = call.dates.hijri(day) else { return date }
        return "\(date) (\(hijri))"
    }

    private static func card(_ entry: CalendarEntry, _ clashing: Set<String>, _ call: Call) -> Cards.Card {
        let words = call.words
        var lines: [HTML] = ["<p>\(when(entry, call))</p>"]
        let place = [entry.room.map(call.name), entry.place.map(call.plain), entry.host.map(call.name)]
            .compactMap(\.self)
        if !place.isEmpty { lines.append("<p>\(place.joined(separator: words.listSeparator))</p>") }
        if let presenter = entry.presenter.flatMap({ call.view.person($0) }) {
            lines.append("<p>\(words("calendar.presenter")): \(call.text(presenter.title))</p>")
        }
        if !entry.domains.isEmpty { lines.append("<p class=\"muted\">\(call.names(entry.domains))</p>") }
        let tags = [
            entry.isTentative ? Tag(words("calendar.tentative")) : nil,
            clashing.contains(entry.id) ? Tag(words("calendar.clashing"), .warning) : nil,
        ].compactMap(\.self).map(\.html)
        return .init(
            call.text(entry.title), href: call.link(entry.path()), body: lines.joined(),
            tag: Tag(entry.label(call), entry.kind.tone), meta: tags.joined(separator: " "),
            isUrgent: entry.kind.isDeadline)
    }

    /// The time in the reader's zone with the seat's beside it; whole days for what lasts longer.
    static func when(_ entry: CalendarEntry, _ call: Call) -> HTML {
        let dates = call.dates
        if let day = entry.day { return dates.officialDay(day) }
        guard entry.kind.lasts else { return dates.deadline(entry.ends) }
        let zones =
            dates.reader.offset(at: entry.begins) == dates.seat.offset(at: entry.begins)
            ? [dates.seat] : [dates.reader, dates.seat]
        return zones.map { stretch(entry, in: $0, dates) }.joined(separator: " ")
    }

    private static func stretch(_ entry: CalendarEntry, in zone: Zone, _ dates: Dates) -> HTML {
        let (first, last) = (zone.day(at: entry.begins), zone.day(at: entry.ends))
        let clocks = (dates.clock(entry.begins, in: zone), dates.clock(entry.ends, in: zone))
        let time: HTML =
            first == last
            ? "\(dates.day(first)) \(.leftToRight("\(clocks.0) – \(clocks.1)"))"
            : "\(dates.day(first)) \(.leftToRight(clocks.0)) – \(dates.day(last)) \(.leftToRight(clocks.1))"
        let place: HTML = "<span class=\"zone\">\(dates.time(of: zone))</span>"
        return "<span class=\"deadline-zone\">\(time) \(place)</span>"
    }
}

extension CalendarQuery {
    /// Each entry once, on its first day that is shown.
    func byFirstDay(_ entries: [CalendarEntry], within shown: ClosedRange<Day>) -> [Day: [CalendarEntry]] {
        Dictionary(grouping: entries) { max(days(of: $0).lowerBound, shown.lowerBound) }
    }
}
