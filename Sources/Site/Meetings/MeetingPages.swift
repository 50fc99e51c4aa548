// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Meetings: the list, one meeting with its tabs, its papers, and a form for each act.
enum MeetingPages {
    static let routes: [Route] = [
        lists, MeetingForms.convene.routes, MeetingPage.routes, files, MeetingForms.all.flatMap(\.routes),
        MeetingPartForms.all.flatMap(\.routes),
    ].flatMap(\.self)

    private static let lists: [Route] = [
        .get("/meetings", .signedIn, MeetingList.show), .get("/meetings.csv", .signedIn, MeetingList.table),
    ]

    private static let files: [Route] = [
        .get("/meetings/:id/meeting.ics", .signedIn, MeetingFiles.calendar),
        .get("/meetings/:id/agenda/pdf", .signedIn, MeetingFiles.agenda),
        .get("/meetings/:id/minutes/pdf", .signedIn, MeetingFiles.minutes),
    ]

    /// The two lists of one section; for those who see visit files.
    static func tabs(_ call: Call, isMeetings: Bool) -> Tabs? {
        guard call.view.seesVisits else { return nil }
        return Tabs(
            label: call.words("nav.visits"),
            items: [
                .init(call.words("meetings.title"), href: call.link("/meetings"), isCurrent: isMeetings),
                .init(call.words("visits.title"), href: call.link("/visits"), isCurrent: !isMeetings),
            ])
    }
}

extension Meeting {
    var path: String { "/meetings/\(id)" }

    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch status {
            case .convened: .info
            case .open: .success
            case .adjourned: .warning
            case .closed: .neutral
            case .cancelled: .danger
            }
        return Tag(call.words("meeting.status.\(status.rawValue)"), tone)
    }

    func link(_ call: Call) -> HTML { .link(call.link(path), call.text(plan.title)) }
}

extension MeetingMinutes.Stage {
    func tag(_ call: Call) -> Tag {
        let tone: Tag.Tone =
            switch self {
            case .draft: .neutral
            case .circulated: .review
            case .approved: .success
            }
        return Tag(call.words("meeting.minutes.\(rawValue)"), tone)
    }
}

extension Call {
    /// The meeting in the path, where the reader is invited to it.
    func meeting() throws -> Meeting {
        guard let meeting = view.meeting(try identifier()) else { throw Fault.notFound }
        return meeting
    }

    /// The hours of a meeting, by its own clocks and the reader's.
    func dates(of meeting: Meeting) -> Dates {
        let zone = Zone(meeting.plan.zone) ?? dates.seat
        return Dates(words: words, seat: zone, reader: dates.reader, now: now)
    }

    /// The organ, or the working group as it is called.
    func body(of meeting: Meeting) -> HTML {
        guard let organ = meeting.plan.organ else { return text(meeting.plan.group ?? Multilingual()) }
        return .link(link("/organs/\(organ.text)"), .text(name(organ)))
    }

    /// The room at the seat, or the place.
    func place(of meeting: Meeting) -> HTML {
        if let room = meeting.plan.room { return .text(name(room)) }
        return meeting.plan.place.map { text($0) } ?? "–"
    }

    /// From when to when, in the meeting's zone and in the reader's: lines of their own on a page, and on paper by a break.
    func hours(of meeting: Meeting, separator: HTML = " ") -> HTML {
        let (dates, plan) = (dates(of: meeting), meeting.plan)
        let isSame = dates.reader.offset(at: plan.begins) == dates.seat.offset(at: plan.begins)
        return (isSame ? [dates.seat] : [dates.seat, dates.reader]).map { zone -> HTML in
            let (first, last) = (zone.day(at: plan.begins), zone.day(at: plan.ends))
            let clocks = (dates.clock(plan.begins, in: zone), dates.clock(plan.ends, in: zone))
            let hours: HTML =
                first == last
                ? "\(dates.officialDay(first)) <span class=\"nowrap\">\(.leftToRight(clocks.0)) – \(.leftToRight(clocks.1))</span>"
                : "\(dates.officialDay(first)) \(.leftToRight(clocks.0)) – \(dates.officialDay(last)) \(.leftToRight(clocks.1))"
            let zone: HTML = "<span class=\"zone\">\(dates.time(of: zone))</span>"
            return "<span class=\"deadline-zone\">\(hours) \(zone)</span>"
        }.joined(separator: separator)
    }
}
