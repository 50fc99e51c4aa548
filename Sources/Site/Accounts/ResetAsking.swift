// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Asking that someone's proofs be reset. It takes effect once another registrar has confirmed it.
enum ResetAsking {
    static let routes: [Route] = [
        .get("/administration/accounts/:login/reset", .signedIn, StepUp.required(isWeighty: true, open)),
        .post("/administration/accounts/:login/reset", .signedIn, StepUp.required(isWeighty: true, submit)),
    ]

    private static func open(_ call: Call) async throws -> Reply {
        let account = try await AccountActs.other(call)
        return try await page(call, account, refusal: refusal(for: account, call))
    }

    /// Why this reader cannot ask for it now.
    private static func refusal(for account: Account, _ call: Call) async throws -> ResetRefusal? {
        let latest = try await call.site.accounts.resets(of: account.login, limit: 1)
        if latest.first?.isOpen(at: call.now) == true { return .alreadyAsked }
        return try await call.resetRule().refusal(ofAskingFor: account.login, by: try call.login())
    }

    private static func submit(_ call: Call) async throws -> Reply {
        let account = try await AccountActs.other(call)
        if let refusal = try await refusal(for: account, call) {
            return try await page(call, account, refusal: refusal, status: .conflict)
        }
        var reader = Reader(input: call.form, words: call.words)
        let parts = Set(call.form.all("what").compactMap { ResetRequest.Part(rawValue: $0) })
        let reason = reader.text("reason").map { String($0.prefix(1000)) }
        if parts.isEmpty { reader.fail("what", "error.choice") }
        guard reader.errors.isEmpty, let reason else {
            return try await page(call, account, errors: reader.errors)
        }
        let asked = try await call.site.accounts.askReset(
            of: account.login, parts, reason: reason, by: call.login(), at: call.now,
            noting: [
                call.event(
                    .resetAsked, of: account.login, actor: call.visitor.account?.person.text, reason: reason)
            ])
        guard asked != nil else {
            return try await page(call, account, refusal: .alreadyAsked, status: .conflict)
        }
        return .redirect(call.link(AccountFile.path(account)))
    }

    private static func page(
        _ call: Call, _ account: Account, refusal: ResetRefusal? = nil, errors: [String: String] = [:],
        status: HTTPResponse.Status = .ok
    ) async throws -> Reply {
        let words = call.words
        var page = AccountFile.page(words("accounts.reset.title"), below: account, call)
        page.lead = .text(words("accounts.reset.lead"))
        if let refusal {
            page.notices = [ResetDeciding.notice(refusal, account, call)]
            return call.reply(page, status: status)
        }
        var form = Form(
            "accounts.reset", words: words, csrf: call.visitor.formToken,
            action: "\(AccountFile.path(account))/reset", input: call.form, errors: errors)
        form.checkboxes(
            "what",
            ResetRequest.Part.allCases.map {
                Choice($0.rawValue, words("accounts.reset.what.\($0.rawValue)"))
            })
        form.area("reason", rows: 3)
        form.cancel = call.link(AccountFile.path(account))
        if !errors.isEmpty { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = [form]
        return call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Call {
    /// Who may ask for resets and decide on them now: an office by the record, and an account to sign in with.
    func resetRule() async throws -> ResetRule {
        let holders = Set(view.holders(of: .accredit).map(\.id))
        let accounts = try await site.accounts.openAccounts().filter {
            holders.contains($0.person) && !$0.passwordHash.isEmpty
        }
        return ResetRule(registrars: Set(accounts.map(\.login)))
    }

    func login() throws -> String {
        guard let login = visitor.account?.login else { throw Fault.signInNeeded }
        return login
    }
}
