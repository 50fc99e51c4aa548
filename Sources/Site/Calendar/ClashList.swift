// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What collides: where, why, and what may be done about it. Advice: nothing is refused for it.
enum ClashList {
    private static let most = 50

    /// At the head of the calendar, leading to the list below it.
    static func notice(_ clashes: [Clash], _ call: Call) -> Notice {
        let text = call.words("calendar.clashes", count: clashes.count)
        return Notice(.warning, "<p>\(.link("#clashes", .text(text)))</p>")
    }

    static func parts(_ clashes: [Clash], _ query: CalendarQuery, _ call: Call) -> [any Component] {
        let words = call.words
        guard !clashes.isEmpty else {
            return [Prose("<p>\(words("calendar.no-clashes"))</p>", style: "muted")]
        }
        return [
            Heading(words("calendar.clash-title"), anchor: "clashes"),
            Table(
                words("calendar.clash-title"),
                columns: ["when", "why", "first", "second", "what-to-do"].map {
                    .init(words("calendar.clash-\($0)"))
                }, rows: clashes.prefix(most).map { row($0, call) }, empty: words("calendar.no-clashes"),
                isCaptionQuiet: true),
        ]
    }

    private static func row(_ clash: Clash, _ call: Call) -> [HTML] {
        let day = call.dates.reader.day(at: clash.begins)
        let kind = clash.kind.rawValue
        return [
            call.dates.day(day),
            "\(Tag(call.words("clash.\(kind)"), .warning).html)<br>\(shared(clash.shared, call))",
            link(clash.first, call), link(clash.second, call), .text(call.words("clash.\(kind).remedy")),
        ]
    }

    private static func shared(_ shared: Clash.Shared, _ call: Call) -> HTML {
        switch shared {
        case .room(let id): .text(call.name(id))
        case .presenter(let id): call.view.person(id).map { call.text($0.title) } ?? .text(id.text)
        case .states(let states):
            // A deadline for all is said in a number, not in forty names.
            states.count > 6
                ? .text(call.words("calendar.states", count: states.count)) : .text(call.names(states))
        }
    }

    private static func link(_ entry: CalendarEntry, _ call: Call) -> HTML {
        "\(.link(call.link(entry.path()), call.text(entry.title)))<br><span class=\"muted small\">\(entry.label(call)) · \(CalendarAgenda.when(entry, call))</span>"
    }
}
