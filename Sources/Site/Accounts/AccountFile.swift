// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// One account, for registrars.
enum AccountFile {
    /// The account in the path, for those who may see it.
    static func find(_ call: Call) async throws -> Account {
        try AccountList.authorise(call)
        guard let login = call.parameters["login"],
            let account = try await call.site.accounts.account(login: login)
        else { throw Fault.notFound }
        return account
    }

    static func path(_ account: Account) -> String { "/administration/accounts/\(account.login)" }

    static func show(_ call: Call) async throws -> Reply {
        let account = try await find(call)
        let accounts = call.site.accounts
        let summary = try await accounts.accountSummaries(at: call.now).first {
            $0.account.login == account.login
        }
        guard let summary else { throw Fault.notFound }
        let sessions = try await accounts.sessions(of: account.login, at: call.now)
        let events = try await accounts.events(of: account.login, limit: 50)
        var page = Page(account.login, in: .administration)
        page.heading = .leftToRight(account.login)
        page.tag = AccountList.status(of: summary, call)
        page.crumb(call.words("accounts.title"), "/administration/accounts")
        page.lead = call.view.person(account.person).map { call.text($0.title) } ?? ""
        let resets = try await accounts.resets(of: account.login, limit: 10)
        page.notices = try await ResetParts.open(resets, call)
        page.parts = actions(account, resets.first, call) + facts(summary, call)
        page.parts += [
            Heading(call.words("account.sessions"), anchor: "sessions"),
            SessionParts.table(
                sessions, current: call.visitor.session?.id, end: path(account) + "/sessions/end", call),
        ]
        page.parts += try await ResetParts.table(resets, call)
        page.parts += EventParts.all(events, call)
        return call.reply(page)
    }

    /// A page below the account's own.
    static func page(_ title: String, below account: Account, _ call: Call) -> Page {
        var page = Page(title, in: .administration)
        page.crumb(call.words("accounts.title"), "/administration/accounts")
        page.crumb(account.login, path(account))
        return page
    }

    private static func facts(_ summary: AccountSummary, _ call: Call) -> [any Component] {
        let words = call.words
        var rows: [SummaryList.Row] = [
            .init(words("account.organisation"), .text(call.name(summary.account.organisation))),
            .init(words("accounts.factors"), AccountList.factors(of: summary, call)),
            .init(
                words("account.codes"),
                .text(words("account.codes-left", count: summary.recoveryCodes))),
            .init(
                words("accounts.last-sign-in"),
                summary.lastSignIn.map { call.dates.moment($0) } ?? .text(words("accounts.never"))),
        ]
        if let until = summary.invitedUntil {
            rows.append(.init(words("accounts.invited-until"), call.dates.moment(until)))
        }
        return [SummaryList(rows)]
    }

    private static func actions(
        _ account: Account, _ reset: ResetRequest?, _ call: Call
    ) -> [any Component] {
        guard account.login != call.visitor.account?.login else {
            return [Notice(.info, "<p>\(call.words("accounts.own"))</p>")]
        }
        let isAsked = reset?.isOpen(at: call.now) == true
        let names = account.closed == nil ? (isAsked ? [] : ["reset"]) + ["close"] : ["reopen"]
        return [
            ActionLinks(
                names.map { (call.words("accounts.\($0)"), call.link(path(account) + "/\($0)")) },
                hasMain: false)
        ]
    }

    static func endSession(_ call: Call) async throws -> Reply {
        let account = try await find(call)
        guard let id = call.form["session"].flatMap({ Base64URL.decode($0.prefix(100)) }) else {
            throw Fault.malformed
        }
        try await call.site.accounts.closeSession(id: id, of: account.login)
        try await call.note(.sessionEnded, of: account.login, actor: call.visitor.account?.person.text)
        return .redirect(call.link(path(account)) + "#sessions")
    }
}
