// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import Testing

@testable import Site

/// Requests, offers and pairs through the site alone, by the people who do it.
@Suite struct SupportPagesTests {
    private func expect(_ page: String, _ texts: [String]) {
        for text in texts { #expect(page.contains(text), "no “\(text)”") }
    }

    @Test func `a state asks, another offers, the two are paired, agreed on and delivered`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            try await scene.offerSupport()
            let officer = try await scene.read("", as: "officer")
            expect(officer, ["Propose an offer to a requester", "/en/resources/requests/W-1"])
            let request = try await scene.read("/resources/requests/W-1", as: "officer")
            expect(
                request,
                ["Course seats", "To train inspectors", "fig-scores", "Chosen", "act/propose?offer=Y-1"])
            let form = try await scene.read(Scene.proposal, as: "officer")
            expect(form, ["value=\"12\"", "Course seats"])
            try await scene.act("officer", Scene.proposal, await scene.proposed)
            for login in ["delegate-ml", "delegate-sa"] {
                expect(try await scene.read("", as: login), ["Answer a proposal of support"])
                let pair = try await scene.read("/resources/pairs/X-1", as: login)
                expect(pair, ["act/accept", "act/decline", "Not to be passed on"])
                try await scene.act(login, "/resources/pairs/X-1/act/accept")
            }
            expect(try await scene.read("/resources/pairs/X-1", as: "delegate-td"), ["Agreed"])
            await scene.wait(.days(11))
            expect(try await scene.read("", as: "delegate-ml"), ["Confirm what has arrived"])
            try await scene.act(
                "delegate-ml", "/resources/pairs/X-1/act/deliver",
                ["quantity": ["10"], "note": ["Two fell ill."], "note.language": ["en"]])
            let rest = try await scene.read("/resources/requests/W-1", as: "delegate-ml")
            expect(rest, ["Delivered", "Y-1"])
            expect(try await scene.read("/resources/pairs/X-1", as: "officer"), ["Two fell ill."])
        }
    }

    @Test func `what was typed and cannot be is said, and nothing of it is lost`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            let page = try await scene.refused(
                "delegate-ml", "/resources/requests/new",
                [
                    "capability": ["seats"], "quantity": ["0"], "from": [""], "until": ["2021-01-01"],
                    "place": ["ML"], "languages": ["fr"], "purpose.en": ["Why we need it"],
                ])
            expect(page, ["Why we need it", "id=\"f-quantity", "id=\"f-from"])
            let past = try await scene.refused(
                "delegate-sa", "/resources/offers/new",
                [
                    "capability": ["seats"], "quantity": ["5"], "uses": ["1"], "from": ["2021-01-01"],
                    "until": ["2021-01-02"], "languages": ["fr"], "cost": ["shared"],
                ])
            expect(past, ["is in the past", "no price is named"])
        }
    }

    @Test func `a proposal on figures that have moved is refused, and shown as it is now`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            try await scene.offerSupport()
            let page = try await scene.refused(
                "officer", Scene.proposal,
                await scene.proposed + ["digest": [String(repeating: "0", count: 64)]])
            expect(page, ["no longer hold"])
            try await scene.act("officer", Scene.proposal, await scene.proposed)
        }
    }

    @Test func `a state that declines says why, and the other side reads it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            try await scene.offerSupport()
            try await scene.act("officer", Scene.proposal, await scene.proposed)
            try await scene.act(
                "delegate-sa", "/resources/pairs/X-1/act/decline",
                ["reason": ["The hall is taken."], "reason.language": ["en"]])
            expect(try await scene.read("/resources/pairs/X-1", as: "delegate-ml"), ["The hall is taken."])
            #expect(try await scene.status(of: "/resources/pairs/X-1", as: "delegate-td") == .notFound)
            let request = try await scene.read("/resources/requests/W-1", as: "officer")
            expect(request, ["declined or failed"])
            #expect(!request.contains("act/propose"))
            expect(
                try await scene.read("/resources/matches", as: "officer"),
                ["Declined", "Requests without an offer"])
        }
    }

    @Test func `lists are narrowed, sorted and handed on as files`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            try await scene.askForSupport("delegate-ne", quantity: "30")
            try await scene.offerSupport()
            let all = try await scene.read(
                "/resources/requests?sort=quantity&order=descending", as: "delegate-td")
            let first = try #require(all.range(of: "requests/W-2"))
            #expect(first.lowerBound < (try #require(all.range(of: "requests/W-1"))).lowerBound)
            let own = try await scene.read("/resources/requests?state=NE", as: "delegate-td")
            #expect(own.contains("requests/W-2\"") && !own.contains("requests/W-1\""))
            expect(
                try await scene.read("/resources/requests?status=withdrawn", as: "officer"), ["No requests"])
            let file = try await scene.read("/resources/requests.csv?state=NE", as: "delegate-td")
            #expect(file.contains("W-2,Course seats") && !file.contains("W-1,"))
            let offers = try await scene.read("/resources/offers.csv", as: "delegate-td")
            expect(offers, ["Y-1,Course seats", "Free of charge"])
            expect(
                try await scene.read("/resources/gaps", as: "delegate-td"),
                ["fig-met", "42", "Perhaps asked for twice", "What may be done"])
            let officers = try await scene.read("/resources/gaps", as: "officer")
            #expect(!officers.contains("What may be done"), "an officer offers nothing")
            expect(try await scene.read("/directory/NE", as: "delegate-td"), ["W-2"])
        }
    }

    @Test func `of more than fifty rows the first are shown, and it is said of how many`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            for _ in 0..<51 { try await scene.askForSupport() }
            #expect(try await !scene.read("/resources/gaps", as: "officer").contains("the first 50"))
            try await scene.askForSupport()
            let page = try await scene.read("/resources/gaps", as: "officer")
            expect(page, ["the first 50 of 51", "requests/W-51\""])
            #expect(!page.contains("requests/W-52\""))
        }
    }

    @Test func `a request is changed and withdrawn by its own state alone`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            let page = try await scene.read("/resources/requests/W-1", as: "delegate-ml")
            expect(page, ["act/amend", "act/withdraw"])
            #expect(try await !scene.read("/resources/requests/W-1", as: "delegate-td").contains("/act/"))
            try await scene.askForSupport(quantity: "8", at: "/resources/requests/W-1/act/amend")
            try await scene.act(
                "delegate-ml", "/resources/requests/W-1/act/withdraw",
                ["reason": ["Solved at home."], "reason.language": ["en"]])
            expect(
                try await scene.read("/resources/requests/W-1", as: "delegate-td"),
                ["Solved at home.", "Withdrawn"])
        }
    }

    @Test func `outsiders meet what is theirs and nothing else`() async throws {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            try await scene.askForSupport()
            try await scene.offerSupport("partner")
            for path in ["/resources/requests/W-1", "/resources/pairs/X-1"] {
                #expect(try await scene.status(of: path, as: "partner") == .notFound)
            }
            #expect(try await scene.status(of: "/resources/offers/Y-1", as: "partner") == .ok)
            #expect(try await scene.status(of: "/resources/offers/Y-1", as: "observer") == .notFound)
            #expect(try await scene.status(of: "/resources/gaps", as: "partner") == .forbidden)
            #expect(try await !scene.read("/resources/requests", as: "partner").contains("W-1"))
            #expect(try await scene.status(of: "/resources/requests") == .seeOther)
            #expect(try await scene.status(of: "/resources/requests/new", as: "partner") == .forbidden)
            #expect(try await scene.status(of: "/resources/offers/new", as: "officer") == .forbidden)
            // Whoever asked sees that the offer would fit if it were shared.
            let request = try await scene.read("/resources/requests/W-1", as: "delegate-ml")
            expect(request, ["if the request were shared with the giver"])
        }
    }
}
