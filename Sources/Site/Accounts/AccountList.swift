// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Every account on this node, for registrars.
enum AccountList {
    static let routes: [Route] =
        [
            .get("/administration/accounts", .signedIn, show),
            .get("/administration/accounts/events", .signedIn, log),
        ] + AccountOpening.routes
        + [
            .get("/administration/accounts/:login", .signedIn, AccountFile.show),
            .post("/administration/accounts/:login/sessions/end", .signedIn, AccountFile.endSession),
        ] + AccountActs.routes + ResetAsking.routes + ResetDeciding.routes

    /// The one place that says who may administer accounts.
    static func authorise(_ call: Call) throws {
        guard call.may(.accredit) else { throw Fault.forbidden }
    }

    private static func show(_ call: Call) async throws -> Reply {
        try authorise(call)
        let words = call.words
        let summaries = try await call.site.accounts.accountSummaries(at: call.now)
        var page = Page(words("accounts.title"), in: .administration)
        page.lead = .text(words("accounts.lead"))
        page.notices = try await ResetParts.reminder(call)
        page.parts = [
            ActionLinks([
                (words("accounts.new"), call.link("/administration/accounts/new")),
                (words("accounts.log"), call.link("/administration/accounts/events")),
            ]),
            Table(
                words("accounts.title"),
                columns: [
                    .init(words("account.login")), .init(words("accounts.person")),
                    .init(words("account.organisation")), .init(words("accounts.status")),
                    .init(words("accounts.factors")), .init(words("accounts.last-sign-in")),
                ], rows: summaries.map { row($0, call) }, empty: words("accounts.empty"),
                isCaptionQuiet: true),
        ]
        return call.reply(page)
    }

    private static func row(_ summary: AccountSummary, _ call: Call) -> [HTML] {
        let account = summary.account
        return [
            .link(
                call.link("/administration/accounts/\(account.login)"), .leftToRight(account.login)),
            call.view.person(account.person).map { call.text($0.title) } ?? .leftToRight(account.person.text),
            .text(call.name(account.organisation)), status(of: summary, call).html,
            factors(of: summary, call),
            summary.lastSignIn.map { call.dates.moment($0) } ?? .text(call.words("accounts.never")),
        ]
    }

    static func status(of summary: AccountSummary, _ call: Call) -> Tag {
        if summary.account.closed != nil { return Tag(call.words("accounts.closed"), .neutral) }
        return summary.invitedUntil != nil
            ? Tag(call.words("accounts.invited"), .warning) : Tag(call.words("accounts.open"), .success)
    }

    static func factors(of summary: AccountSummary, _ call: Call) -> HTML {
        let app = summary.hasAuthenticator ? [call.words("accounts.app")] : []
        let passkeys =
            summary.passkeys > 0 ? [call.words("accounts.passkeys", count: summary.passkeys)] : []
        let all = app + passkeys
        return .text(all.isEmpty ? "–" : all.joined(separator: call.words.listSeparator))
    }

    private static func log(_ call: Call) async throws -> Reply {
        try authorise(call)
        let events = try await call.site.accounts.events(of: nil, limit: 200)
        var page = Page(call.words("accounts.log"), in: .administration)
        page.crumb(call.words("accounts.title"), "/administration/accounts")
        page.lead = .text(call.words("account.events-lead"))
        page.parts = [EventParts.table(events, namesAccounts: true, call)]
        return call.reply(page)
    }
}
