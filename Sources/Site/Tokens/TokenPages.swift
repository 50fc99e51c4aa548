// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// One's own access tokens: issued for named purposes and a time, shown once, listed, revoked.
enum TokenPages {
    static let routes: [Route] = [
        .get("/account/tokens", .signedIn) { try await show($0) },
        .post("/account/tokens", .signedIn) { try await issue($0) },
        .get("/account/tokens/:id/revoke", .signedIn) { try await askToRevoke($0) },
        .post("/account/tokens/:id/revoke", .signedIn) { try await revoke($0) },
    ]

    /// How long a token may live, in days.
    private static let lives = [30, 90, 180, 365]

    private static func login(_ call: Call) throws -> String {
        guard let account = call.visitor.account else { throw Fault.signInNeeded }
        return account.login
    }

    private static func show(_ call: Call, errors: [String: String] = [:], notices: [any Component] = [])
        async throws -> Reply
    {
        let words = call.words
        let tokens = try await call.site.accounts.tokens(of: login(call))
        var page = frame(call)
        page.lead = .text(words("token.lead"))
        page.notices = notices
        page.parts = [
            list(tokens, call), Heading(words("token.new"), anchor: "new"),
            Prose("<p>\(words("token.never-more"))</p>", style: "muted"), form(call, errors),
            ActionLinks([(words("developers.title"), call.link("/developers"))], hasMain: false),
        ]
        return call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func frame(_ call: Call) -> Page { Page(call.words("token.title")) }

    private static func list(_ tokens: [AccessToken], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("token.list"),
            columns: ["name", "scopes", "expires", "used", "state"].map { .init(words("token.\($0)")) },
            rows: tokens.map { token in
                [
                    .asWritten(token.name), .text(scopes(token.scopes, words)),
                    call.dates.day(call.dates.seat.day(at: token.expires)),
                    token.lastUsed.map { call.dates.moment($0) } ?? .text(words("token.never")),
                    state(of: token, call),
                ]
            }, empty: words("token.none"), isCaptionQuiet: true)
    }

    private static func scopes(_ scopes: Set<TokenScope>, _ words: Words) -> String {
        TokenScope.allCases.filter(scopes.contains).map { words("token.scope.\($0.rawValue)") }
            .joined(separator: words.listSeparator)
    }

    private static func state(of token: AccessToken, _ call: Call) -> HTML {
        let words = call.words
        if token.revoked != nil { return Tag(words("token.revoked"), .neutral).html }
        if !token.isValid(at: call.now) { return Tag(words("token.expired"), .neutral).html }
        let link = HTML.link(
            call.link("/account/tokens/\(token.id)/revoke"),
            "\(words("token.revoke.title")) <span class=\"hidden-visually\">\(.asWritten(token.name))</span>")
        return "\(Tag(words("token.valid"), .success).html) \(link)"
    }

    private static func form(_ call: Call, _ errors: [String: String]) -> Form {
        let words = call.words
        var form = Form(
            "token", words: words, csrf: call.visitor.formToken, action: "/account/tokens",
            input: call.form, errors: errors)
        form.hidden("submission", "t-\(Secret.random().text.prefix(16))")
        form.line("name")
        let signs = call.view.powers.contains(where: \.binds)
        let offered = TokenScope.allCases.filter { $0 != .sign || signs }
        form.checkboxes(
            "scopes",
            offered.map { scope in
                Choice(
                    scope.rawValue, words("token.scope.\(scope.rawValue)"),
                    note: scope == .sign ? words("token.sign-warning") : nil)
            })
        form.select("life", lives.map { Choice(String($0), words("time.days", count: $0)) })
        form.submit = words("token.new")
        return form
    }

    /// Only after a recent proof of who asks, and for signing with the second factor that a signature would need.
    private static func issue(_ call: Call) async throws -> Reply {
        let signs = call.form.all("scopes").contains(TokenScope.sign.rawValue)
        switch try await StepUp.check(call, isWeighty: signs) {
        case .fresh: return try await issueProved(call)
        case .asked(let reply): return reply
        case .renewed(let renewed, let cookie):
            var reply = try await issueProved(renewed)
            reply.cookies.append(cookie)
            return reply
        }
    }

    private static func issueProved(_ call: Call) async throws -> Reply {
        let words = call.words
        var reader = Reader(input: call.form, words: words)
        let name = reader.text("name")
        if let name, name.unicodeScalars.count > 80 || name.contains(where: \.isNewline) {
            reader.fail("name", "token.name-too-long")
        }
        let scopes = Set(call.form.all("scopes").compactMap { TokenScope(rawValue: $0) })
        if scopes.isEmpty { reader.fail("scopes", "token.no-scope") }
        if scopes == [.sign] { reader.fail("scopes", "token.sign-alone") }
        let days = reader.number("life").flatMap { lives.contains($0) ? $0 : nil }
        guard let key = call.form["submission"], let id = id(key, call) else { throw Fault.malformed }
        guard let name, let days, reader.errors.isEmpty else {
            let problems = form(call, reader.errors).problems(words)
            return try await show(
                call, errors: reader.errors.isEmpty ? ["life": words("error.choice")] : reader.errors,
                notices: [ErrorSummary(words("form.problem"), problems)])
        }
        let secret = TokenSecret.random()
        let isNew = try await call.site.accounts.add(
            AccessToken(
                id: id, login: login(call), name: name, digest: secret.digest, scopes: scopes,
                created: call.now, expires: call.now + .days(days)))
        // The same form sent twice issues one token; its secret was shown then, and is not kept.
        guard isNew else { return .redirect(call.link("/account/tokens")) }
        try await call.note(.tokenIssued, of: login(call))
        return issued(secret, name, call)
    }

    /// Whatever somebody writes into a form, it is no token of anybody else's.
    private static func id(_ key: String, _ call: Call) -> AccessToken.ID? {
        guard AccessToken.ID(key) != nil, let account = call.visitor.account else { return nil }
        return AccessToken.ID(HandedIn.token.identifier(key, of: account.person).text)
    }

    private static func issued(_ secret: TokenSecret, _ name: String, _ call: Call) -> Reply {
        let words = call.words
        var page = Page(words("token.issued"))
        page.crumb(words("token.title"), "/account/tokens")
        page.notices = [
            Notice(
                .success,
                "<p>\(words("token.shown-once"))</p><pre class=\"bytes\" dir=\"ltr\" tabindex=\"0\">\(secret.text)</pre>",
                heading: name, answers: true)
        ]
        page.parts = [
            Prose("<p>\(words("token.keep"))</p>"),
            ActionLinks([
                (words("token.title"), call.link("/account/tokens")),
                (words("developers.title"), call.link("/developers")),
            ]),
        ]
        return call.reply(page)
    }

    private static func mine(_ call: Call) async throws -> AccessToken {
        let id: AccessToken.ID = try call.identifier()
        guard let token = try await call.site.accounts.tokens(of: login(call)).first(where: { $0.id == id })
        else { throw Fault.notFound }
        return token
    }

    private static func askToRevoke(_ call: Call) async throws -> Reply {
        let words = call.words
        let token = try await mine(call)
        var page = Page(words("token.revoke.title"))
        page.crumb(words("token.title"), "/account/tokens")
        page.lead = "\(.asWritten(token.name)) – \(words("token.revoke-lead"))"
        var form = Form(
            "token.revoke", words: words, csrf: call.visitor.formToken,
            action: "/account/tokens/\(token.id)/revoke")
        form.isGrave = true
        form.cancel = call.link("/account/tokens")
        page.parts = [form]
        return call.reply(page)
    }

    private static func revoke(_ call: Call) async throws -> Reply {
        let token = try await mine(call)
        try await call.site.accounts.revoke(token: token.id, of: login(call), at: call.now)
        try await call.note(.tokenRevoked, of: login(call))
        return .redirect(call.link("/account/tokens"))
    }
}
