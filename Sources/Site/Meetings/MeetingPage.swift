// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The page of one meeting: a head that stays the same, and a tab for each side of it.
enum MeetingPage {
    enum Tab: String, CaseIterable {
        case overview, attendance, minutes, history

        func path(of meeting: Meeting) -> String {
            self == .overview ? meeting.path : "\(meeting.path)/\(rawValue)"
        }
    }

    static let routes: [Route] = Tab.allCases.map { tab in
        .get(tab == .overview ? "/meetings/:id" : "/meetings/:id/\(tab.rawValue)", .signedIn) { call in
            try await show(tab, call)
        }
    }

    private static func show(_ tab: Tab, _ call: Call) async throws -> Reply {
        let meeting = try call.meeting()
        let words = call.words
        var page = Page(meeting.plan.title, call, in: .visits)
        if tab != .overview { page.title = "\(words("meeting.tab.\(tab.rawValue)")) – \(page.title)" }
        page.crumb(words("meetings.title"), "/meetings")
        page.code = meeting.id.text
        page.tag = meeting.tag(call)
        page.tabs = Tabs(
            label: words("meeting.tabs"),
            items: Tab.allCases.map { other in
                .init(
                    words("meeting.tab.\(other.rawValue)"), href: call.link(other.path(of: meeting)),
                    isCurrent: other == tab)
            })
        switch tab {
        case .overview: page.parts = overview(meeting, call)
        case .attendance: page.parts = MeetingAttendance.parts(meeting, call)
        case .minutes: page.parts = MeetingMinutesTab.parts(meeting, call)
        case .history:
            page.parts = try await ActTrail.latest(about: meeting.id.subject, newest: 25, call)
        }
        return call.reply(page)
    }

    @Sendable static func crumbs(_ call: Call, _ meeting: Meeting) -> [Page.Crumb] {
        [
            .init(label: .text(call.words("meetings.title")), path: "/meetings"),
            .init(label: call.text(meeting.plan.title), path: meeting.path),
        ]
    }

    private static func overview(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = []
        let clashes = call.view.clashes(of: meeting).map { finding -> HTML in
            "<li>\(call.item(for: finding).summary)</li>"
        }
        if !clashes.isEmpty {
            parts.append(
                Notice(.warning, "<ul>\(clashes.joined())</ul>", heading: words("meeting.clashes")))
        }
        parts.append(SummaryList(facts(meeting, call)))
        parts +=
            ActOffers(forms: MeetingForms.offers(on: meeting, call), path: meeting.path, call: call).parts
        parts += [Heading(words("meeting.agenda"), anchor: "agenda")] + MeetingAgenda.parts(meeting, call)
        parts += MeetingAgenda.proposals(meeting, call)
        if meeting.agendaAdopted != nil {
            parts += [Heading(words("visit.agreed"), anchor: "follow-ups"), agreed(meeting, call)]
        }
        parts += moves(meeting, call)
        parts.append(ActionLinks(papers(meeting, call), hasMain: false))
        return parts
    }

    static func facts(_ meeting: Meeting, _ call: Call, isPaper: Bool = false) -> [SummaryList.Row] {
        let (words, plan) = (call.words, meeting.plan)
        var rows: [SummaryList.Row] = [
            .init(words("meeting.body"), call.body(of: meeting)),
            .init(words("meeting.when"), call.hours(of: meeting, separator: isPaper ? "<br>" : " ")),
            .init(words("meeting.place"), call.place(of: meeting)),
            .init(words("meeting.invited"), invited(meeting, call)),
        ]
        if let mandate = plan.mandate {
            let name = HTML.text(call.name(mandate))
            rows.append(
                .init(words("field.mandate"), .link(call.link("/mandates/\(mandate.text)"), name)))
        }
        if let quorum = call.view.quorum(of: meeting) {
            rows.append(.init(words("meeting.quorum"), .text(self.quorum(quorum, call))))
        }
        if meeting.status == .convened {
            let dates = call.dates(of: meeting)
            rows.append(.init(words("meeting.answers-by"), dates.deadline(plan.answersBy)))
            rows.append(.init(words("meeting.proposals-until"), dates.deadline(plan.proposalsUntil)))
        }
        if let adopted = meeting.agendaAdopted {
            rows.append(.init(words("meeting.agenda-adopted"), call.dates.both(adopted)))
        }
        if let reason = meeting.reason {
            rows.append(.init(words("visit.reason"), call.text(reason)))
        }
        return rows
    }

    private static func invited(_ meeting: Meeting, _ call: Call) -> HTML {
        let members = call.words("meeting.all-members")
        let partners = meeting.plan.partners
        return .text(
            partners.isEmpty ? members : "\(members)\(call.words.listSeparator)\(call.names(partners))")
    }

    /// "29 of 43 member states (2/3)".
    static func quorum(_ quorum: Quorum, _ call: Call) -> String {
        let all = call.view.electorateSize
        return call.words(
            "meeting.quorum-value",
            [
                "least": Numbers.text(quorum.least(of: all), in: call.numerals),
                "all": Numbers.text(all, in: call.numerals),
            ])
    }

    static func agreed(_ meeting: Meeting, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("visit.agreed"),
            columns: [
                .init(words("visit.action")), .init(words("visit.owner")), .init(words("visit.due")),
                .init(words("visits.status")),
            ],
            rows: call.view.followUps(of: meeting).map { followUp in
                [
                    .link(call.link("/follow-ups/\(followUp.id)"), call.text(followUp.plan.action)),
                    .text(call.view.person(followUp.plan.owner).map { call.plain($0.title) } ?? "–"),
                    call.dates.day(followUp.plan.due), followUp.state(call),
                ]
            }, empty: words("meeting.no-agreed"), isCaptionQuiet: true)
    }

    private static func moves(_ meeting: Meeting, _ call: Call) -> [any Component] {
        guard !meeting.moves.isEmpty else { return [] }
        let (words, dates) = (call.words, call.dates(of: meeting))
        return [
            Heading(words("meeting.moves")),
            Timeline(
                meeting.moves.reversed().map { move in
                    Timeline.Entry(
                        when: call.dates.both(move.at),
                        title: .text(words(move.isAdjournment ? "meeting.adjourned" : "meeting.postponed")),
                        body: """
                            <p>\(words.filled("meeting.moved", ["from": dates.moment(move.from), "to": dates.moment(move.to)]))</p>
                            <p>\(call.text(move.reason))</p>
                            """)
                }),
        ]
    }

    private static func papers(_ meeting: Meeting, _ call: Call) -> [(label: String, href: String)] {
        let words = call.words
        var links = [(label: words("meeting.agenda-pdf"), href: call.link("\(meeting.path)/agenda/pdf"))]
        if meeting.status != .cancelled {
            links.append((words("meeting.calendar"), call.link("\(meeting.path)/meeting.ics")))
        }
        return links
    }
}
