// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Meetings as people meet them: the list, the tabs, the forms, and what each office finds on its home.
@Suite struct MeetingPagesTests {
    private func told(_ look: @escaping @Sendable (Scene) async throws -> Void) async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await look(scene)
        }
    }

    @Test func `a delegate finds the invitation on the home page and answers it`() async throws {
        try await told { scene in
            #expect(try await scene.read("/meetings", as: "delegate-ml").contains("No meeting is convened"))
            try await scene.convene()
            let home = try await scene.read("", as: "delegate-ml")
            #expect(home.contains("Answer the invitation to the meeting") && home.contains("Bamako time"))
            #expect(home.contains(Scene.meetingTitle))
            let missing = try await scene.refused(
                "delegate-ml", "/meetings/M-1/act/answer", ["attends": ["yes"]])
            #expect(missing.contains("The delegation has no head"))
            try await scene.act(
                "delegate-ml", "/meetings/M-1/act/answer",
                Scene.three("head", "Minister") + ["attends": ["yes"], "delegates": ["delegate-ML"]])
            let attendance = try await scene.read("/meetings/M-1/attendance", as: "delegate-td")
            #expect(attendance.contains("Minister") && attendance.contains("Office delegate-ML"))
            #expect(try await !scene.read("", as: "delegate-ml").contains("Answer the invitation"))
        }
    }

    @Test func `a meeting goes through its forms to minutes that a state corrects and the chair approves`()
        async throws
    {
        try await told { scene in
            try await scene.meet()
            let page = try await scene.read("/meetings/M-1", as: "delegate-ml")
            #expect(page.contains("1. Border posts") && page.contains("2. State of the programmes"))
            #expect(!page.contains("Send the list of posts"))
            #expect(
                try await scene.read("/meetings/M-1", as: "delegate-td").contains("Send the list of posts"))
            let followUp = try await scene.read("/follow-ups/F-1", as: "delegate-td")
            #expect(followUp.contains("href=\"/en/meetings/M-1\""))
            try await scene.act(
                "delegate-ml", "/meetings/M-1/items/1/correct", ["remark": ["Mali spoke first."]])
            let minutes = try await scene.read("/meetings/M-1/minutes", as: "officer")
            #expect(minutes.contains("Mali spoke first.") && minutes.contains("corrections/1/answer"))
            try await scene.act(
                "officer", "/meetings/M-1/corrections/1/answer",
                ["outcome": ["accepted"], "remark": ["So it was."]])
            let early = try await scene.refused("chair", "/meetings/M-1/act/approve")
            #expect(early.contains("may propose corrections until"))
            await scene.wait(.days(5))
            try await scene.act("chair", "/meetings/M-1/act/approve")
            let library = try await scene.read("/library?kind=minutes", as: "delegate-bf")
            #expect(library.contains(Scene.meetingTitle))
            try await scene.act("chair", "/meetings/M-1/act/annotate", Scene.three("note", "Read 20 for 21."))
            #expect(
                try await scene.read("/meetings/M-1/minutes", as: "delegate-bf").contains("Read 20 for 21."))
        }
    }

    @Test func `what is refused keeps what was typed and says what would put it right`() async throws {
        try await told { scene in
            let soon =
                await scene.moment("begins", after: .hours(2)) + scene.moment("ends", after: .hours(3))
                + scene.moment("answers", after: .hours(1)) + scene.moment("proposals", after: .hours(1))
            let page = try await scene.refused(
                "officer", "/meetings/new",
                Scene.three("name", "Tomorrow") + ["group": [], "zone": ["Asia/Riyadh"]] + soon)
            #expect(page.contains("Choose an organ, or name the working group"))
            #expect(page.contains("72 hours") && page.contains("value=\"Tomorrow\""))
            #expect(page.contains("period of notice"))
        }
    }

    @Test func `a partner meets joint meetings only, the public none`() async throws {
        try await told { scene in
            try await scene.convene()
            #expect(try await scene.status(of: "/meetings/M-1", as: "partner") == .notFound)
            #expect(try await scene.status(of: "/meetings/M-1") == .seeOther)
            #expect(try await scene.read("/meetings", as: "partner").contains("No meeting is convened"))
            for path in ["/meetings/new", "/meetings/M-1/act/add-item"] {
                let status = try await scene.status(of: path, as: "delegate-ml")
                #expect(path == "/meetings/new" ? status == .forbidden : status == .ok, "\(path)")
            }
        }
        try await told { scene in
            try await scene.convene(partners: ["UNCCT"])
            #expect(try await scene.read("/meetings", as: "partner").contains(Scene.meetingTitle))
            #expect(try await scene.read("", as: "partner").contains("Answer the invitation"))
            #expect(try await scene.status(of: "/meetings/M-1", as: "observer") == .notFound)
        }
    }

    @Test func `it is taken home as a calendar entry, and as a file of all`() async throws {
        try await told { scene in
            try await scene.convene()
            let event = try await scene.read("/meetings/M-1/meeting.ics", as: "delegate-ml")
            #expect(event.contains("BEGIN:VEVENT") && event.contains("LOCATION;LANGUAGE=en:Hall"))
            let file = try await scene.read("/meetings.csv", as: "delegate-ml")
            #expect(file.contains(Scene.meetingTitle) && file.split(separator: "\r\n").count == 2)
            #expect(try await scene.read("/organs/council", as: "delegate-ml").contains(Scene.meetingTitle))
            #expect(try await !scene.read("/organs/council").contains(Scene.meetingTitle))
        }
    }

    @Test func `agenda and minutes are set on paper; without a typesetter the page itself is offered`()
        async throws
    {
        let typesetter = try TestTypesetter()
        defer { typesetter.remove() }
        let site = TestSite()
        try await site.run(settings: typesetter.settings) { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.meet()
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let agenda = try await guest.get("/fr/meetings/M-1/agenda/pdf")
            #expect(agenda.status == .ok && agenda.headers[.contentType] == "application/pdf")
            #expect(agenda.text.contains("f Border posts") && agenda.text.contains("Ordre du jour"))
            let minutes = try await guest.get("/en/meetings/M-1/minutes/pdf")
            #expect(minutes.status == .ok && minutes.text.contains("The council heard both."))
            let partner = try await TestSite.signedIn("partner", client)
            #expect(try await partner.get("/en/meetings/M-1/agenda/pdf").status == .notFound)
        }
        try await told { scene in
            try await scene.convene()
            let (status, text) = try await scene.visit("/meetings/M-1/agenda/pdf", as: "delegate-ml")
            #expect(status == .notFound && text.contains("href=\"/en/meetings/M-1\""))
            #expect(try await scene.status(of: "/meetings/M-1/minutes/pdf", as: "officer") == .notFound)
        }
    }

    @Test func `a meeting is put off with its reason, and called off for good`() async throws {
        try await told { scene in
            try await scene.convene()
            let when =
                await scene.moment("begins", after: .days(20)) + scene.moment("ends", after: .days(21))
                + scene.moment("answers", after: .days(18)) + scene.moment("proposals", after: .days(17))
            try await scene.act(
                "officer", "/meetings/M-1/act/postpone",
                when + Scene.three("reason", "The hall is not ready."))
            let page = try await scene.read("/meetings/M-1", as: "delegate-ml")
            #expect(page.contains("Meeting postponed") && page.contains("The hall is not ready."))
            try await scene.act("chair", "/meetings/M-1/act/cancel", Scene.three("reason", "No need."))
            let over = try await scene.read("/meetings/M-1", as: "officer")
            #expect(over.contains("Cancelled") && !over.contains("/act/"))
        }
    }
}
