// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Signing in and out.
enum SignIn {
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
        if let delay = throttle.delay(login: login, address: call.visitor.address, at: call.now) {
            let minutes = Int((delay.milliseconds + 59_999) / 60_000)
            var refused = try await reply(
                call,
                next: next,
                error: call.words(
                    "sign-in.wait",
                    ["span": call.words("time.minutes", count: minutes)]
                )
            )
            refused.status = .tooManyRequests
            refused.headers.append(("retry-after", String((delay.milliseconds + 999) / 1000)))
            return refused
        }
        let account = try await call.site.accounts.account(login: login)
        let usable = account.flatMap { $0.closed == nil ? $0 : nil }
        // Counted before the hash is computed, or many attempts at once would all find the count still low.
        throttle.failed(login: login, address: call.visitor.address, at: call.now)
        let fits: Bool
        do {
            fits = try await Password.shared.verify(password, against: usable?.passwordHash)
        } catch {
            throttle.retract(login: login, address: call.visitor.address)
            throw error
        }
        guard fits, let usable else {
            return try await reply(call, next: next, error: call.words("sign-in.wrong"))
        }
        throttle.succeeded(login: login, address: call.visitor.address)
        return try await open(usable, call, next: next)
    }

    static func leave(_ call: Call) async throws -> Reply {
        if let secret = call.visitor.secret { try await call.site.accounts.close(digest: secret.digest) }
        var reply = Reply.redirect(call.link(""))
        reply.cookies = [call.site.cookie(call.site.sessionCookie, nil)]
        return reply
    }

    private static func open(_ account: Account, _ call: Call, next: String?) async throws -> Reply {
        let secret = Secret.random()
        try await call.site.accounts.removeExpiredSessions(at: call.now)
        try await call.site.accounts.open(
            Session(
                digest: secret.digest,
                login: account.login,
                started: call.now,
                lastSeen: call.now,
                expires: call.now + Website.sessionLength
            )
        )
        var reply = Reply.redirect(local(next) ?? call.link(""))
        reply.cookies = [
            call.site.cookie(call.site.sessionCookie, secret), call.site.cookie(call.site.guestCookie, nil),
        ]
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

    private static func reply(_ call: Call, next: String?, error: String? = nil) async throws -> Reply {
        let words = call.words
        let guest = call.visitor.secret ?? .random()
        var form = Form(
            "sign-in",
            words: words,
            csrf: guest.formToken,
            action: "/sign-in",
            input: call.form
        )
        if let next { form.hidden("next", next) }
        form.line("login", autocomplete: "username")
        form.line("password", type: "password", autocomplete: "current-password")
        var page = Page(words("sign-in.title"))
        if let error {
            page.notices = [ErrorSummary(words("form.problem"), [.init(error, href: "#f-login")])]
        }
        page.parts = [form]
        page.parts += try await demonstrationAccounts(call)
        var reply = call.reply(page, status: error == nil ? .ok : .unprocessableContent)
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
