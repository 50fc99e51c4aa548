// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Closing an account, opening it again, and giving its holder a way back in. Each needs a reason, which the holder
/// reads at the next sign-in; nobody does it to themselves.
enum AccountActs {
    private enum Deed: String, CaseIterable { case close, reopen, reset }

    static let routes: [Route] = Deed.allCases.flatMap { deed -> [Route] in
        let path = "/administration/accounts/:login/\(deed.rawValue)"
        return [
            .get(path, .signedIn, StepUp.required { try await page($0, deed) }),
            .post(path, .signedIn, StepUp.required { try await submit($0, deed) }),
        ]
    }

    private static func page(
        _ call: Call, _ deed: Deed, errors: [String: String] = [:]
    ) async throws -> Reply {
        let account = try await other(call)
        let name = "accounts.\(deed.rawValue)"
        let words = call.words
        var form = Form(
            name, words: words, csrf: call.visitor.formToken,
            action: AccountFile.path(account) + "/\(deed.rawValue)", input: call.form, errors: errors)
        if deed == .reset {
            form.checkboxes(
                "what", ["factors", "password"].map { Choice($0, words("accounts.reset.what.\($0)")) })
        }
        form.area("reason", rows: 3)
        form.isGrave = deed != .reopen
        form.cancel = call.link(AccountFile.path(account))
        var page = Page(words("\(name).title"), in: .administration)
        page.crumb(words("accounts.title"), "/administration/accounts")
        page.crumb(account.login, AccountFile.path(account))
        page.lead = words.phrase("\(name).lead").map { .text($0) } ?? ""
        if !errors.isEmpty { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = [form]
        return call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The account in the path, which must be someone else's.
    private static func other(_ call: Call) async throws -> Account {
        let account = try await AccountFile.find(call)
        guard account.login != call.visitor.account?.login else { throw Fault.forbidden }
        return account
    }

    private static func submit(_ call: Call, _ deed: Deed) async throws -> Reply {
        var account = try await other(call)
        var reader = Reader(input: call.form, words: call.words)
        let reason = reader.text("reason").map { String($0.prefix(1000)) }
        let what = Set(call.form.all("what"))
        if deed == .reset, what.isDisjoint(with: ["factors", "password"]) {
            reader.fail("what", "error.choice")
        }
        guard reader.errors.isEmpty, let reason else {
            return try await page(call, deed, errors: reader.errors)
        }
        switch deed {
        case .close, .reopen:
            account.closed = deed == .close ? call.now : nil
            try await call.site.accounts.save(account)
            if deed == .close { try await call.site.accounts.closeSessions(of: account.login) }
            try await note(deed == .close ? .accountClosed : .accountReopened, account, reason, call)
            return .redirect(call.link(AccountFile.path(account)))
        case .reset: return try await reset(account, what, reason, call)
        }
    }

    private static func reset(
        _ account: Account, _ what: Set<String>, _ reason: String, _ call: Call
    ) async throws -> Reply {
        if what.contains("factors") {
            try await call.site.accounts.removeFactors(of: account.login)
            try await note(.factorsReset, account, reason, call)
        }
        try await call.site.accounts.closeSessions(of: account.login)
        guard what.contains("password") else { return .redirect(call.link(AccountFile.path(account))) }
        var locked = account
        locked.passwordHash = ""
        try await call.site.accounts.save(locked)
        try await note(.passwordReset, account, reason, call)
        return try await AccountOpening.code(for: account.login, call)
    }

    private static func note(
        _ kind: SecurityEvent.Kind, _ account: Account, _ reason: String, _ call: Call
    ) async throws {
        try await call.note(
            kind, of: account.login, actor: call.visitor.account?.person.text, reason: reason)
    }
}
