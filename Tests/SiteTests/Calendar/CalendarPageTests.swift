// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// The calendar as its readers open it.
@Suite struct CalendarPageTests {
    /// A debate that closes and a course of three days, seen from 15 January 2027.
    private func prepare(_ scene: Scene) async throws {
        try await scene.propose("Lanterns", as: "delegate-ml")
        try await scene.write("delegate-ml", ar: "One ar.", fr: "One fr.", en: "One en.")
        try await scene.act(
            "delegate-ml", "/initiatives/I-1/act/declare-authentic", ["languages": ["ar", "fr", "en"]])
        try await scene.act("delegate-ml", "/initiatives/I-1/act/submit")
        try await scene.act("officer", "/initiatives/I-1/act/admit", Scene.three("note", "In form"))
        try await scene.act(
            "chair", "/initiatives/I-1/act/open-debate", await scene.moment("closes", after: .days(4)))
    }

    @Test func `a month has weeks as rows, from Sunday in Arabic and from Monday in French`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let arabic = try await scene.read("/calendar", as: "delegate-td", language: .arabic)
            #expect(arabic.contains("<th scope=\"col\">الأحد</th>\n<th scope=\"col\">الاثنين</th>"))
            #expect(arabic.contains("كانون الثاني/يناير\u{A0}2027"))
            #expect(arabic.contains("شعبان 1448هـ"))
            let french = try await scene.read("/calendar", as: "delegate-td", language: .french)
            #expect(french.contains("<thead><tr>\n<th scope=\"col\">lundi</th>"))
            #expect(french.ranges(of: "<time datetime=\"2027-01-").count == 31)
            #expect(french.contains("aria-current=\"date\""))
            #expect(french.contains("Lanterns"))
        }
    }

    @Test func `a visitor and a partner see no debate, a member does`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            for path in ["/calendar", "/calendar?view=agenda", "/calendar.ics"] {
                #expect(try await scene.read(path, as: "delegate-sa").contains("Lanterns"), "\(path)")
                #expect(try await !scene.read(path).contains("Lanterns"), "\(path)")
                #expect(try await !scene.read(path, as: "partner").contains("Lanterns"), "\(path)")
            }
        }
    }

    @Test func `the agenda says a deadline in the reader's zone and in the seat's`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let page = try await scene.read("/calendar?view=agenda", as: "delegate-td", language: .french)
            #expect(page.contains("heure de N’Djaména") && page.contains("heure de Riyad"))
        }
    }

    @Test func `an agenda that shows as many as it may says that days are left`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            let now = site.clock.now
            @Sendable func submit(_ number: Int, _ deed: VisitDeed) async throws {
                let receipt = try await registry.submit(
                    Submission(
                        id: .init(series: "test", number),
                        author: Author(person: "protocol", organisation: "secretariat"), deed: .visit(deed)))
                guard case .recorded = receipt else {
                    Issue.record("\(number) was refused")
                    return
                }
            }
            func followUp(due day: String) throws -> FollowUpPlan {
                FollowUpPlan(
                    action: TestCharter.all("Write"), owner: "officer", due: try #require(Day(day)))
            }
            let plan = VisitPlan(
                title: TestCharter.all("Visit"), visitor: "UNCCT", purpose: TestCharter.all("Talks"),
                begins: now + .hours(1), ends: now + .hours(2))
            try await submit(0, .plan(plan: plan))
            for number in 1...200 {
                try await submit(number, .agree(visit: "V-1", followUp: try followUp(due: "2027-01-20")))
            }
            let path = "/calendar?view=agenda&kind=followUp&month=2027-01"
            let all = try await scene.read(path, as: "protocol")
            #expect(all.ranges(of: "<li class=\"card").count == 200 && !all.contains("The list is long"))
            try await submit(201, .agree(visit: "V-1", followUp: try followUp(due: "2027-01-21")))
            let cut = try await scene.read(path, as: "protocol")
            #expect(cut.ranges(of: "<li class=\"card").count == 200 && cut.contains("The list is long"))
        }
    }

    @Test func `filters and steps keep one another`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let page = try await scene.read("/calendar?kind=debate&month=2027-01", as: "delegate-td")
            #expect(page.contains("href=\"/en/calendar?kind=debate&amp;month=2026-12\""))
            #expect(page.contains("href=\"/en/calendar?kind=debate&amp;month=2027-02\""))
            #expect(page.contains("href=\"/en/calendar.ics?kind=debate&amp;month=2027-01\""))
            let none = try await scene.read("/calendar?kind=activity&month=2027-01", as: "delegate-td")
            #expect(!none.contains("Lanterns"))
        }
    }

    @Test(arguments: ["month=2026-13", "month=x", "month=99999-01"])
    func `a month that does not exist has no page`(query: String) async throws {
        let site = TestSite()
        try await site.run { client async throws in
            let scene = Scene(client, clock: site.clock)
            #expect(try await scene.status(of: "/calendar?\(query)") == .notFound)
            #expect(try await scene.status(of: "/calendar.ics?\(query)") == .notFound)
        }
    }

    @Test func `the file is what is shown, under names that stay`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await prepare(scene)
            let guest = try await TestSite.signedIn("delegate-sa", client)
            let response = try await guest.get("/ar/calendar.ics?view=agenda")
            #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(response.headers[.contentDisposition] == "attachment; filename=\"tc-2027-01.ics\"")
            #expect(response.text.contains("UID:I-1.debate@tc\r\n"))
            #expect(response.text.ranges(of: "BEGIN:VEVENT").count == 1)
        }
    }

    @Test func `a clash is said on the day and in a list with what to do`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            let page = try await scene.read("/calendar", as: "protocol")
            #expect(page.contains("class=\"day-clash\">2 clashes"))
            #expect(page.contains("One room, two uses") && page.contains("One presenter, two items"))
            #expect(page.contains("Move one of them to another room or time."))
            let member = try await scene.read("/calendar", as: "delegate-ml")
            #expect(!member.contains("day-clash"))
        }
    }

    @Test func `a day by the reader's clocks is no day of the server`() throws {
        // In Paris the clocks went back on 25 October 2026: that day had 25 hours.
        let paris = try #require(Zone("Europe/Paris"))
        let day = try #require(Day("2026-10-25"))
        let begins = paris.instant(day, hour: 0, minute: 0)
        let ends = paris.instant(day.advanced(byDays: 1), hour: 0, minute: 0)
        #expect(ends - begins == .hours(25))
        #expect(paris.day(at: ends - Span(milliseconds: 1)) == day)
        let spring = try #require(Day("2026-03-29"))
        let short =
            paris.instant(spring.advanced(byDays: 1), hour: 0, minute: 0)
            - paris.instant(spring, hour: 0, minute: 0)
        #expect(short == .hours(23))
    }
}
