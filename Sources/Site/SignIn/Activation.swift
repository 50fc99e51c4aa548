// SPDX-License-Identifier: Apache-2.0
package import Coalition
import HTTPTypes
package import Identity

/// Setting one's password with the code that a registrar has handed over: at first, and after it was lost.
///
/// A code rather than a link: links stand in histories, in logs and in the mail that carried them.
package enum Activation {
    static let lifetime = Span.days(7)

    static let routes: [Route] = [.get("/activate", .anyone, show), .post("/activate", .anyone, submit)]

    /// A code for the account's holder; an earlier one is void.
    static func invite(_ login: String, _ site: Website, at now: Instant) async throws -> String {
        try await invite(login, site.accounts, key: site.settings.nodeKey, at: now)
    }

    /// The same beside a running site, for the machine's own command.
    package static func invite(
        _ login: String, _ accounts: any NodeBook, key: NodeKey, at now: Instant
    ) async throws -> String {
        let (code, mark) = newCode(for: login, key: key)
        try await accounts.invite(login, mark: mark, until: now + lifetime, at: now)
        return code
    }

    /// A code, and the mark by which it is known again.
    static func newCode(for login: String, key: NodeKey) -> (code: String, mark: [UInt8]) {
        let code = SpokenCode.random(groups: 5)
        return (code, mark(code, of: login, key))
    }

    private static func mark(_ code: String, of login: String, _ key: NodeKey) -> [UInt8] {
        key.mark(Array("\(login) \(SpokenCode.normal(code))".utf8), for: "activation")
    }

    private static func show(_ call: Call) async throws -> Reply {
        guard call.visitor.account == nil else { return .redirect(call.link("/account")) }
        return page(call)
    }

    private static func submit(_ call: Call) async throws -> Reply {
        var reader = Reader(input: call.form, words: call.words)
        let login = (reader.text("login") ?? "").lowercased()
        let code = reader.text("code") ?? ""
        let password = NewPassword.read(&reader, login: login)
        guard reader.errors.isEmpty, let password, login.utf8.count <= 60 else {
            return page(call, errors: reader.errors)
        }
        let attempt = call.attempt(login, of: nil, .activation)
        if let delay = call.site.throttle.admit(attempt, at: call.now) {
            var reply = page(call, errors: ["code": call.wait(delay)])
            reply.refuse(for: delay)
            return reply
        }
        let hash = try await call.site.throttle.checking(attempt) {
            try await call.site.passwords.hash(password, isKnown: false)
        }
        let mark = Self.mark(code, of: login, call.site.settings.nodeKey)
        guard
            try await call.site.accounts.activate(login, mark: mark, passwordHash: hash, at: call.now),
            let account = try await call.site.accounts.account(login: login)
        else { return page(call, errors: ["code": call.words("activate.wrong")]) }
        call.site.throttle.succeeded(attempt)
        try await call.note(.accountActivated, of: login)
        // A second factor that is left from before must still be shown; without one the code has proved enough.
        let factors = try await call.site.accounts.factors(of: login)
        if factors.hasSecond { return try SecondStep.show(call, account, factors, next: nil) }
        return try await call.openSession(for: account, next: call.link("/account"))
    }

    private static func page(_ call: Call, errors: [String: String] = [:]) -> Reply {
        let guest = call.visitor.secret ?? .random()
        let csrf = call.visitor.session == nil ? guest.formToken.text : call.visitor.formToken
        var form = Form(
            "activate", words: call.words, csrf: csrf, action: "/activate", input: call.form, errors: errors)
        form.line("login", autocomplete: "username")
        form.line("code", autocomplete: "off")
        NewPassword.ask(&form)
        form.cancel = call.link("/sign-in")
        var page = Page(call.words("activate.title"))
        page.lead = .text(call.words("activate.lead"))
        if !errors.isEmpty {
            page.notices = [ErrorSummary(call.words("form.problem"), form.problems(call.words))]
        }
        page.parts = [form]
        var reply = call.reply(page, status: errors.isEmpty ? .ok : .unprocessableContent)
        if call.visitor.secret == nil { reply.cookies = [call.site.cookie(call.site.guestCookie, guest)] }
        return reply
    }
}

/// The two questions for a new password, and their answers.
enum NewPassword {
    static func ask(_ form: inout Form) {
        form.line("new-password", type: "password", autocomplete: "new-password")
        form.line("repeat-password", type: "password", autocomplete: "new-password")
    }

    static func read(_ reader: inout Reader, login: String) -> String? {
        let password = reader.input.values["new-password"]?.first ?? ""
        if let fault = PasswordRules.fault(password, login: login) { reader.fail("new-password", fault) }
        if reader.input.values["repeat-password"]?.first ?? "" != password {
            reader.fail("repeat-password", "password.differs")
        }
        return reader.errors["new-password"] == nil && reader.errors["repeat-password"] == nil
            ? password : nil
    }
}
