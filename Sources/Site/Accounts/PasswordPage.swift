// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Changing one's password, with the old one. All other sessions end with it.
enum PasswordPage {
    static let routes: [Route] = [
        .get("/account/password", .signedIn) { page($0) },
        .post("/account/password", .signedIn, submit),
    ]

    private static func submit(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        var reader = Reader(input: call.form, words: call.words)
        let password = NewPassword.read(&reader, login: account.login)
        let old = call.form.values["old-password"]?.first ?? ""
        if old.isEmpty { reader.fail("old-password", "password.old-missing") }
        guard reader.errors.isEmpty, let password, old.utf8.count <= 500 else {
            return page(call, errors: reader.errors)
        }
        let attempt = call.attempt(account.login, of: account)
        if let delay = call.site.throttle.admit(attempt, at: call.now) {
            var reply = page(call, errors: ["old-password": call.wait(delay)])
            reply.refuse(for: delay)
            return reply
        }
        let fits = try await call.site.throttle.checking(attempt) {
            try await call.site.passwords.verify(old, against: account.passwordHash, isKnown: true)
        }
        guard fits else {
            try await call.note(.signInFailed, of: account.login)
            return page(call, errors: ["old-password": call.words("proof.wrong-password")])
        }
        call.site.throttle.succeeded(attempt)
        let hash = try await call.site.passwords.hash(password)
        guard
            try await call.site.accounts.changePassword(
                of: account.login, from: account.passwordHash, to: hash,
                keeping: call.visitor.session?.id, at: call.now)
        else { throw Fault.signInNeeded }
        try await call.note(.passwordChanged, of: account.login)
        return try await renewed(call, account, hash)
    }

    /// A password proves nothing more to those who have a second factor, nor does changing it. Marks of browsers are void
    /// with the old one; this browser has another.
    private static func renewed(_ call: Call, _ account: Account, _ hash: String) async throws -> Reply {
        var changed = account
        changed.passwordHash = hash
        var reply = Reply.redirect(call.link("/account"))
        reply.cookies = [call.deviceCookie(for: changed)]
        let isProof = try await !call.site.accounts.factors(of: account.login).hasSecond
        if let renewed = try await call.renewingSession(form: FormInput(), isProof: isProof) {
            reply.cookies.append(renewed.cookie)
        }
        return reply
    }

    private static func page(_ call: Call, errors: [String: String] = [:]) -> Reply {
        var form = Form(
            "password", words: call.words, csrf: call.visitor.formToken, action: "/account/password",
            input: call.form, errors: errors)
        form.line("old-password", type: "password", autocomplete: "current-password")
        NewPassword.ask(&form)
        return call.accountPage("password", form, errors: !errors.isEmpty)
    }
}

extension Call {
    /// A page below one's account with one form: `<name>.title`, `<name>.lead`.
    func accountPage(
        _ name: String, _ form: Form, errors: Bool, before: [any Component] = [], scripts: [String] = []
    ) -> Reply {
        var form = form
        form.cancel = link("/account")
        var page = Page(words("\(name).title"))
        page.crumb(words("account.title"), "/account")
        page.lead = words.phrase("\(name).lead").map { .text($0) } ?? ""
        page.scripts = scripts
        if errors { page.notices = [ErrorSummary(words("form.problem"), form.problems(words))] }
        page.parts = before + [form]
        return reply(page, status: errors ? .unprocessableContent : .ok)
    }
}
