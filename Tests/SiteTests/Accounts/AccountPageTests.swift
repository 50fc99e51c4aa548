// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Identity
import Storage
import Testing

@testable import Site

@Suite struct AccountPageTests {
    @Test func `sessions are listed coarsely, and one of them or all can be ended`() async throws {
        let site = TestSite()
        try await site.run { client in
            let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
            let here = try await TestSite.signedIn("delegate-ml", client)
            let there = Guest(client, userAgent: agent)
            _ = try await there.signIn("delegate-ml")
            let page = try await here.get("/en/account").text
            #expect(page.contains("Firefox, Linux") && page.contains("This one") && !page.contains("140.0"))
            let id = try #require(page.firstMatch(of: /name="session" value="([^"]+)"/)).output.1
            #expect(
                try await here.post("/en/account/sessions/end", ["session": String(id)], from: "/en/account")
                    .status
                    == .seeOther)
            #expect(try await there.get("/en/account").status == .seeOther)
            #expect(try await here.get("/en/account").status == .ok)
            #expect(
                try await here.post("/en/account/sessions/end-all", [:], from: "/en/account").headers[
                    .location]
                    == "/en/sign-in")
            #expect(try await here.get("/en/account").status == .seeOther)
        }
    }

    @Test func `nobody ends another person's session`() async throws {
        let site = TestSite()
        try await site.run { client in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            let chad = try await TestSite.signedIn("delegate-td", client)
            let id = try #require(
                try await site.accounts.sessions(of: "delegate-ml", at: site.clock.now).first
            ).id
            _ = try await chad.post(
                "/en/account/sessions/end", ["session": Base64URL.encode(id)], from: "/en/account")
            #expect(try await mali.get("/en/account").status == .ok)
        }
    }

    @Test func `a new password needs the old one, and ends the sessions elsewhere`() async throws {
        let site = TestSite()
        try await site.run { client in
            let here = try await TestSite.signedIn("delegate-ml", client)
            let there = try await TestSite.signedIn("delegate-ml", client)
            let good = "river umbrella 7 marble"
            func change(_ old: String, _ new: String, _ again: String) async throws -> (Int, String) {
                let answer = try await here.post(
                    "/en/account/password",
                    ["old-password": old, "new-password": new, "repeat-password": again])
                return (answer.status.code, answer.text)
            }
            #expect(try await change("wrong", good, good).1.contains("The password is not right"))
            #expect(try await change("correct", good, "another").1.contains("The two entries differ"))
            #expect(try await change("correct", "short", "short").1.contains("fewer than twelve"))
            #expect(try await change("correct", good, good).0 == 303)
            #expect(try await here.get("/en/account").status == .ok)
            #expect(try await there.get("/en/account").status == .seeOther)
            #expect(try await Guest(client).signIn("delegate-ml").status == .unprocessableContent)
            #expect(try await Guest(client).signIn("delegate-ml", password: good).status == .seeOther)
        }
    }

    @Test func `a wrong old password is noted, and one has to wait after too many`() async throws {
        let site = TestSite()
        try await site.run { client in
            let thief = try await TestSite.signedIn("delegate-ml", client)
            func guess() async throws -> HTTPResponse.Status {
                let good = "river umbrella 7 marble"
                return try await thief.post(
                    "/en/account/password",
                    ["old-password": "wrong", "new-password": good, "repeat-password": good]
                ).status
            }
            for _ in 1...10 { #expect(try await guess() == .unprocessableContent) }
            #expect(try await guess() == .tooManyRequests)
            let events = try await site.accounts.events(of: "delegate-ml", limit: 10)
            #expect(events.first { $0.kind == .signInFailed }?.count == 10)
        }
    }

    @Test func `with a new password the marks of other browsers are void`() async throws {
        let site = TestSite()
        try await site.run { client in
            let owner = try await TestSite.signedIn("delegate-ml", client)
            let lost = try await TestSite.signedIn("delegate-ml", client)
            let good = "river umbrella 7 marble"
            let changed = try await owner.post(
                "/en/account/password",
                ["old-password": TestPassword.text, "new-password": good, "repeat-password": good])
            #expect(changed.status == .seeOther)
            _ = try await owner.post("/en/sign-out", [:], from: "/en")
            for _ in 1...5 { _ = try await Guest(client).signIn("delegate-ml", password: "wrong") }
            #expect(try await lost.signIn("delegate-ml", password: good).status == .tooManyRequests)
            #expect(try await owner.signIn("delegate-ml", password: good).status == .seeOther)
        }
    }

    @Test(
        arguments: [
            ("short", "password.short"), ("aaaaaaaaaaaaaaa", "password.simple"),
            ("Password1234567", "password.common"),
            ("delegate-ml-2026!", "password.common"), ("P@ssw0rdP@ssw0rd", "password.common"),
            ("azertyuiop12345", "password.common"), ("motdepasse2026!", "password.common"),
            ("كلمة المرور 123456", "password.common"), ("123456789012", "password.common"),
            (String(repeating: "abcdefgh", count: 20), "password.long"),
            ("river umbrella 7 marble", nil), ("قنطرة زرقاء فوق النهر", nil), ("tq8-vvm2-kd03-zz", nil),
            ("correct horse battery", nil),
        ] as [(String, String?)])
    func `a password is long and not made of what everyone tries`(password: String, fault: String?) {
        #expect(PasswordRules.fault(password, login: "delegate-ml") == fault)
    }

    @Test func `signing in while signed in replaces the session`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let before = guest.cookie("entente")
            _ = try await guest.post(
                "/en/sign-in", ["login": "delegate-td", "password": "correct"], from: "/en/account")
            #expect(guest.cookie("entente") != before)
            #expect(try await site.accounts.sessions(of: "delegate-ml", at: site.clock.now).isEmpty)
            #expect(try await guest.get("/en").text.contains("Office delegate-TD"))
        }
    }

    @Test func `what happened is listed without whole addresses, failures together`() async throws {
        let site = TestSite()
        try await site.run { client in
            for _ in 1...3 { _ = try await Guest(client).signIn("delegate-ml", password: "wrong") }
            let guest = try await TestSite.signedIn("delegate-ml", client)
            let page = try await guest.get("/en/account").text
            #expect(page.contains("Failed sign-in (3 times)") && page.contains("Signed in"))
            site.clock.advance(SecurityEvent.retention)
            site.clock.advance(.minutes(1))
            _ = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await site.accounts.events(of: "delegate-ml", limit: 10).count == 1)
        }
    }

    @Test(arguments: [
        ("192.0.2.17", "192.0.2.0/24"), ("2001:db8:12:34", "2001:db8:12::/48"), ("unknown", ""), ("", ""),
    ])
    func `a network is named, never an address`(address: String, network: String) {
        #expect(DeviceHint.network(address) == network)
    }
}
