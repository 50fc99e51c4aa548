// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Identity
import Testing

@testable import Site

@Suite struct SignInTests {
    @Test func `the right password opens a session, and signing out closes it`() async throws {
        try await TestSite().run { client in
            let guest = Guest(client)
            let answer = try await guest.signIn("Delegate-ML")
            #expect(answer.status == .seeOther && answer.headers[.location] == "/en")
            let text1 = try await guest.get("/en").text
            #expect(text1.contains("Office delegate-ML"))
            #expect(try await guest.post("/en/sign-out", [:], from: "/en").status == .seeOther)
            let text2 = try await guest.get("/en").text
            #expect(!text2.contains("Office delegate-ML"))
        }
    }

    @Test func `the session's cookie is for the server alone`() async throws {
        var settings = Website.Settings()
        settings.isSecure = true
        try await TestSite().run(settings: settings) { client in
            let lines = try await Guest(client).signIn("delegate-ml").headers[values: .setCookie]
            let cookie = try #require(lines.first { $0.hasPrefix("__Host-entente=") })
            for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Domain"))
        }
    }

    @Test(arguments: [("delegate-ml", "wrong"), ("nobody", "correct"), ("delegate-ml", "")])
    func `a wrong attempt is answered alike and keeps the name`(login: String, password: String) async throws
    {
        try await TestSite().run { client in
            let answer = try await Guest(client).signIn(login, password: password)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"\(login)\""))
            #expect(!answer.text.contains("value=\"\(password)\"") || password.isEmpty)
        }
    }

    @Test func `the demonstration's password is shown only where there is one`() async throws {
        try await TestSite().run { client in
            let text3 = try await Guest(client).get("/en/sign-in").text
            #expect(!text3.contains("delegate-td"))
        }
        var settings = Website.Settings()
        settings.demonstrationPassword = "open-to-all"
        try await TestSite().run(settings: settings) { client in
            let text = try await Guest(client).get("/en/sign-in").text
            #expect(text.contains("open-to-all") && text.contains("delegate-td"))
        }
    }

    @Test func `after five wrong attempts one has to wait, and another account does not`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = Guest(client)
            for _ in 1...5 { _ = try await guest.signIn("delegate-ml", password: "wrong") }
            let answer = try await guest.signIn("delegate-ml")
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] == "900")
            #expect(try await guest.signIn("delegate-td").status == .seeOther)
            site.clock.advance(SignInThrottle.window)
            #expect(try await Guest(client).signIn("delegate-ml").status == .seeOther)
        }
    }

    @Test func `a session ends when it is idle, and in any case after twelve hours`() async throws {
        let site = TestSite()
        try await site.run { client in
            let guest = Guest(client)
            _ = try await guest.signIn("delegate-ml")
            for _ in 1...7 {
                site.clock.advance(.minutes(100))
                let text4 = try await guest.get("/en").text
                #expect(text4.contains("Office delegate-ML"))
            }
            site.clock.advance(.minutes(30))
            let text5 = try await guest.get("/en").text
            #expect(!text5.contains("Office delegate-ML"))
            _ = try await guest.signIn("delegate-ml")
            site.clock.advance(Website.sessionIdle)
            let text6 = try await guest.get("/en").text
            #expect(!text6.contains("Office delegate-ML"))
        }
    }

    @Test func `strangers cannot use up the attempts of the owner's own address`() {
        let throttle = SignInThrottle()
        let now = Instant(milliseconds: 0)
        throttle.know(.init(login: "chair", address: "home"))
        for stranger in 1...60 {
            _ = throttle.admit(.init(login: "chair", address: "stranger-\(stranger)"), at: now)
        }
        #expect(throttle.admit(.init(login: "chair", address: "elsewhere"), at: now) == SignInThrottle.window)
        #expect(throttle.admit(.init(login: "chair", address: "home"), at: now) == nil)
        #expect(throttle.admit(.init(login: "chair", address: "elsewhere", device: "own"), at: now) == nil)
    }

    @Test func `codes that open an account count for who types them, and for no account`() {
        let throttle = SignInThrottle()
        let now = Instant(milliseconds: 0)
        func admits(_ address: String, _ guess: SignInThrottle.Guess) -> Bool {
            throttle.admit(.init(login: "chair", address: address, guess: guess), at: now) == nil
        }
        for stranger in 1...60 {
            for _ in 1...5 { #expect(admits("stranger-\(stranger)", .activation)) }
        }
        #expect(!admits("stranger-1", .activation))
        #expect(admits("new", .activation) && admits("new", .code) && admits("new", .password))
    }

    @Test func `all browsers of an account together have a limit, and strangers cannot use it up`() {
        let throttle = SignInThrottle()
        let now = Instant(milliseconds: 0)
        func admits(_ login: String, _ device: String?) -> Bool {
            throttle.admit(.init(login: login, address: "x", device: device), at: now) == nil
        }
        for stranger in 1...60 {
            _ = throttle.admit(.init(login: "chair", address: "stranger-\(stranger)"), at: now)
        }
        let admitted = (1...8).flatMap { device in (1...10).map { _ in admits("chair", "made-\(device)") } }
        #expect(admitted.count { $0 } == 30)
        #expect(!admits("chair", "another") && admits("delegate-ml", "another"))
    }

    @Test func `a browser's mark is of one account and one password`() {
        let devices = KnownDevices(key: .random())
        var account = Account(
            login: "chair", person: "chair", organisation: "secretariat", passwordHash: "$one",
            created: Instant(milliseconds: 0))
        let other = Account(
            login: "legal", person: "legal", organisation: "secretariat", passwordHash: "$one",
            created: Instant(milliseconds: 0))
        let cookie = devices.adding(account, to: "")
        #expect(devices.token(for: account, in: cookie) != nil)
        #expect(devices.adding(account, to: cookie) == cookie)
        #expect(devices.token(for: other, in: cookie) == nil)
        #expect(KnownDevices(key: .random()).token(for: account, in: cookie) == nil)
        account.passwordHash = "$two"
        #expect(devices.token(for: account, in: cookie) == nil)
    }

    @Test func `an attempt that succeeds takes nothing from the others at its address`() {
        let throttle = SignInThrottle()
        let now = Instant(milliseconds: 0)
        for person in 1...60 {
            _ = throttle.admit(.init(login: "person-\(person)", address: "headquarters"), at: now)
            throttle.succeeded(.init(login: "person-\(person)", address: "headquarters"))
        }
        #expect(throttle.admit(.init(login: "chair", address: "headquarters"), at: now) == nil)
    }

    @Test func `a flood from many addresses frees no account that is being guessed`() {
        let throttle = SignInThrottle()
        let now = Instant(milliseconds: 0)
        for stranger in 1...50 {
            _ = throttle.admit(.init(login: "chair", address: "stranger-\(stranger)"), at: now)
        }
        for number in 1...12_000 {
            _ = throttle.admit(.init(login: "x-\(number % 1000)", address: "flood-\(number)"), at: now)
        }
        #expect(throttle.admit(.init(login: "chair", address: "new"), at: now) == SignInThrottle.window)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("2001:db8:1::1", "20010db800010000::/64"),
        ("2001:db8:1::2", "20010db800010000::/64"), ("2001:0db8:0001:0:ffff::9", "20010db800010000::/64"),
        ("2001:db8:1:1::1", "20010db800010001::/64"), ("::1", "0000000000000000::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"), ("no:address", "no:address"), ("", ""),
    ])
    func `limits count households, however their addresses are written`(address: String, network: String) {
        #expect(NetworkAddress.network(of: address) == network)
    }

    @Test(arguments: [
        ("/ar", true), ("/fr/initiatives?x=1", true), ("//evil.example", false),
        ("https://evil.example", false),
        ("/arx", false), ("/ar/\\evil", false), ("/ar/ x", false), ("/", false),
    ])
    func `one is led only to pages of this site`(address: String, accepted: Bool) {
        #expect((SignIn.local(address) != nil) == accepted)
    }

    @Test func `a secret is read back from its text and from nothing else`() {
        let secret = Secret.random()
        #expect(Secret(secret.text) == secret)
        #expect(secret.text.utf8.count == 43)
        #expect(Secret(String(secret.text.dropLast())) == nil)
        #expect(Secret(String(repeating: "!", count: 43)) == nil)
        let visitor = Visitor(language: .english, secret: secret, key: .random())
        #expect(visitor.accepts(formToken: secret.formToken.text))
        #expect(!visitor.accepts(formToken: Secret.random().formToken.text))
        #expect(!Visitor(language: .english, key: .random()).accepts(formToken: ""))
    }

    @Test func `a hash is of its password alone, salted, and costs what it should`() async throws {
        let one = try await Password.shared.hash("s3cret é")
        let two = try await Password.shared.hash("s3cret é")
        #expect(one.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$") && one != two)
        #expect(try await Password.shared.verify("s3cret é", against: two))
        #expect(try await !Password.shared.verify("s3cret e", against: two))
        #expect(try await !Password.shared.verify("s3cret é", against: nil))
    }
}
