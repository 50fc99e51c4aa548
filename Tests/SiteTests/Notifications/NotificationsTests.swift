// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// What concerns whom, what is new to them, and what a state has seen.
@Suite struct NotificationsTests {
    @Test func `each is told of what concerns them, and not of what they did themselves`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.tellFoundingScene()
            let mali = try await scene.read("/notifications", as: "delegate-ml")
            for told in ["Follow-up agreed", "Decision opened", "Comment", "Opinion", "Result certified"] {
                #expect(mali.localizedCaseInsensitiveContains(told), "\(told)")
            }
            #expect(!mali.contains("Initiative proposed"))
            let faso = try await scene.read("/notifications", as: "delegate-bf")
            #expect(faso.contains("Decision opened") && !faso.contains("Follow-up agreed"))
            let partner = try await scene.read("/notifications", as: "partner")
            #expect(partner.contains("Border schools") && !partner.contains("Decision opened"))
        }
    }

    @Test func `one can be marked as read, and all; the masthead counts what is left`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            let guest = try await TestSite.signedIn("delegate-bf", client)
            let before = try unread(await guest.get("/en/notifications").text)
            #expect(before >= 2)
            let page = try await guest.get("/en/notifications").text
            let act = try #require(page.firstMatch(of: /name="act" value="(\d+)"/)).output.1
            let token = try #require(page.firstMatch(of: /name="csrf" value="([^"]+)"/)).output.1
            let one = ["csrf": String(token), "act": String(act)]
            #expect(try await guest.postRaw("/en/notifications/read", one).status == .seeOther)
            #expect(try unread(await guest.get("/en/notifications").text) == before - 1)
            let all = ["csrf": String(token), "before": "100000"]
            #expect(try await guest.postRaw("/en/notifications/read", all).status == .seeOther)
            let rest = try await guest.get("/en/notifications").text
            #expect(try !rest.contains("is-new") && unread(rest) == 0)
            #expect(
                try await guest.postRaw("/en/notifications/read", ["csrf": String(token)]).status
                    == .badRequest)
            #expect(
                try await guest.postRaw("/en/notifications/read", ["act": "1"]).status == .forbidden)
        }
    }

    @Test func `opening one leads to its page and marks it; another's act leads nowhere`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get("/en/notifications").text
            let path = try #require(page.firstMatch(of: /href="(\/en\/notifications\/\d+)"/)).output.1
            let answer = try await guest.get(String(path))
            #expect(answer.status == .seeOther)
            // The visit, whose file is closed to a state, comes first of what the act is about.
            #expect(answer.headers[.location] == "/en/follow-ups/F-1")
            #expect(try unread(await guest.get("/en/notifications").text) == unread(page) - 1)
            let other = try await TestSite.signedIn("delegate-bf", client)
            #expect(try await other.get(String(path)).status == .notFound)
        }
    }

    @Test func `notified, opened and answered are told apart, with the office that opened`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.proposeTogether()
            try await scene.reviewAndTable()
            try await scene.decideBySilence()
            let chad = try await scene.read("/notifications/seen", as: "delegate-td")
            #expect(chad.contains("Office delegate-TD") && !chad.contains("Not opened yet"))
            let niger = try await scene.read("/notifications/seen", as: "delegate-ne")
            #expect(niger.contains("No answer") || niger.contains("Request for time"))
            let chair = try await scene.read("/notifications/seen?state=ML", as: "chair")
            #expect(chair.contains("Mali"))
            #expect(try await scene.visit("/notifications/seen", as: "partner").status == .forbidden)
            // A member looks at itself, whatever it asks for.
            let faso = try await scene.read("/notifications/seen?state=TD", as: "delegate-bf")
            #expect(!faso.contains("Office delegate-TD"))
        }
    }

    private func unread(_ page: String) throws -> Int {
        if page.contains("0 unread") || page.contains("No new") { return 0 }
        let match = page.firstMatch(of: /(\d+) unread notification/)
        return try #require(match.flatMap { Int($0.output.1) })
    }
}
