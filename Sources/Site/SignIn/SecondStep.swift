// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Identity

/// The second step of signing in, for those who have a second factor. That the password was right is written into the
/// form itself, sealed with the node's key for this browser and a few minutes, so that nothing is kept meanwhile.
enum SecondStep {
    static let lifetime = Span.minutes(10)
    private static let purpose = "second step"

    static func show(
        _ call: Call, _ account: Account, _ factors: Factors, next: String?, error: String? = nil
    ) throws -> Reply {
        guard let binding = call.visitor.binding else { throw Fault.staleForm }
        let message = Array(
            "\(call.now.milliseconds) \(account.passwordFingerprint) \(account.login)".utf8)
        let sealed = try call.site.settings.nodeKey.seal(
            message, for: purpose, of: Base64URL.encode(binding))
        let hidden = [("pending", Base64URL.encode(sealed))] + (next.map { [("next", $0)] } ?? [])
        var page = Page(call.words("second-step.title"))
        page.lead = .text(call.words("second-step.lead"))
        page.scripts = ["passkeys"]
        if let error { page.notices = [ErrorSummary(call.words("form.problem"), [.init(error)])] }
        page.parts = Proof(call: call, account: account, factors: factors).questions(
            "second-step", action: call.link("/sign-in/second"), csrf: call.visitor.formToken, hidden: hidden)
        return call.reply(page, status: error == nil ? .ok : .unprocessableContent)
    }

    static func submit(_ call: Call) async throws -> Reply {
        let next = call.form["next"]
        guard let (login, proved) = pending(call),
            let account = try await call.site.accounts.account(login: login),
            account.closed == nil, account.passwordFingerprint == proved
        else { return try await SignIn.reply(call, next: next, error: call.words("second-step.stale")) }
        let factors = try await call.site.accounts.factors(of: login)
        switch try await Proof(call: call, account: account, factors: factors).check() {
        case .accepted: return try await call.openSession(for: account, next: next)
        case .refused(let why): return try show(call, account, factors, next: next, error: why)
        case .wait(let delay):
            var reply = try show(call, account, factors, next: next, error: call.wait(delay))
            reply.refuse(for: delay)
            return reply
        }
    }

    /// Whose password was right a few minutes ago, in this browser, and which one: if it was set anew since, that proves
    /// nothing.
    private static func pending(_ call: Call) -> (login: String, proved: String)? {
        guard let binding = call.visitor.binding, let text = call.form["pending"],
            let sealed = Base64URL.decode(text.prefix(500)),
            let message = call.site.settings.nodeKey.open(
                sealed, for: purpose, of: Base64URL.encode(binding))
        else { return nil }
        let parts = String(decoding: message, as: UTF8.self).split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let time = Int64(parts[0]) else { return nil }
        let age = call.now - Instant(milliseconds: time)
        return age >= Span(milliseconds: 0) && age < lifetime ? (String(parts[2]), String(parts[1])) : nil
    }
}
