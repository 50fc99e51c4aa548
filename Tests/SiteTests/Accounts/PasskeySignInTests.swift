// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Identity
import IdentityTesting
import Storage
import Testing

@testable import Site

@Suite struct PasskeySignInTests {
    @Test(arguments: [TestAuthenticator.es256(), .edDSA()])
    func `a passkey signs in alone, without a name`(authenticator: TestAuthenticator) async throws {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            var authenticator = authenticator
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            let added = try await holder.addPasskey(&authenticator)
            #expect(added.status == .ok && AccountHolder.recoveryCodes(added.text).count == 10)
            #expect(try await holder.guest.get("/en/account").text.contains("work phone"))
            authenticator.counter = 2
            let guest = Guest(client)
            let page = try await guest.get("/en/sign-in?next=/en/decisions").text
            let fields = try holder.answer(page, action: "/sign-in/passkey", authenticator)
            let answer = try await guest.postRaw("/en/sign-in/passkey", fields)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/en/decisions")
            #expect(try await guest.get("/en").text.contains("Office delegate-ML"))
        }
    }

    /// What may be wrong with an answer, and what the page says then.
    private enum Wrong: String, CaseIterable {
        case origin, party, type, challenge, counter, presence, verification, user, unknown, replay, expired
        case removed, otherBrowser, garbage

        var words: String {
            switch self {
            case .origin: "used on another site"
            case .party: "belongs to another site"
            case .type: "made for another purpose"
            case .challenge, .otherBrowser: "does not belong to the page"
            case .counter: "A copy of this passkey may exist"
            case .presence: "did not confirm that you are there"
            case .verification: "did not verify you"
            case .user: "belongs to another account"
            case .unknown, .removed: "not known here"
            case .replay, .expired: "open for more than ten minutes, or the answer was used already"
            case .garbage: "could not be read"
            }
        }
    }

    @Test(arguments: Wrong.allCases)
    private func `a wrong answer opens nothing, and says why`(wrong: Wrong) async throws {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            var authenticator = TestAuthenticator.es256()
            authenticator.counter = 5
            let holder = try await AccountHolder.signedIn("delegate-ml", client, site)
            _ = try await holder.addPasskey(&authenticator)
            authenticator.counter = 6
            let guest = Guest(client)
            let page = try await guest.get("/en/sign-in").text
            spoil(&authenticator, wrong)
            var fields = try holder.answer(page, action: "/sign-in/passkey", authenticator)
            switch wrong {
            case .challenge: fields["proof.challenge"] = Base64URL.encode(NodeKey.randomBytes(56))
            case .expired: site.clock.advance(Challenges.lifetime)
            case .garbage: fields["proof.authenticator-data"] = "AAAA"
            case .replay:
                #expect(try await guest.postRaw("/en/sign-in/passkey", fields).status == .seeOther)
                #expect(try await guest.post("/en/sign-out", [:], from: "/en").status == .seeOther)
                let shown = try await guest.get("/en/sign-in").text
                let stale = fields
                fields = try holder.answer(shown, action: "/sign-in/passkey", authenticator)
                for name in ["challenge", "client-data", "authenticator-data", "signature"] {
                    fields["proof.\(name)"] = stale["proof.\(name)"]
                }
            case .removed:
                let id = Base64URL.encode(authenticator.id)
                let removal = try await holder.guest.post(
                    "/en/account/passkeys/remove", ["id": id], from: "/en/account/passkeys/remove?id=\(id)")
                #expect(removal.status == .seeOther)
            case .otherBrowser:
                let other = Guest(client)
                let shown = try await other.get("/en/sign-in").text
                fields["csrf"] = holder.hidden(shown, action: "/sign-in")["csrf"]
                let answer = try await other.postRaw("/en/sign-in/passkey", fields)
                #expect(answer.status == .unprocessableContent && answer.text.contains(wrong.words))
                return
            default: break
            }
            let answer = try await guest.postRaw("/en/sign-in/passkey", fields)
            // A challenge of another browser is no challenge at all, so a replay across sessions is told as that.
            let isTold =
                answer.text.contains(wrong.words)
                || (wrong == .replay && answer.text.contains(Wrong.challenge.words))
            #expect(answer.status == .unprocessableContent && isTold, "\(wrong)")
            #expect(!answer.text.contains("Office delegate-ML"))
            if wrong == .counter {
                #expect(try await holder.guest.get("/en/account").text.contains("A copy of the passkey"))
            }
        }
    }

    private func spoil(_ authenticator: inout TestAuthenticator, _ wrong: Wrong) {
        switch wrong {
        case .origin: authenticator.origin = "https://entente.example.evil"
        case .party: authenticator.party = "evil.example"
        case .type: authenticator.type = "webauthn.create"
        case .counter: authenticator.counter = 5
        case .presence: authenticator.flags = 4
        case .verification: authenticator.flags = 1
        case .user: authenticator.userHandle = Array("someone".utf8)
        case .unknown: authenticator.id = Array("another id".utf8)
        default: break
        }
    }

    @Test func `an answer is good once, in the same browser too`() async throws {
        let site = TestSite()
        let challenges = Challenges(key: .random())
        let now = site.clock.now
        let challenge = challenges.issue(.signIn, for: [1], at: now)
        #expect(throws: PasskeyRefusal.wrongChallenge) {
            try challenges.redeem(challenge, .proof, for: [1], at: now)
        }
        #expect(throws: PasskeyRefusal.wrongChallenge) {
            try challenges.redeem(challenge, .signIn, for: [2], at: now)
        }
        try challenges.redeem(challenge, .signIn, for: [1], at: now)
        #expect(throws: PasskeyRefusal.staleChallenge) {
            try challenges.redeem(challenge, .signIn, for: [1], at: now)
        }
        let late = challenges.issue(.signIn, for: [1], at: now)
        #expect(throws: PasskeyRefusal.staleChallenge) {
            try challenges.redeem(late, .signIn, for: [1], at: now + Challenges.lifetime)
        }
    }

    @Test func `a passkey that someone has cannot be registered again, nor removed by another`() async throws
    {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            var authenticator = TestAuthenticator.es256()
            let mali = try await AccountHolder.signedIn("delegate-ml", client, site)
            _ = try await mali.addPasskey(&authenticator)
            let chad = try await AccountHolder.signedIn("delegate-td", client, site)
            let again = try await chad.addPasskey(&authenticator)
            #expect(again.status == .unprocessableContent && again.text.contains("registered already"))
            let id = Base64URL.encode(authenticator.id)
            #expect(try await chad.guest.get("/en/account/passkeys/remove?id=\(id)").status == .notFound)
            let removal = try await chad.guest.post(
                "/en/account/passkeys/remove", ["id": id], from: "/en/account")
            #expect(removal.status == .notFound)
            #expect(try await site.accounts.factors(of: "delegate-ml").passkeys.count == 1)
        }
    }

    @Test func `a passkey gets another name from its holder alone, and never none`() async throws {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            var authenticator = TestAuthenticator.es256()
            let mali = try await AccountHolder.signedIn("delegate-ml", client, site)
            _ = try await mali.addPasskey(&authenticator)
            let chad = try await AccountHolder.signedIn("delegate-td", client, site)
            let id = Base64URL.encode(authenticator.id)
            let path = "/en/account/passkeys/rename"
            func rename(_ holder: AccountHolder, to name: String) async throws -> HTTPResponse.Status {
                try await holder.guest.post(path, ["id": id, "name": name], from: "/en/account").status
            }
            func names() async throws -> [String] {
                try await site.accounts.factors(of: "delegate-ml").passkeys.map(\.name)
            }
            #expect(try await mali.guest.get("\(path)?id=\(id)").text.contains("value=\"work phone\""))
            #expect(try await chad.guest.get("\(path)?id=\(id)").status == .notFound)
            #expect(try await rename(chad, to: "mine") == .notFound)
            #expect(try await rename(mali, to: " ") == .unprocessableContent)
            #expect(try await names() == ["work phone"])
            #expect(try await rename(mali, to: String(repeating: "n", count: 61)) == .seeOther)
            #expect(try await names() == [String(repeating: "n", count: 60)])
        }
    }

    @Test func `a passkey is a second factor, and another person's is not`() async throws {
        let site = TestSite()
        try await site.run(settings: AccountHolder.settings) { client in
            var (mine, theirs) = (TestAuthenticator.es256(), TestAuthenticator.edDSA())
            theirs.id = Array("credential-2".utf8)
            let mali = try await AccountHolder.signedIn("delegate-ml", client, site)
            _ = try await mali.addPasskey(&mine)
            _ = try await AccountHolder.signedIn("delegate-td", client, site).addPasskey(&theirs)
            (mine.counter, theirs.counter) = (2, 2)
            // As a second factor, touching it is enough.
            mine.flags = 1
            let guest = Guest(client)
            let first = try await guest.signIn("delegate-ml").text
            let wrong = try await guest.postRaw(
                "/en/sign-in/second", try mali.answer(first, action: "/sign-in/second", theirs))
            #expect(
                wrong.status == .unprocessableContent && wrong.text.contains("belongs to another account"))
            let right = try await guest.postRaw(
                "/en/sign-in/second", try mali.answer(wrong.text, action: "/sign-in/second", mine))
            #expect(right.status == .seeOther)
        }
    }

    @Test func `every refusal is worded in every language`() throws {
        let catalogue = try WordCatalogue.embedded()
        for refusal in PasskeyRefusal.allCases {
            for language in Language.allCases {
                let words = Words(catalogue, in: language)
                #expect(
                    words.phrase("passkey.refusal.\(refusal.rawValue)") != nil, "\(refusal) in \(language)")
            }
        }
        for kind in SecurityEvent.Kind.allCases {
            #expect(Words(catalogue, in: .arabic).phrase("event.\(kind.rawValue)") != nil, "\(kind)")
        }
    }

    @Test func `without an address of its own a site has no passkeys, and says so`() async throws {
        try await TestSite().run { client in
            let guest = try await TestSite.signedIn("delegate-ml", client)
            #expect(try await guest.get("/en/account").text.contains("Passkeys are not available"))
            #expect(try await guest.get("/en/account/passkeys/new").status == .notFound)
            #expect(try await !Guest(client).get("/en/sign-in").text.contains("data-passkey"))
        }
    }
}
