// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// One registrar asks for a reset, another confirms it; nobody does both.
@Suite struct ResetTests {
    private let base = "/en/administration/accounts"
    private let path = "/en/administration/accounts/delegate-ml/reset"

    private struct Offices {
        let first: Guest
        let second: Guest
    }

    /// A site with two registrars, both signed in.
    private func run(
        _ body: @Sendable (TestSite, Offices, any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client, registry in
            try await SecondRegistrar.take(site, registry)
            let offices = Offices(
                first: try await TestSite.signedIn("registrar", client),
                second: try await TestSite.signedIn(SecondRegistrar.login, client))
            try await body(site, offices, client, registry)
        }
    }

    private func ask(_ guest: Guest, _ what: String = "factors") async throws {
        let asked = try await guest.post(path, ["what": what, "reason": "Phone <lost> in Bamako"])
        #expect(asked.status == .seeOther)
    }

    @Test func `a reset takes effect once another registrar confirms it, and its holder reads everything`()
        async throws
    {
        try await run { site, offices, client, _ in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            _ = try await holder.addAuthenticator()
            try await ask(offices.first)
            #expect(try await site.accounts.factors(of: "delegate-ml").hasSecond)
            let warned = try await holder.guest.get("/en/account").text
            #expect(warned.contains("A reset of your access has been asked for"))
            #expect(warned.contains("Asked for by Office registrar"))
            #expect(warned.contains("Phone &lt;lost&gt; in Bamako"))
            let done = try await SecondRegistrar.decide(offices.second, on: "delegate-ml")
            #expect(done.status == .seeOther)
            #expect(try await !site.accounts.factors(of: "delegate-ml").hasSecond)
            #expect(try await holder.guest.get("/en/account").status == .seeOther)
            let signedIn = try await holder.guest.signIn("delegate-ml")
            #expect(signedIn.headers[.location] == "/en/account")
            let page = try await holder.guest.get("/en/account").text
            #expect(!page.contains("A reset of your access has been asked for"))
            #expect(page.contains("Reset of access asked for, by Office registrar"))
            #expect(page.contains("Reset confirmed, by Office registrar-2"))
            #expect(page.contains("Second factors removed, by Office registrar-2"))
            let until = try #require(page.firstMatch(of: /name="until" value="(\d+)"/)).output.1
            _ = try await holder.guest.post(
                "/en/account/notices", ["until": String(until)], from: "/en/account")
            #expect(try await !holder.guest.get("/en/account").text.contains("I have read this"))
        }
    }

    @Test func `both registrars are told at home, and the account's page keeps the whole story`() async throws
    {
        try await run { site, offices, _, _ in
            try await ask(offices.first)
            #expect(try await offices.second.get("/en").text.contains("Resets that await your confirmation"))
            let own = try await offices.first.get("/en").text
            #expect(own.contains("Resets that you have asked for") && own.contains("Void unless confirmed"))
            #expect(!own.contains("Resets that await your confirmation"))
            let refused = try await SecondRegistrar.decide(
                offices.second, on: "delegate-ml", "refused", remark: "He knows nothing of it")
            #expect(refused.status == .seeOther)
            #expect(try await offices.first.get("/en").text.contains("Refused by Office registrar-2"))
            #expect(try await !offices.second.get("/en").text.contains("await your confirmation"))
            for guest in [offices.first, offices.second] {
                let file = try await guest.get("\(base)/delegate-ml").text
                #expect(file.contains("Refused by Office registrar-2"))
                #expect(file.contains("He knows nothing of it"))
            }
            site.clock.advance(.days(4))
            let later = try await TestSite.signedIn("registrar", offices.first.client)
            #expect(try await !later.get("/en").text.contains("Resets that you have asked for"))
        }
    }

    @Test func `a confirmed password brings the code to the second registrar, once`() async throws {
        try await run { site, offices, client, _ in
            try await ask(offices.first, "password")
            #expect(try await Guest(client).signIn("delegate-ml").status == .seeOther)
            let shown = try await SecondRegistrar.decide(offices.second, on: "delegate-ml")
            let code = try #require(shown.text.firstMatch(of: /[0-9a-z]{4}(?:-[0-9a-z]{4}){4}/)).output
            #expect(try await Guest(client).signIn("delegate-ml").status == .unprocessableContent)
            let holder = Guest(client)
            let activated = try await holder.post(
                "/en/activate",
                [
                    "login": "delegate-ml", "code": String(code), "new-password": "river umbrella marble",
                    "repeat-password": "river umbrella marble",
                ])
            #expect(activated.status == .seeOther)
            #expect(
                try await holder.get("/en/account").text.contains(
                    "New activation code, by Office registrar-2"))
        }
    }

    @Test func `who asked cannot confirm or refuse, only withdraw`() async throws {
        try await run { site, offices, _, _ in
            try await ask(offices.first)
            #expect(try await offices.first.get("\(path)/decide").text.contains("You made this request"))
            let request = try await SecondRegistrar.request(offices.first, "\(path)/withdraw")
            for outcome in ["confirmed", "refused"] {
                let own = try await offices.first.post(
                    "\(path)/decide", ["request": request, "outcome": outcome, "remark": "r"],
                    from: "\(path)/withdraw")
                #expect(own.status == .conflict && own.text.contains("You made this request yourself"))
            }
            let other = try await offices.second.post(
                "\(path)/withdraw", ["request": request], from: "\(path)/decide")
            #expect(other.status == .conflict && other.text.contains("alone can withdraw it"))
            let withdrawn = try await offices.first.post("\(path)/withdraw", ["request": request])
            #expect(withdrawn.status == .seeOther)
            #expect(try await offices.second.get("\(path)/decide").status == .notFound)
            let events = try await site.accounts.events(of: "delegate-ml", limit: 5).map(\.kind)
            #expect(events == [.resetWithdrawn, .resetAsked])
        }
    }

    @Test func `nobody touches their own account, and a registrar's needs a third`() async throws {
        try await run { site, offices, client, registry in
            for end in ["", "/decide", "/withdraw"] {
                #expect(try await offices.first.get("\(base)/registrar/reset\(end)").status == .forbidden)
            }
            let page = try await offices.first.get("\(base)/registrar-2/reset").text
            #expect(page.contains("at present nobody here can") && !page.contains("name=\"reason\""))
            try await SecondRegistrar.take(site, registry, "registrar-3")
            let asked = try await offices.first.post(
                "\(base)/registrar-2/reset", ["what": "factors", "reason": "Lost"])
            #expect(asked.status == .seeOther)
            let third = try await TestSite.signedIn("registrar-3", client)
            let request = try await SecondRegistrar.request(third, "\(base)/registrar-2/reset/decide")
            let own = try await offices.second.post(
                "\(base)/registrar-2/reset/decide", ["request": request, "outcome": "confirmed"],
                from: "/en/account")
            #expect(own.status == .forbidden)
            #expect(try await !offices.second.get("/en").text.contains("await your confirmation"))
            #expect(try await SecondRegistrar.decide(third, on: "registrar-2").status == .seeOther)
        }
    }

    @Test func `a single registrar is told what helps, and asks for nothing`() async throws {
        let site = TestSite()
        try await site.run { client in
            let registrar = try await TestSite.signedIn("registrar", client)
            let page = try await registrar.get(path).text
            #expect(page.contains("at present nobody here can"))
            #expect(page.contains("href=\"/en/administration/accounts/new\""))
            #expect(page.contains("href=\"/en/directory/secretariat\""))
            #expect(page.contains("entente account reset delegate-ml"))
            let posted = try await registrar.post(
                path, ["what": "factors", "reason": "Lost"], from: "/en/account")
            #expect(posted.status == .conflict && posted.text.contains("at present nobody here can"))
            #expect(try await site.accounts.resets(of: nil, limit: 1).isEmpty)
        }
    }

    @Test(arguments: [["reason": "Lost"], ["what": "factors"], ["what": "everything", "reason": "Lost"]])
    func `a request needs to say what and why`(fields: [String: String]) async throws {
        try await run { site, offices, _, _ in
            let bare = try await offices.first.post(path, fields)
            #expect(bare.status == .unprocessableContent)
            #expect(try await site.accounts.resets(of: nil, limit: 1).isEmpty)
        }
    }

    @Test(arguments: ["", "refused", "lapsed", "withdrawn"])
    func `a decision is one of the two, and a refusal says why`(outcome: String) async throws {
        try await run { site, offices, _, _ in
            try await ask(offices.first)
            let answer = try await SecondRegistrar.decide(offices.second, on: "delegate-ml", outcome)
            #expect(answer.status == .unprocessableContent)
            #expect(try await site.accounts.resets(of: nil, limit: 1).first?.decision == nil)
        }
    }

    @Test func `one request at a time, and a decision is about the request that was shown`() async throws {
        try await run { site, offices, _, _ in
            try await ask(offices.first)
            let shown = try await SecondRegistrar.request(offices.second, "\(path)/decide")
            #expect(try await offices.second.get(path).text.contains("is waiting already"))
            let second = try await offices.second.post(
                path, ["what": "password", "reason": "Mine"], from: "/en/account")
            #expect(second.status == .conflict && second.text.contains("is waiting already"))
            _ = try await offices.first.post("\(path)/withdraw", ["request": shown])
            try await ask(offices.first, "password")
            let stale = try await offices.second.post(
                "\(path)/decide", ["request": shown, "outcome": "confirmed"])
            #expect(stale.status == .conflict && stale.text.contains("was decided meanwhile"))
            let foreign = try await offices.second.post(
                "\(base)/delegate-td/reset/decide", ["request": shown, "outcome": "confirmed"],
                from: "\(path)/decide")
            #expect(foreign.status == .badRequest)
        }
    }

    @Test func `two who confirm at once do it once`() async throws {
        try await run { site, offices, client, registry in
            try await SecondRegistrar.take(site, registry, "registrar-3")
            let third = try await TestSite.signedIn("registrar-3", client)
            try await ask(offices.first, "password")
            async let one = SecondRegistrar.decide(offices.second, on: "delegate-ml")
            async let other = SecondRegistrar.decide(third, on: "delegate-ml")
            let answers = try await [one, other]
            // Whoever comes after it is over finds no request to decide on.
            #expect(answers.count { $0.status == .ok } == 1)
            #expect(answers.allSatisfy { [.ok, .conflict, .badRequest].contains($0.status) })
            let kinds = try await site.accounts.events(of: "delegate-ml", limit: 9).map(\.kind)
            #expect(kinds.count { $0 == .resetConfirmed } == 1 && kinds.count { $0 == .passwordReset } == 1)
        }
    }

    @Test func `after a day it has lapsed, and everyone can read that`() async throws {
        try await run { site, offices, client, _ in
            try await ask(offices.first)
            let request = try await SecondRegistrar.request(offices.second, "\(path)/decide")
            site.clock.advance(ResetRequest.lifetime)
            let second = try await TestSite.signedIn(SecondRegistrar.login, client)
            let late = try await second.post(
                "\(path)/decide", ["request": request, "outcome": "confirmed"], from: "/en/account")
            #expect(late.status == .conflict && late.text.contains("This request has lapsed"))
            #expect(try await second.get("\(base)/delegate-ml").text.contains("Lapsed for want of"))
            let first = try await TestSite.signedIn("registrar", client)
            #expect(try await first.get("/en").text.contains("Lapsed for want of a confirmation"))
            let holder = try await TestSite.signedIn("delegate-ml", client)
            let account = try await holder.get("/en/account").text
            #expect(account.contains("Request for a reset lapsed"))
            #expect(!account.contains("A reset of your access has been asked for"))
        }
    }

    @Test func `what a former registrar asked for is refused, not confirmed`() async throws {
        let site = TestSite()
        try await site.run { client, registry in
            try await SecondRegistrar.take(site, registry)
            let credential = try await SecondRegistrar.take(site, registry, "registrar-3")
            try await ask(try await TestSite.signedIn("registrar-3", client))
            try await SecondRegistrar.revoke(credential, on: site, registry)
            let second = try await TestSite.signedIn(SecondRegistrar.login, client)
            let confirmed = try await SecondRegistrar.decide(second, on: "delegate-ml")
            #expect(confirmed.status == .conflict && confirmed.text.contains("no longer a registrar"))
            let refused = try await SecondRegistrar.decide(
                second, on: "delegate-ml", "refused", remark: "Left")
            #expect(refused.status == .seeOther)
        }
    }

    @Test func `where a registrar needs a second factor, asking and confirming need it too`() async throws {
        let site = TestSite()
        var settings = AccountHolder.settings
        settings.secondFactorPowers = [.accredit]
        try await site.run(settings: settings) { client, registry in
            try await SecondRegistrar.take(site, registry)
            let registrar = try await TestSite.signedIn("registrar", client)
            for end in ["", "/decide", "/withdraw"] {
                let page = try await registrar.get("\(path)\(end)")
                #expect(page.status == .forbidden && page.text.contains("A second factor is needed"))
            }
        }
    }
}
