// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Everything dated that the reader may see, as a month in weeks or as an agenda, and what collides in it.
enum CalendarPage {
    static let routes: [Route] = [
        .get("/calendar", .anyone, show),
        .get("/calendar.ics", .anyone, CalendarDownload.reply),
    ]

    static func show(_ call: Call) async throws -> Reply {
        guard let query = CalendarQuery(call) else { throw Fault.notFound }
        let words = call.words
        var page = Page(words("calendar.title"), in: .calendar)
        page.title = "\(call.dates.name(of: query.month)) – \(page.title)"
        page.lead = .text(words("calendar.lead"))
        page.tabs = Tabs(
            label: words("calendar.layouts"),
            items: CalendarQuery.Layout.allCases.map { layout in
                .init(
                    words("calendar.\(layout.rawValue)"), href: call.link(query.address(layout: layout)),
                    isCurrent: layout == query.layout)
            })
        page.parts = call.keptParts { parts(query, call) }
        return call.reply(page)
    }

    private static func parts(_ query: CalendarQuery, _ call: Call) -> [any Component] {
        let days = query.days(in: call.language)
        let entries = query.entries(days, call.view)
        let clashes = call.view.clashes(among: entries) { call.dates.reader.day(at: $0) }
        var parts: [any Component] = [filters(query, call), MonthSteps(query, call)]
        if !clashes.isEmpty { parts.append(ClashList.notice(clashes, call)) }
        switch query.layout {
        case .month: parts.append(MonthTable(query, entries, clashes, call))
        case .agenda: parts += CalendarAgenda.parts(query, days, entries, clashes, call)
        }
        parts += ClashList.parts(clashes, query, call)
        let file = (label: call.words("calendar.download"), href: call.link(query.file))
        return parts + [ActionLinks([file], hasMain: false)]
    }

    private static func filters(_ query: CalendarQuery, _ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("calendar.filter", words: words, action: "/calendar", input: call.query)
        let kinds = CalendarEntry.Kind.allCases.filter { $0.isOpen(to: call.view) }
        form.select("kind", [any] + kinds.map { Choice($0.rawValue, words("calendar.kind.\($0.rawValue)")) })
        form.select("domain", [any] + Choices.domains(call))
        form.select(
            "state", [any] + Choices.organisations(call.view.organisations.map(\.id), call))
        form.hidden("month", query.month.description)
        if query.layout == .agenda { form.hidden("view", query.layout.rawValue) }
        return form
    }
}

extension CalendarEntry.Kind {
    /// Whether the viewer may ever meet it: decisions are the coalition's own, visits the secretariat's.
    func isOpen(to view: View) -> Bool {
        switch self {
        case .activity, .target: true
        case .deadline, .statements, .debate: view.isInside
        case .visit, .agendaItem: view.seesVisits
        case .followUp, .credential, .support, .meeting, .invitation, .minutes: view.me != nil
        }
    }

    var tone: Tag.Tone {
        switch self {
        case .deadline, .debate, .invitation: .warning
        case .statements, .followUp, .minutes, .target: .review
        case .activity, .support: .success
        case .visit, .agendaItem, .meeting: .info
        case .credential: .neutral
        }
    }
}

extension CalendarEntry {
    /// The page of what it is about.
    func path(_ query: CalendarQuery? = nil) -> String {
        switch kind {
        case .deadline, .statements: "/decisions/\(subject.text)"
        case .debate: "/initiatives/\(subject.text)/debate"
        case .activity: "/activities/\(subject.text)"
        case .visit, .agendaItem: "/visits/\(subject.text)"
        case .meeting, .invitation: "/meetings/\(subject.text)"
        case .minutes: "/meetings/\(subject.text)/minutes"
        case .followUp: "/follow-ups/\(subject.text)"
        case .target: "/strategies/\(subject.text)"
        case .credential: "/people/\(subject.text)"
        case .support: "/resources/pairs/\(subject.text)"
        }
    }

    func label(_ call: Call) -> String { call.words("calendar.kind.\(kind.rawValue)") }
}

extension Dates {
    /// "تشرين الثاني/نوفمبر 2026", "novembre 2026".
    func name(of month: Month) -> String {
        "\(words("month.\(month.number)"))\u{A0}\(words.numerals.written(month.year))"
    }
}
