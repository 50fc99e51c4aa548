// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// My account: password, second factors, recovery codes, where I am signed in, and what happened.
enum AccountPage {
    static let routes: [Route] =
        [
            .get("/account", .signedIn, show),
            .post("/account/notices", .signedIn, acknowledge),
            .post("/account/sessions/end", .signedIn, SessionActs.end),
            .post("/account/sessions/end-all", .signedIn, SessionActs.endAll),
        ] + DigitsPage.routes + PasswordPage.routes + AuthenticatorPages.routes + PasskeyPages.routes
        + RecoveryPage.routes

    static func show(_ call: Call) async throws -> Reply {
        let account = try signedIn(call)
        let factors = try await call.site.accounts.factors(of: account.login)
        let sessions = try await call.site.accounts.sessions(of: account.login, at: call.now)
        let events = try await call.site.accounts.events(of: account.login, limit: 20)
        let notices = try await call.site.accounts.notices(of: account.login)
        var page = Page(call.words("account.title"))
        page.lead = call.view.me.map { call.text($0.title) } ?? .leftToRight(account.login)
        let warning = try await ResetParts.warning(account, call)
        let news = warning.isEmpty ? notices : notices.filter { $0.kind != .resetAsked }
        page.notices = warning + self.notices(news, factors, call)
        page.parts = summary(account, call) + FactorParts.all(factors, call)
        page.parts += SessionParts.all(sessions, current: call.visitor.session?.id, call)
        page.parts += EventParts.all(events, call)
        return call.reply(page)
    }

    static func signedIn(_ call: Call) throws -> Account {
        guard let account = call.visitor.account else { throw Fault.signInNeeded }
        return account
    }

    private static func summary(_ account: Account, _ call: Call) -> [any Component] {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("account.login"), .leftToRight(account.login)),
            .init(words("account.organisation"), .text(call.name(account.organisation))),
        ]
        if let zone = call.view.organisation.flatMap({ Zone($0.zone) }) {
            rows.append(.init(words("account.zone"), .text(call.dates.city(of: zone))))
        }
        rows.append(
            .init(
                words("digits.digits"), .leftToRight(DigitsPage.sample(account.digits)),
                change: (words("digits.change"), call.link("/account/digits"))))
        rows.append(
            .init(
                words("account.password"), .text(words("account.password-set")),
                change: (words("account.password-change"), call.link("/account/password"))))
        rows.append(
            .init(
                words("account.tokens"), .text(words("developers.title")),
                change: (words("account.tokens-see"), call.link("/account/tokens"))))
        return [SummaryList(rows)]
    }

    /// What somebody else did to the account, until its holder has read it; and what ought to be done.
    private static func notices(
        _ events: [SecurityEvent], _ factors: Factors, _ call: Call
    ) -> [any Component] {
        var parts: [any Component] = []
        if !events.isEmpty {
            let items = events.map { event -> HTML in
                let reason = event.reason.map { HTML.paragraphs($0) } ?? ""
                return "<li>\(EventParts.what(event, call)) · \(call.dates.moment(event.at))\(reason)</li>"
            }.joined()
            let button = PostButton(
                call.words("account.notices-read"), "/account/notices",
                values: [("until", String(events.map(\.at.milliseconds).max() ?? 0))], call)
            parts.append(
                Notice(
                    .warning, "<ul>\(items)</ul>\(button.html)", heading: call.words("account.notices")))
        }
        for passkey in factors.passkeys where passkey.suspectSince != nil {
            let text = call.words("account.passkey-suspect", ["name": passkey.name])
            parts.append(Notice(.danger, "<p>\(text)</p>"))
        }
        if factors.hasSecond, factors.recoveryCodes < 3 {
            let text = call.words("account.codes-few", count: factors.recoveryCodes)
            parts.append(Notice(.warning, "<p>\(text)</p>"))
        }
        return parts
    }

    private static func acknowledge(_ call: Call) async throws -> Reply {
        let account = try signedIn(call)
        guard let until = call.form.number("until") else { throw Fault.malformed }
        let moment = min(Instant(milliseconds: Int64(until)), call.now)
        try await call.site.accounts.acknowledgeNotices(of: account.login, until: moment)
        return .redirect(call.link("/account"))
    }
}
