// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// Views that people keep: each their own, and nobody another's.
@Suite struct SavedViewTests {
    private func keep(_ guest: Guest, _ name: String, _ query: String) async throws -> TestResponse {
        try await guest.post(
            "/en/initiatives/views", ["name": name, "query": query], from: "/en/initiatives\(query)")
    }

    @Test func `a view is kept under a name, opened, renamed and removed`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let kept = try await keep(guest, "My drafts", "?stage=draft&sort=title")
            #expect(kept.status == .seeOther)
            #expect(kept.headers[.location] == "/en/initiatives?sort=title&stage=draft")
            let list = try await guest.get("/en/initiatives?sort=title&stage=draft").text
            #expect(
                list.contains(
                    "<a href=\"/en/initiatives?sort=title&amp;stage=draft\" aria-current=\"true\"><bdi lang=\"\">My drafts</bdi></a>"
                ))
            let mine = try await guest.get("/en/initiatives/views").text
            let number = try #require(mine.firstMatch(of: /views\/(\d+)\/rename/)?.output.1)
            let path = "/en/initiatives/views/\(number)"
            let renamed = try await guest.post("\(path)/rename", ["name": "مسوداتي"])
            #expect(renamed.status == .seeOther)
            #expect(
                try await guest.get("/en/initiatives/views").text.contains("<bdi lang=\"\">مسوداتي</bdi>"))
            #expect(try await guest.post("\(path)/remove", [:]).status == .seeOther)
            #expect(try await guest.get("/en/initiatives/views").text.contains("No saved views"))
            #expect(try await guest.get("\(path)/rename").status == .notFound)
        }
    }

    @Test func `nobody reaches another's view`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let owner = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await keep(owner, "Secret plan", "?stage=draft").status == .seeOther)
            let number = try #require(
                try await owner.get("/en/initiatives/views").text.firstMatch(of: /views\/(\d+)\/rename/)?
                    .output.1)
            let other = try await TestSite.signedIn("officer", client)
            for path in ["/en/initiatives", "/en/initiatives/views"] {
                #expect(try await !other.get(path).text.contains("Secret plan"))
            }
            for verb in ["rename", "remove"] {
                let path = "/en/initiatives/views/\(number)/\(verb)"
                #expect(try await other.get(path).status == .notFound)
                let posted = try await other.post(path, ["name": "Mine now"], from: "/en/initiatives/new")
                #expect(posted.status == .notFound)
            }
            #expect(try await owner.get("/en/initiatives/views").text.contains("Secret plan"))
            #expect(try await Guest(client).get("/en/initiatives/views").status == .seeOther)
        }
    }

    @Test func `a name must be there, be short, and be one's only one of that name`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let guest = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await keep(guest, "Drafts", "?stage=draft").status == .seeOther)
            for (name, problem) in [
                ("", "Enter a name for the view"), ("   ", "Enter a name for the view"),
                (String(repeating: "a", count: 61), "60 characters at most"),
                ("Drafts", "Another of your views has this name"),
            ] {
                let refused = try await keep(guest, name, "?stage=draft")
                #expect(refused.status == .unprocessableContent && refused.text.contains(problem), "\(name)")
                // The list is still the one that was to be kept.
                #expect(refused.text.contains("name=\"query\" value=\"?stage=draft\""))
            }
        }
    }

    @Test func `one keeps so many and no more, and only what a list knows`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.propose("Quartz", as: "delegate-ml")
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let kept = try await keep(guest, "1", "?stage=draft&page=9&next=//elsewhere.example&csrf=x")
            #expect(kept.headers[.location] == "/en/initiatives?stage=draft")
            for number in 2...SavedView.limit {
                #expect(try await keep(guest, "\(number)", "?stage=draft").status == .seeOther)
            }
            let refused = try await keep(guest, "One more", "?stage=draft")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("You already have 30 saved views"))
            let broken = try await keep(guest, "Broken", "?stage=%zz")
            #expect(broken.status == .badRequest)
        }
    }
}
