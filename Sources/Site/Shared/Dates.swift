// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation

/// Days and moments as one reader sees them: in their language, in the zone of their state and of the seat.
package struct Dates: Sendable {
    package let words: Words
    /// The zone of the organisation's seat, which the charter names.
    package let seat: Zone
    /// The zone of the reader's state; the seat's where they have none.
    package let reader: Zone
    package let now: Instant

    package init(words: Words, seat: Zone, reader: Zone, now: Instant) {
        self.words = words
        self.seat = seat
        self.reader = reader
        self.now = now
    }

    /// "31 آذار/مارس 2026", "31 mars 2026", "31 March 2026".
    package func text(_ day: Day) -> String {
        let (year, month, number) = day.components
        let ordinal = words.language == .french && number == 1 ? "1er" : String(number)
        return words.numerals.written("\(ordinal)\u{A0}\(words("month.\(month)"))\u{A0}\(year)")
    }

    /// The day, as `<time>`.
    package func day(_ day: Day) -> HTML {
        "<time datetime=\"\(String(describing: day))\">\(text(day))</time>"
    }

    /// The day of an official deadline: Arabic adds the Umm al-Qura date in parentheses.
    package func officialDay(_ day: Day) -> HTML {
        guard words.language == .arabic, let hijri = hijri(day) else { return self.day(day) }
        return "\(self.day(day)) <span class=\"hijri\">(\(hijri))</span>"
    }

    /// "17 شوال 1447هـ"; nil outside the calendar's range.
    package func hijri(_ day: Day) -> String? {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = .gmt
        let noon = Date(timeIntervalSince1970: Double(day.start.milliseconds) / 1000 + 43_200)
        let parts = calendar.dateComponents([.year, .month, .day], from: noon)
        guard let year = parts.year, let month = parts.month, let number = parts.day,
            (1300...1600).contains(year)
        else { return nil }
        return words(
            "hijri.date",
            [
                "day": words.numerals.written(number), "month": words("hijri.month.\(month)"),
                "year": words.numerals.written(year),
            ]
        )
    }

    /// The city that names a zone: by our own word, else as locale data calls it.
    func city(of zone: Zone) -> String {
        words.phrase("zone.\(zone.key)") ?? zone.city(in: words.language)
    }

    /// "Bamako time", beside a clock.
    func time(of zone: Zone) -> String { words("zone.time", ["city": city(of: zone)]) }

    /// "14:30", in French "14 h 30".
    package func clock(_ instant: Instant, in zone: Zone) -> String {
        let (hour, minute) = zone.clock(at: instant)
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return words.language == .french
            ? "\(hour)\u{A0}h\u{A0}\(minutes)"
            : words.numerals.written("\(hour < 10 ? "0" : "")\(hour):\(minutes)")
    }

    /// A moment of the past, in the seat's zone: day and clock.
    package func moment(_ instant: Instant) -> HTML {
        let day = seat.day(at: instant)
        let stamp = String(describing: instant)
        return
            "<time datetime=\"\(stamp)\">\(text(day)) \(.leftToRight(clock(instant, in: seat)))</time>"
    }

    /// A moment of the past by the reader's clock and by the seat's; one of them where they agree.
    package func both(_ instant: Instant) -> HTML {
        guard reader.offset(at: instant) != seat.offset(at: instant) else { return moment(instant) }
        let (own, theirs) = (reader.day(at: instant), seat.day(at: instant))
        func clock(_ zone: Zone) -> HTML {
            "\(.leftToRight(self.clock(instant, in: zone))) <span class=\"zone\">\(time(of: zone))</span>"
        }
        let day = own == theirs ? "" : "\(text(theirs)) " as HTML
        return
            "<time datetime=\"\(String(describing: instant))\">\(text(own)) \(clock(reader)) · \(day)\(clock(seat))</time>"
    }

    /// An official deadline: in the reader's zone and in the seat's, both named; one line where they agree.
    package func deadline(_ instant: Instant) -> HTML {
        let zones =
            reader == seat || reader.offset(at: instant) == seat.offset(at: instant)
            ? [seat] : [reader, seat]
        func clock(_ zone: Zone) -> HTML {
            "<span class=\"nowrap\">\(.leftToRight(self.clock(instant, in: zone))) <span class=\"zone\">\(time(of: zone))</span></span>"
        }
        func line(_ html: HTML) -> HTML { "<span class=\"deadline-zone\">\(html)</span>" }
        let days = zones.map { $0.day(at: instant) }
        // The day stands once, where both zones have the same.
        let lines =
            Set(days).count == 1
            ? [line(officialDay(days[0])), line(zones.map(clock).joined(separator: " · "))]
            : zip(zones, days).map { line("\(officialDay($1)) \(clock($0))") }
        return
            "<time class=\"deadline\" datetime=\"\(String(describing: instant))\">\(lines.joined(separator: " "))</time>"
    }

    /// "in 2 days and 4 hours" until the deadline, "expired" after it; two units, never more.
    package func remaining(until deadline: Instant) -> String {
        guard deadline > now else { return words("time.over") }
        let minutes = Int((deadline - now).milliseconds / 60_000)
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        var parts: [String] = []
        if days > 0 { parts.append(words("time.days", count: days)) }
        if hours > 0 { parts.append(words("time.hours", count: hours)) }
        if days == 0, rest > 0 || parts.isEmpty { parts.append(words("time.minutes", count: rest)) }
        let span = parts.count > 1 ? words("time.both", ["first": parts[0], "second": parts[1]]) : parts[0]
        return words("time.left", ["span": span])
    }
}
