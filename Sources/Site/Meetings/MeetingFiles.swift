// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// A meeting taken home: for one's own calendar, and its agenda and minutes on paper.
enum MeetingFiles {
    static func calendar(_ call: Call) async throws -> Reply {
        let meeting = try call.meeting()
        guard meeting.status != .cancelled else { throw Fault.notFound }
        let plan = meeting.plan
        let label = call.words("calendar.kind.meeting")
        let event = CalendarFile.Event(
            uid: "\(meeting.id)@\(call.recordName)", summary: "\(label): \(call.plain(plan.title))",
            begins: plan.begins, ends: plan.ends,
            place: plan.room.map { call.name($0) } ?? plan.place.map { call.plain($0) },
            notes: meeting.id.text, categories: [label])
        let file = call.site.formats.calendar(
            CalendarFile(
                name: call.plain(plan.title), language: call.language, at: call.now, events: [event]))
        return Reply(
            .file(
                bytes: Array(file.utf8), type: "text/calendar; charset=utf-8",
                name: "\(call.recordName)-\(meeting.id.text).ics"))
    }

    static func agenda(_ call: Call) async throws -> Reply {
        let meeting = try call.meeting()
        return try await paper(of: meeting, "agenda", meeting.path, call) {
            [Heading(call.words("meeting.agenda"))]
                + [MeetingAgenda.table(meeting, call, isPaper: true) as any Component]
        }
    }

    static func minutes(_ call: Call) async throws -> Reply {
        let meeting = try call.meeting()
        guard meeting.agendaAdopted != nil, call.view.seesVisits || meeting.minutes.stage != .draft else {
            throw Fault.notFound
        }
        return try await paper(of: meeting, "minutes", "\(meeting.path)/minutes", call) {
            MeetingPaper.minutes(meeting, call)
        }
    }

    /// - Parameter print: the page that can be printed where there is no PDF.
    private static func paper(
        of meeting: Meeting, _ name: String, _ print: String, _ call: Call, _ parts: () -> [any Component]
    ) async throws -> Reply {
        let words = call.words
        let source = try Typst.source(
            template: "meeting", data: MeetingPaper(of: meeting, words("meeting.\(name)"), parts(), call))
        var page = Page(words("meeting.\(name)"), in: .visits)
        page.crumbs = MeetingPage.crumbs(call, meeting)
        let order = PaperOrder(
            key: .init(
                document: "\(meeting.id)/\(name) \(MeetingPaper.digest(of: source))",
                language: call.language.rawValue, act: nil),
            name: "\(meeting.id.text)-\(name)-\(call.language.rawValue).pdf", page: page,
            words: "meeting.pdf", ways: [(words("meeting.pdf.print"), call.link(print))])
        return try await order.reply(call) { source }
    }
}
