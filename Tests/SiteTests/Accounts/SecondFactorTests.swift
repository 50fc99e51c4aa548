// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Identity
import IdentityTesting
import Storage
import Testing

@testable import Site

@Suite struct SecondFactorTests {
    @Test func `an app is added with its first code, and sign-in then asks for one in a second step`()
        async throws
    {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, codes) = try await holder.addAuthenticator()
            #expect(AccountHolder.recoveryCodes(codes).count == 10)
            let account = try await holder.guest.get("/en/account").text
            #expect(account.contains("Remove the app") && account.contains("10 codes left"))
            for code in AccountHolder.recoveryCodes(codes) { #expect(!account.contains(code)) }

            let guest = Guest(client)
            let step = try await guest.signIn("delegate-ml")
            #expect(step.status == .ok && step.text.contains("Second step"))
            #expect(try await guest.get("/en/account").status == .seeOther)
            var fields = holder.hidden(step.text, action: "/sign-in/second")
            fields["proof.code"] = holder.code(app)
            let replayed = try await guest.postRaw("/en/sign-in/second", fields)
            #expect(replayed.status == .unprocessableContent)
            #expect(replayed.text.contains("The code is not right or was used already"))
            fields["proof.code"] = holder.code(app, later: 1)
            #expect(try await guest.postRaw("/en/sign-in/second", fields).status == .seeOther)
            #expect(try await guest.get("/en/account").status == .ok)
        }
    }

    @Test func `the secret is kept sealed, and the page of the account does not show it`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, _) = try await holder.addAuthenticator()
            let stored = try await site.accounts.factors(of: "delegate-ml").authenticator
            let sealed = try #require(stored?.sealedSecret)
            #expect(
                sealed.count > 20
                    && !sealed.indices.dropLast(19).contains { Array(sealed[$0..<$0 + 20]) == app.secret })
            let page = try await holder.guest.get("/en/account").text
            #expect(!page.contains(Base32.encode(app.secret)))
        }
    }

    @Test func `a recovery code stands in once, and new ones replace the old`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let codes = AccountHolder.recoveryCodes(try await holder.addAuthenticator().1)
            func signIn(_ code: String) async throws -> Int {
                let guest = Guest(client)
                var fields = holder.hidden(
                    try await guest.signIn("delegate-ml").text, action: "/sign-in/second")
                fields["proof.code"] = code
                return try await guest.postRaw("/en/sign-in/second", fields).status.code
            }
            #expect(try await signIn(codes[0].uppercased().replacing("-", with: " ")) == 303)
            #expect(try await signIn(codes[0]) == 422)
            let renewed = AccountHolder.recoveryCodes(
                try await holder.guest.post("/en/account/recovery-codes", [:]).text)
            #expect(renewed.count == 10 && Set(renewed).isDisjoint(with: codes))
            #expect(try await signIn(codes[1]) == 422)
            #expect(try await signIn(renewed[1]) == 303)
        }
    }

    @Test func `the second step belongs to one browser and a few minutes`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, _) = try await holder.addAuthenticator()
            site.clock.advance(.minutes(2))
            let guest = Guest(client)
            let step = try await guest.signIn("delegate-ml").text
            var fields = holder.hidden(step, action: "/sign-in/second")
            fields["proof.code"] = holder.code(app)
            let other = Guest(client)
            let shown = try await other.get("/en/sign-in").text
            fields["csrf"] = holder.hidden(shown, action: "/sign-in")["csrf"]
            let stolen = try await other.postRaw("/en/sign-in/second", fields)
            #expect(
                stolen.status == .unprocessableContent && stolen.text.contains("Too much time has passed"))
            fields = holder.hidden(step, action: "/sign-in/second")
            site.clock.advance(SecondStep.lifetime)
            fields["proof.code"] = holder.code(app)
            let late = try await guest.postRaw("/en/sign-in/second", fields)
            #expect(late.status == .unprocessableContent && late.text.contains("Too much time has passed"))
        }
    }

    @Test func `after five wrong codes one has to wait, and the password alone is never enough`() async throws
    {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, _) = try await holder.addAuthenticator()
            site.clock.advance(.minutes(1))
            let guest = Guest(client)
            var fields = holder.hidden(try await guest.signIn("delegate-ml").text, action: "/sign-in/second")
            for _ in 1...5 {
                fields["proof.code"] = "000000"
                #expect(try await guest.postRaw("/en/sign-in/second", fields).status == .unprocessableContent)
            }
            fields["proof.code"] = holder.code(app)
            #expect(try await guest.postRaw("/en/sign-in/second", fields).status == .tooManyRequests)
            fields["proof.code"] = nil
            fields["proof.password"] = "correct"
            #expect(try await guest.postRaw("/en/sign-in/second", fields).status == .unprocessableContent)
            // Its owner, in a browser that is known, is not kept out by that.
            _ = try await holder.guest.post("/en/sign-out", [:], from: "/en")
            var own = holder.hidden(
                try await holder.guest.signIn("delegate-ml").text, action: "/sign-in/second")
            own["proof.code"] = holder.code(app)
            #expect(try await holder.guest.postRaw("/en/sign-in/second", own).status == .seeOther)
        }
    }

    @Test func `a wrong first code keeps the secret that was shown`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let page = try await holder.guest.get("/en/account/authenticator").text
            var fields = holder.hidden(page, action: "/account/authenticator")
            fields["code"] = "123"
            let again = try await holder.guest.postRaw("/en/account/authenticator", fields)
            #expect(again.status == .unprocessableContent && again.text.contains("Check the phone"))
            let secrets = [page, again.text].map { $0.firstMatch(of: /secret=([A-Z2-7]+)/)?.output.1 }
            #expect(secrets[0] != nil && secrets[0] == secrets[1])
            fields["enrolment"] = "AAAA"
            #expect(try await holder.guest.postRaw("/en/account/authenticator", fields).status == .badRequest)
        }
    }

    @Test func `a new password proves who one is only to those who have no second factor`() async throws {
        let site = TestSite()
        try await site.run { client in
            let good = "river umbrella 7 marble"
            func opened(_ guest: Guest) async throws -> String {
                site.clock.advance(.minutes(16))
                let changed = try await guest.post(
                    "/en/account/password",
                    ["old-password": TestPassword.text, "new-password": good, "repeat-password": good])
                #expect(changed.status == .seeOther)
                return try await guest.get("/en/account/recovery-codes").text
            }
            let plain = try await TestSite.signedIn("delegate-td", client)
            #expect(try await opened(plain).contains("Make the codes"))
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, _) = try await holder.addAuthenticator()
            let asked = try await opened(holder.guest)
            #expect(asked.contains("Confirm that it is you") && !asked.contains("Make the codes"))
            let proved = try await holder.guest.post(
                "/en/account/recovery-codes", ["proof.code": holder.code(app), "step": "open"])
            #expect(proved.status == .seeOther)
        }
    }

    @Test func `nonsense in place of an activation code keeps nobody from the second step`() async throws {
        let site = TestSite()
        try await site.run { client in
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let (app, _) = try await holder.addAuthenticator()
            site.clock.advance(.minutes(1))
            let good = "river umbrella 7 marble"
            let nonsense = [
                "login": "delegate-ml", "code": "0000-0000", "new-password": good, "repeat-password": good,
            ]
            for _ in 1...5 {
                let answer = try await Guest(client).post("/en/activate", nonsense)
                #expect(answer.status == .unprocessableContent)
            }
            #expect(try await Guest(client).post("/en/activate", nonsense).status == .tooManyRequests)
            let guest = Guest(client)
            let step = try await guest.signIn("delegate-ml").text
            var fields = holder.hidden(step, action: "/sign-in/second")
            fields["proof.code"] = holder.code(app)
            #expect(try await guest.postRaw("/en/sign-in/second", fields).status == .seeOther)
        }
    }
}
