// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Identity

/// Signing in and out: a name and a password, then a second factor where the account has one; or a passkey alone.
enum SignIn {
    static let routes: [Route] = [
        .get("/sign-in", .anyone, show),
        .post("/sign-in", .anyone, submit),
        .post("/sign-in/second", .anyone, SecondStep.submit),
        .post("/sign-in/passkey", .anyone, submitPasskey),
        .post("/sign-out", .signedIn, leave),
    ]

    static func show(_ call: Call) async throws -> Reply {
        guard call.visitor.account == nil else { return .redirect(call.link("")) }
        return try await reply(call, next: call.query["next"])
    }

    static func submit(_ call: Call) async throws -> Reply {
        let login = (call.form["login"] ?? "").lowercased()
        let password = call.form.values["password"]?.first ?? ""
        let next = call.form["next"]
        guard !login.isEmpty, login.utf8.count <= 60, !password.isEmpty, password.utf8.count <= 500 else {
            return try await reply(call, next: next, error: call.words("sign-in.incomplete"))
        }
        let throttle = call.site.throttle
        let account = try await call.site.accounts.account(login: login)
        let attempt = call.attempt(login, of: account)
        if let delay = throttle.admit(attempt, at: call.now) {
            return try await reply(call, next: next, error: call.wait(delay), retryAfter: delay)
        }
        let usable = account.flatMap { $0.closed == nil ? $0 : nil }
        let hash = usable.flatMap { $0.passwordHash.isEmpty ? nil : $0.passwordHash }
        let fits = try await throttle.checking(attempt) {
            try await call.site.passwords.verify(password, against: hash, isKnown: attempt.device != nil)
        }
        guard fits, let account else {
            if account != nil { try await call.note(.signInFailed, of: login) }
            return try await reply(call, next: next, error: call.words("sign-in.wrong"))
        }
        throttle.succeeded(attempt)
        let factors = try await call.site.accounts.factors(of: login)
        if factors.hasSecond { return try SecondStep.show(call, account, factors, next: next) }
        return try await call.openSession(for: account, next: next)
    }

    private static func submitPasskey(_ call: Call) async throws -> Reply {
        let next = call.form["next"]
        switch try await PasskeyProof.check(call, .signIn, mustVerifyUser: true) {
        case .success(let account): return try await call.openSession(for: account, next: next)
        case .failure(let refusal):
            return try await reply(call, next: next, error: call.words(for: refusal))
        }
    }

    static func leave(_ call: Call) async throws -> Reply {
        if let session = call.visitor.session {
            try await call.site.accounts.close(digest: session.digest)
            try await call.note(.signedOut, of: session.login)
        }
        var reply = Reply.redirect(call.link(""))
        reply.cookies = [call.site.cookie(call.site.sessionCookie, nil)]
        return reply
    }

    /// Only addresses of this site: they begin with one of its languages, and browsers read them as paths.
    static func local(_ address: String?) -> String? {
        guard let address, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            Language.allCases.contains(where: {
                address == "/\($0.rawValue)" || address.hasPrefix("/\($0.rawValue)/")
            })
        else { return nil }
        return address
    }

    static func reply(
        _ call: Call, next: String?, error: String? = nil, retryAfter: Span? = nil
    ) async throws -> Reply {
        let words = call.words
        let guest = call.visitor.secret ?? .random()
        let csrf = call.visitor.session == nil ? guest.formToken.text : call.visitor.formToken
        var form = Form("sign-in", words: words, csrf: csrf, action: "/sign-in", input: call.form)
        if let next { form.hidden("next", next) }
        form.line("login", autocomplete: "username")
        form.line("password", type: "password", autocomplete: "current-password")
        var page = Page(words("sign-in.title"))
        if let error {
            page.notices = [ErrorSummary(words("form.problem"), [.init(error, href: "#f-login")])]
        }
        page.parts = [form]
        if let passkey = PasskeyForm.signIn(call, csrf: csrf, guest: guest, next: next) {
            page.parts.append(passkey)
            page.scripts = ["passkeys"]
        }
        page.parts.append(Prose("<p>\(.link(call.link("/activate"), .text(words("sign-in.activate"))))</p>"))
        page.parts += try await demonstrationAccounts(call)
        var reply = call.reply(page, status: error == nil ? .ok : .unprocessableContent)
        if let retryAfter { reply.refuse(for: retryAfter) }
        if call.visitor.secret == nil { reply.cookies = [call.site.cookie(call.site.guestCookie, guest)] }
        return reply
    }

    /// In a demonstration everyone may be anyone: the page lists the accounts and their password.
    private static func demonstrationAccounts(_ call: Call) async throws -> [any Component] {
        guard call.view.charter?.demonstration == true,
            let password = call.site.settings.demonstrationPassword
        else {
            return []
        }
        let words = call.words
        let accounts = try await call.site.accounts.openAccounts()
        return [
            Heading(words("sign-in.demonstration")),
            Prose(
                "<p>\(words("sign-in.demonstration-text")) <code><bdi dir=\"ltr\">\(password)</bdi></code></p>"
            ),
            Table(
                words("sign-in.accounts"),
                columns: [.init(words("sign-in.login")), .init(words("sign-in.office"))],
                rows: accounts.map { [.leftToRight($0.login), .text(call.name($0.organisation))] },
                empty: words("sign-in.no-accounts")
            ),
        ]
    }
}

extension Call {
    func words(for refusal: PasskeyRefusal) -> String {
        words("passkey.refusal.\(refusal.rawValue)")
    }

    /// How long to wait after too many failures, in words.
    func wait(_ delay: Span) -> String {
        let minutes = Int((delay.milliseconds + 59_999) / 60_000)
        return words("sign-in.wait", ["span": words("time.minutes", count: minutes)])
    }
}

extension Reply {
    /// Too many attempts: says so to programs too.
    mutating func refuse(for delay: Span) {
        status = .tooManyRequests
        headers.append((.retryAfter, delay.wholeSeconds))
    }
}
