// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// iCalendar and vCard, written as calendars and address books read them.
package struct TextFormats: FileFormats {
    package init() {}

    /// All times are in UTC, so that no definition of a zone has to travel along; the reader's calendar shows them by its
    /// own clocks.
    package func calendar(_ file: CalendarFile) -> String {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Entente//Calendar//\(file.language.rawValue.uppercased())")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("NAME", text: file.name)
        lines.add("X-WR-CALNAME", text: file.name)
        for event in file.events { add(event, of: file, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    private func add(_ event: CalendarFile.Event, of file: CalendarFile, to lines: inout ContentLines) {
        let language = "LANGUAGE=\(file.language.rawValue)"
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: event.uid)
        lines.add("DTSTAMP", Self.stamp(file.at))
        if let day = event.day {
            lines.add("DTSTART;VALUE=DATE", Self.stamp(day))
            lines.add("DTEND;VALUE=DATE", Self.stamp(day.advanced(byDays: 1)))
        } else {
            lines.add("DTSTART", Self.stamp(event.begins))
            // Without an end an event takes no time (RFC 5545, section 3.6.1).
            if event.begins < event.ends { lines.add("DTEND", Self.stamp(event.ends)) }
        }
        lines.add("SUMMARY;\(language)", text: event.summary)
        if let place = event.place { lines.add("LOCATION;\(language)", text: place) }
        if let notes = event.notes { lines.add("DESCRIPTION;\(language)", text: notes) }
        lines.add("CATEGORIES;\(language)", list: event.categories)
        lines.add("STATUS", event.isTentative ? "TENTATIVE" : "CONFIRMED")
        // What falls due occupies nobody.
        lines.add("TRANSP", event.day == nil && event.begins < event.ends ? "OPAQUE" : "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    package func cards(_ cards: [ContactCard]) -> String {
        var lines = ContentLines()
        for card in cards {
            lines.add("BEGIN", "VCARD")
            lines.add("VERSION", "4.0")
            lines.add("KIND", card.kind.rawValue)
            lines.add("UID;VALUE=text", text: card.uid)
            add("FN", card.name, to: &lines)
            if let organisation = card.organisation { add("ORG", organisation, to: &lines) }
            if card.kind == .office { add("TITLE", card.name, to: &lines) }
            lines.add("CATEGORIES", list: card.categories)
            if let zone = card.zone { lines.add("TZ;VALUE=text", text: zone) }
            if let notes = card.notes { lines.add("NOTE", text: notes) }
            lines.add("END", "VCARD")
        }
        return lines.text
    }

    /// The same in every language that there is, marked as alternatives (RFC 6350, section 5.4).
    private func add(_ name: String, _ text: Multilingual, to lines: inout ContentLines) {
        for language in Language.allCases {
            guard let text = text[language] else { continue }
            lines.add("\(name);ALTID=1;LANGUAGE=\(language.rawValue)", text: text)
        }
    }

    /// "20210803T090000Z". Fractions of a second do not exist in the formats.
    static func stamp(_ instant: Instant) -> String {
        let text = instant.description.prefix(19).filter { $0 != "-" && $0 != ":" }
        return text + "Z"
    }

    /// "20210803".
    static func stamp(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
