// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// What someone shows to prove who they are: a password, a code of their app, a recovery code, or a passkey. The
/// questions, and the check of the answers, are the same at sign-in and before a weighty act.
struct Proof {
    enum Outcome {
        case accepted
        case refused(String)
        case wait(Span)
    }

    let call: Call
    let account: Account
    let factors: Factors

    /// A password proves nothing more to those who have a second factor: that it may be known is why they have one.
    private var acceptsPassword: Bool { !factors.hasSecond }

    // MARK: Questions

    /// A form for what is typed and, where the person has passkeys, one for those.
    func questions(
        _ name: String, action: String, csrf: String, hidden: [(name: String, value: String)]
    ) -> [any Component] {
        let words = call.words
        var parts: [any Component] = []
        if let passkey = passkeyForm(action: action, csrf: csrf, hidden: hidden) {
            parts += [passkey, Heading(words("proof.otherwise"))]
        }
        var form = Form(name, words: words, csrf: csrf, action: String(action.dropFirst(3)))
        for (name, value) in hidden { form.hidden(name, value) }
        if acceptsPassword {
            form.line("proof.password", type: "password", autocomplete: "current-password")
        } else if factors.authenticator != nil {
            form.line("proof.code", autocomplete: "one-time-code")
        } else {
            form.line("proof.recovery", autocomplete: "off")
        }
        return parts + [form]
    }

    private func passkeyForm(
        action: String, csrf: String, hidden: [(name: String, value: String)]
    ) -> PasskeyForm? {
        guard !factors.passkeys.isEmpty, let party = call.site.settings.relyingParty,
            let binding = call.visitor.binding
        else { return nil }
        return PasskeyForm(
            ceremony: .get, label: call.words("passkey.prove"), action: action, csrf: csrf, party: party,
            challenge: call.site.challenges.issue(.proof, for: binding, at: call.now), hidden: hidden,
            passkeys: factors.passkeys.map(\.id), mustVerifyUser: false, isMain: true, words: call.words)
    }

    // MARK: Answers

    static func isAnswered(_ form: FormInput) -> Bool {
        form.values.keys.contains { $0.hasPrefix("proof.") }
    }

    /// The form without any proof, to be shown, kept and carried out.
    static func removed(from form: FormInput) -> FormInput {
        FormInput(form.values.filter { !$0.key.hasPrefix("proof.") })
    }

    func check() async throws -> Outcome {
        if call.form["proof.credential"] != nil || call.form["proof.challenge"] != nil {
            return try await checkPasskey()
        }
        let typed = call.form["proof.code"] ?? call.form["proof.recovery"]
        let password = acceptsPassword ? call.form.values["proof.password"]?.first : nil
        guard typed != nil || password?.isEmpty == false else {
            return .refused(call.words("proof.incomplete"))
        }
        let attempt = call.attempt(
            account.login, of: account, password == nil ? .code : .password)
        if let delay = call.site.throttle.admit(attempt, at: call.now) { return .wait(delay) }
        let isRight = try await call.site.throttle.checking(attempt) {
            if let password { return try await fits(password: password) }
            return try await fits(typed: typed ?? "")
        }
        guard isRight else {
            try await call.note(password == nil ? .secondFactorFailed : .signInFailed, of: account.login)
            return .refused(call.words(password == nil ? "proof.wrong-code" : "proof.wrong-password"))
        }
        call.site.throttle.succeeded(attempt)
        return .accepted
    }

    private func fits(password: String) async throws -> Bool {
        guard password.utf8.count <= 500, !account.passwordHash.isEmpty else { return false }
        return try await call.site.passwords.verify(password, against: account.passwordHash, isKnown: true)
    }

    /// Six digits are a code of the app; anything longer is a recovery code.
    private func fits(typed: String) async throws -> Bool {
        let digits = OneTimePassword.normal(typed)
        if digits.utf8.count == OneTimePassword.digits, let authenticator = factors.authenticator {
            return try await fits(code: digits, authenticator)
        }
        let mark = RecoveryCodes.mark(typed, of: account.login, call)
        guard try await call.site.accounts.useRecoveryCode(mark, of: account.login) else { return false }
        try await call.note(.recoveryCodeUsed, of: account.login)
        return true
    }

    private func fits(code: String, _ authenticator: Authenticator) async throws -> Bool {
        let key = call.site.settings.nodeKey
        guard let secret = key.open(authenticator.sealedSecret, for: "authenticator", of: account.login),
            let step = OneTimePassword(secret: secret).step(
                of: code, atSeconds: call.now.milliseconds / 1000, after: authenticator.lastStep)
        else { return false }
        return try await call.site.accounts.useStep(step, of: account.login)
    }

    private func checkPasskey() async throws -> Outcome {
        switch try await PasskeyProof.check(call, .proof, of: account.login, mustVerifyUser: false) {
        case .success: return .accepted
        case .failure(let refusal):
            try await call.note(.secondFactorFailed, of: account.login)
            return .refused(call.words(for: refusal))
        }
    }
}
