// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Closing an account and opening it again. Each needs a reason, which the holder reads at the next sign-in; nobody does
/// it to themselves.
enum AccountActs {
    private enum Deed: String, CaseIterable { case close, reopen }

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
        form.area("reason", rows: 3)
        form.isGrave = deed != .reopen
        form.cancel = call.link(AccountFile.path(account))
        var page = AccountFile.page(words("\(name).title"), below: account, call)
        page.lead = words.phrase("\(name).lead").map { .text($0) } ?? ""
        if !errors.isEmpty { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = [form]
        return call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func submit(_ call: Call, _ deed: Deed) async throws -> Reply {
        let account = try await other(call)
        var reader = Reader(input: call.form, words: call.words)
        guard let reason = reader.text("reason").map({ String($0.prefix(1000)) }) else {
            return try await page(call, deed, errors: reader.errors)
        }
        switch deed {
        case .close: try await call.site.accounts.close(account.login, at: call.now)
        case .reopen: try await call.site.accounts.reopen(account.login)
        }
        try await call.note(
            deed == .close ? .accountClosed : .accountReopened, of: account.login,
            actor: call.visitor.account?.person.text, reason: reason)
        return .redirect(call.link(AccountFile.path(account)))
    }

    /// The account in the path, which must be someone else's.
    static func other(_ call: Call) async throws -> Account {
        let account = try await AccountFile.find(call)
        guard account.login != call.visitor.account?.login else { throw Fault.forbidden }
        return account
    }
}
