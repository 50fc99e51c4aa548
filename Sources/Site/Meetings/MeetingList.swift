// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The meetings to which the reader is invited: those ahead, then those that are over.
enum MeetingList {
    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let found = try found(call)
        let ahead = found.filter(\.isAhead)
        let past = found.filter { !$0.isAhead }
        let paging = Paging(call, total: past.count)
        var page = Page(words("meetings.title"), in: .visits)
        page.lead = .text(words("meetings.lead"))
        page.tabs = MeetingPages.tabs(call, isMeetings: true)
        page.scripts = ["filter"]
        if MeetingForms.mayConvene(call) {
            page.parts.append(
                ActionLinks([(words("meeting.convene.title"), call.link("/meetings/new"))]))
        }
        page.parts += [
            filters(call), Heading(words("meetings.ahead")),
            Cards(ahead.reversed().map { card($0, call) }, empty: words("meetings.none-ahead")),
            Heading(words("meetings.past")), table(Array(past[paging.places]), call),
        ]
        page.parts += paging.pager(call)
        let file = (label: words("directory.csv"), href: call.link("/meetings.csv") + call.query.query)
        page.parts.append(ActionLinks([file], hasMain: false))
        return call.reply(page)
    }

    /// The same for a spreadsheet.
    static func table(_ call: Call) async throws -> Reply {
        let words = call.words
        var file = CSV([
            words("resources.number"), words("meetings.meeting"), words("meeting.body"),
            words("meeting.begins"), words("meeting.ends"), words("meeting.zone"), words("meeting.place"),
            words("visits.status"), words("meeting.tab.minutes"),
        ])
        for meeting in try found(call) {
            let plan = meeting.plan
            file.add([
                meeting.id.text, call.plain(plan.title), body(of: meeting, call), plan.begins.description,
                plan.ends.description, plan.zone,
                plan.room.map { call.name($0) } ?? plan.place.map { call.plain($0) } ?? "",
                words("meeting.status.\(meeting.status.rawValue)"),
                meeting.status == .closed
                    ? words("meeting.minutes.\(meeting.minutes.stage.rawValue)") : nil,
            ])
        }
        return file.reply("meetings.csv")
    }

    private static func body(of meeting: Meeting, _ call: Call) -> String {
        meeting.plan.organ.map { call.name($0) } ?? meeting.plan.group.map { call.plain($0) } ?? ""
    }

    /// Whoever belongs to nothing has no meetings.
    private static func found(_ call: Call) throws -> [Meeting] {
        guard call.view.me != nil else { throw Fault.forbidden }
        let organ = call.query["organ"].flatMap { Charter.Organ.ID($0) }
        let status = call.query["status"].flatMap { Meeting.Status(rawValue: $0) }
        return call.kept("meetings") { $0.meetings }.filter { meeting in
            organ.map { $0 == meeting.plan.organ } ?? true && status.map { $0 == meeting.status } ?? true
        }
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("meetings.filter", words: words, action: "/meetings", input: call.query)
        form.select("organ", [any] + MeetingForms.organs(call))
        form.select("status", [any] + Choices.of(Meeting.Status.allCases, "meeting.status", call))
        return form
    }

    private static func card(_ meeting: Meeting, _ call: Call) -> Cards.Card {
        let own = call.view.organisation?.id
        let isInvited = call.view.isInvited(to: meeting)
        let answer = own.flatMap { meeting.answers[$0] }
        let tag: HTML = isInvited ? MeetingAttendance.tag(answer, call).html : ""
        return Cards.Card(
            call.text(meeting.plan.title), href: call.link(meeting.path),
            body:
                "<p>\(call.body(of: meeting)) · \(call.place(of: meeting))</p><p>\(call.hours(of: meeting))</p>",
            tag: meeting.tag(call), meta: "\(tag) \(.leftToRight(meeting.id.text))")
    }

    static func table(_ meetings: [Meeting], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("meetings.past"),
            columns: [
                .init(words("meetings.meeting")), .init(words("meeting.body")), .init(words("visits.when")),
                .init(words("visits.status")), .init(words("meeting.tab.minutes")),
            ],
            rows: meetings.map { meeting in
                let dates = call.dates(of: meeting)
                return [
                    meeting.link(call), call.body(of: meeting),
                    call.dates.day(dates.seat.day(at: meeting.plan.begins)), meeting.tag(call).html,
                    meeting.status == .closed ? meeting.minutes.stage.tag(call).html : "–",
                ]
            }, empty: words("meetings.none-past"), isCaptionQuiet: true)
    }
}
