// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Identity
import IdentityTesting
import Testing

@testable import Site

@Suite struct StepUpTests {
    @Test func `a weighty act asks again after a quarter of an hour, and keeps what was typed`() async throws
    {
        let site = TestSite()
        try await site.run { client in
            let form = try await WeightyForm.prepare(client, site)
            let guest = try await TestSite.signedIn(form.login, client)
            let old = try await guest.get("/en\(form.path)")
            site.clock.advance(.minutes(16))
            let asked = try await guest.send("/en\(form.path)", form.fields(old))
            #expect(asked.status == .ok && asked.text.contains("Confirm that it is you"))
            #expect(asked.text.contains("Within our &lt;laws&gt;."))
            var proof = asked.hidden
            proof["proof.password"] = ["wrong"]
            let refused = try await guest.send("/en\(form.path)", proof)
            #expect(refused.status == .unprocessableContent && refused.text.contains("password is not right"))
            #expect(refused.text.contains("Within our &lt;laws&gt;.") && !refused.text.contains("wrong\""))
            proof["proof.password"] = ["correct"]
            let review = try await guest.send("/en\(form.path)", proof)
            #expect(review.status == .ok && review.text.contains("name=\"step\" value=\"confirm\""))
            #expect(!review.text.contains("correct") && !review.text.contains("proof.password"))
            // The session has a new secret; a form that was open elsewhere is still good.
            #expect(review.headers[values: .setCookie].contains { $0.hasPrefix("entente=") })
            let receipt = try await guest.send("/en\(form.path)", review.hidden)
            #expect(receipt.headers[.location]?.contains("/receipts/") == true)
        }
    }

    @Test func `a small signature asks too, and shows once what the proof was for`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("registrar", client)
            let path = "/en/people/delegate-ML/act/retitle"
            let answers = try await guest.get(path).hidden + Scene.three("office", "Envoy <of> Mali")
            site.clock.advance(.minutes(16))
            let asked = try await guest.send(path, answers)
            #expect(asked.status == .ok && asked.text.contains("Confirm that it is you"))
            let review = try await guest.send(path, asked.hidden + ["proof.password": ["correct"]])
            #expect(review.text.contains("name=\"step\" value=\"confirm\""))
            #expect(review.text.contains("Envoy &lt;of&gt; Mali"))
            let receipt = try await guest.send(path, review.hidden)
            #expect(receipt.headers[.location]?.contains("/receipts/") == true)
            // As long as the proof is fresh, no page stands between.
            let again = try await guest.get(path).hidden + Scene.three("office", "Envoy")
            let next = try await guest.send(path, again)
            #expect(next.headers[.location]?.contains("/receipts/") == true)
        }
    }

    @Test func `the facts of an assessment outlast the proof that it needs`() async throws {
        let site = TestSite()
        try await site.run { client in
            try await Scene(client, clock: site.clock).adoptLaw()
            let guest = try await TestSite.signedIn("legal", client)
            let path = "/en/law/assessments/new"
            let facts = [
                "date": [site.clock.now.day.description], "state": ["ML"], "step": ["store"],
                "fact.act.kind": ["awareness_campaign"],
            ]
            let answers = try await guest.get(path).hidden + facts + Scene.three("name", "Onyx")
            site.clock.advance(.minutes(16))
            let asked = try await guest.send(path, answers)
            #expect(asked.text.contains("Confirm that it is you"))
            let shown = try await guest.send(path, asked.hidden + ["proof.password": ["correct"]])
            #expect(shown.status == .ok && shown.hidden["fact.act.kind"] == ["awareness_campaign"])
            let receipt = try await guest.send(path, shown.hidden + ["step": ["store"]])
            #expect(receipt.headers[.location]?.contains("/receipts/") == true)
        }
    }

    @Test func `a fresh sign-in is proof enough`() async throws {
        let site = TestSite()
        try await site.run { client in
            let form = try await WeightyForm.prepare(client, site)
            let guest = try await TestSite.signedIn(form.login, client)
            let page = try await guest.get("/en\(form.path)")
            site.clock.advance(.minutes(14))
            let review = try await guest.send("/en\(form.path)", form.fields(page))
            #expect(review.text.contains("name=\"step\" value=\"confirm\""))
        }
    }

    @Test func `renewing a session makes the old secret worthless`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let before = guest.cookie("entente")
            site.clock.advance(.minutes(20))
            let asked = try await guest.get("/en/account/recovery-codes").text
            #expect(asked.contains("Confirm that it is you"))
            let opened = try await guest.post(
                "/en/account/recovery-codes", ["proof.password": "correct", "step": "open"])
            #expect(opened.status == .seeOther && opened.headers[.location] == "/en/account/recovery-codes")
            #expect(try await guest.get("/en/account/recovery-codes").text.contains("Make the codes"))
            let thief = Guest(client)
            thief.setCookie("entente", before)
            #expect(try await thief.get("/en/account").status == .seeOther)
        }
    }

    @Test func `where a power needs a second factor, a weighty act without one is refused`() async throws {
        let site = TestSite()
        var settings = AccountHolder.settings
        settings.secondFactorPowers = [.receive]
        try await site.run(settings: settings) { client in
            let form = try await WeightyForm.prepare(client, site)
            let guest = try await TestSite.signedIn(form.login, client)
            let page = try await guest.get("/en\(form.path)")
            let refused = try await guest.send("/en\(form.path)", form.fields(page))
            #expect(refused.status == .forbidden && refused.text.contains("A second factor is needed"))
            let holder = AccountHolder(guest: guest, clock: site.clock)
            _ = try await holder.addAuthenticator()
            let review = try await guest.send("/en\(form.path)", form.fields(page))
            #expect(review.status == .ok && review.text.contains("name=\"step\" value=\"confirm\""))
        }
    }
}

/// A weighty form, and what someone has typed into it: the cancellation of a visit.
private struct WeightyForm {
    let login = "protocol"
    let path = "/visits/V-1/cancel"

    static func prepare(_ client: any TestClientProtocol, _ site: TestSite) async throws -> WeightyForm {
        let scene = Scene(client, clock: site.clock)
        var settings: [String: [String]] = ["visitor": ["UNCCT"]]
        for (name, hours) in [("begins", 24), ("ends", 34)] {
            settings.merge(await scene.moment(name, after: .hours(hours))) { $1 }
        }
        try await scene.act(
            "protocol", "/visits/new",
            Scene.three("name", "Visit") + Scene.three("purpose", "Cooperation") + settings)
        return WeightyForm()
    }

    func fields(_ page: TestResponse) -> [String: [String]] {
        page.hidden + Scene.three("reason", "Within our <laws>.")
    }
}
