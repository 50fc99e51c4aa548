// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Making recovery codes: shown once, on the page that answers.
enum RecoveryPage {
    static let routes: [Route] = [
        .get("/account/recovery-codes", .signedIn, StepUp.required { ask($0) }),
        .post("/account/recovery-codes", .signedIn, StepUp.required { try await make($0) }),
    ]

    private static func ask(_ call: Call) -> Reply {
        let form = Form(
            "recovery", words: call.words, csrf: call.visitor.formToken, action: "/account/recovery-codes")
        return call.accountPage("recovery", form, errors: false)
    }

    /// Whoever adds a first factor needs the codes at once: on the day the phone is lost it is too late.
    static func afterFirstFactor(_ call: Call, _ account: Account) async throws -> Reply {
        let factors = try await call.site.accounts.factors(of: account.login)
        return factors.recoveryCodes == 0 ? try await make(call) : .redirect(call.link("/account"))
    }

    private static func make(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        let codes = RecoveryCodes.make()
        try await call.site.accounts.setRecoveryCodes(
            codes.map { RecoveryCodes.mark($0, of: account.login, call) }, of: account.login, at: call.now)
        try await call.note(.recoveryCodesMade, of: account.login)
        var page = Page(call.words("recovery.made"))
        page.crumb(call.words("account.title"), "/account")
        page.lead = .text(call.words("recovery.made-lead"))
        let items = codes.map { code -> HTML in "<li><code>\(.leftToRight(code))</code></li>" }.joined()
        page.parts = [
            Prose("<ol class=\"codes\">\(items)</ol>"),
            ActionLinks([(call.words("recovery.kept"), call.link("/account"))]),
        ]
        return call.reply(page)
    }
}
