// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Identity

/// Adding a passkey, giving it another name, and removing it.
enum PasskeyPages {
    static let routes: [Route] = [
        .get("/account/passkeys/new", .signedIn, StepUp.required { try await page($0) }),
        .post("/account/passkeys/new", .signedIn, StepUp.required(submit)),
        .get("/account/passkeys/rename", .signedIn, askName),
        .post("/account/passkeys/rename", .signedIn, StepUp.required(rename)),
        .get("/account/passkeys/remove", .signedIn, askRemoval),
        .post("/account/passkeys/remove", .signedIn, StepUp.required(remove)),
    ]

    static let limit = 20
    static let longestName = 60

    private static func page(_ call: Call, error: String? = nil) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        guard let party = call.site.settings.relyingParty, let binding = call.visitor.binding else {
            throw Fault.notFound
        }
        let factors = try await call.site.accounts.factors(of: account.login)
        // Only for its question: the passkey's form has no other.
        var form = Form("passkey-new", words: call.words, csrf: "", action: "", input: call.form)
        form.line("name")
        let passkey = PasskeyForm(
            ceremony: .create, label: call.words("passkey-new.submit"),
            action: call.link("/account/passkeys/new"), csrf: call.visitor.formToken, party: party,
            challenge: call.site.challenges.issue(.registration, for: binding, at: call.now),
            questions: form.questions, passkeys: factors.passkeys.map(\.id),
            user: (
                PasskeyProof.handle(of: account.login, call), account.login,
                call.view.me.map { call.plain($0.title) } ?? account.login
            ),
            isMain: true, words: call.words)
        var page = Page(call.words("passkey-new.title"))
        page.crumb(call.words("account.title"), "/account")
        page.lead = .text(call.words("passkey-new.lead"))
        page.scripts = ["passkeys"]
        if let error { page.notices = [ErrorSummary(call.words("form.problem"), [.init(error)])] }
        page.parts = [passkey]
        return call.reply(page, status: error == nil ? .ok : .unprocessableContent)
    }

    private static func submit(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        let isFirst = try await !call.site.accounts.factors(of: account.login).hasSecond
        do {
            try await register(account, call)
        } catch let refusal as PasskeyRefusal {
            return try await page(call, error: call.words(for: refusal))
        }
        try await call.note(.passkeyAdded, of: account.login)
        return isFirst
            ? try await RecoveryPage.afterFirstFactor(call, account) : .redirect(call.link("/account"))
    }

    private static func register(_ account: Account, _ call: Call) async throws {
        guard let party = call.site.settings.relyingParty, let binding = call.visitor.binding,
            let challenge = PasskeyProof.bytes(call, "challenge"),
            let client = PasskeyProof.bytes(call, "client-data"),
            let attestation = PasskeyProof.bytes(call, "attestation")
        else { throw PasskeyRefusal.malformed }
        try call.site.challenges.redeem(challenge, .registration, for: binding, at: call.now)
        let made = try Registration(
            clientData: client, attestation: attestation, challenge: challenge, party: party)
        let factors = try await call.site.accounts.factors(of: account.login)
        guard factors.passkeys.count < limit else { throw PasskeyRefusal.alreadyRegistered }
        let name = call.form["name"].map { String($0.prefix(longestName)) }
        let passkey = Passkey(
            id: made.credentialID, login: account.login, publicKey: made.key.stored, counter: made.counter,
            name: name ?? DeviceHint.name(call.visitor.device, call.words),
            isBackupEligible: made.isBackupEligible, isBackedUp: made.isBackedUp, added: call.now)
        guard try await call.site.accounts.add(passkey) else { throw PasskeyRefusal.alreadyRegistered }
    }

    // MARK: Another name

    private static func askName(_ call: Call) async throws -> Reply {
        let passkey = try await passkey(call.query["id"], call)
        return renaming(passkey, FormInput(["name": [passkey.name]]), call)
    }

    private static func renaming(
        _ passkey: Passkey, _ input: FormInput, errors: [String: String] = [:], _ call: Call
    ) -> Reply {
        var form = Form(
            "passkey-rename", words: call.words, csrf: call.visitor.formToken,
            action: "/account/passkeys/rename", input: input, errors: errors)
        form.hidden("id", Base64URL.encode(passkey.id))
        form.line("name")
        return call.accountPage("passkey-rename", form, errors: !errors.isEmpty)
    }

    private static func rename(_ call: Call) async throws -> Reply {
        let passkey = try await passkey(call.form["id"], call)
        var reader = Reader(input: call.form, words: call.words)
        guard let name = reader.text("name") else {
            return renaming(passkey, call.form, errors: reader.errors, call)
        }
        guard
            try await call.site.accounts.renamePasskey(
                id: passkey.id, of: passkey.login, to: String(name.prefix(longestName)))
        else { throw Fault.notFound }
        return .redirect(call.link("/account"))
    }

    // MARK: Removal

    private static func passkey(_ id: String?, _ call: Call) async throws -> Passkey {
        let account = try AccountPage.signedIn(call)
        guard let id = id.flatMap({ Base64URL.decode($0.prefix(1500)) }),
            let passkey = try await call.site.accounts.passkey(id: id), passkey.login == account.login
        else { throw Fault.notFound }
        return passkey
    }

    private static func askRemoval(_ call: Call) async throws -> Reply {
        let passkey = try await passkey(call.query["id"], call)
        var form = Form(
            "passkey-remove", words: call.words, csrf: call.visitor.formToken,
            action: "/account/passkeys/remove")
        form.hidden("id", Base64URL.encode(passkey.id))
        form.isGrave = true
        let name = SummaryList([.init(call.words("account.passkey-name"), .asWritten(passkey.name))])
        return call.accountPage("passkey-remove", form, errors: false, before: [name])
    }

    private static func remove(_ call: Call) async throws -> Reply {
        let passkey = try await passkey(call.form["id"], call)
        guard try await call.site.accounts.removePasskey(id: passkey.id, of: passkey.login) else {
            throw Fault.notFound
        }
        try await call.note(.passkeyRemoved, of: passkey.login)
        return .redirect(call.link("/account"))
    }
}
