// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// Reads what a browser handed in for a passkey, and checks it against what is known of that passkey.
enum PasskeyProof {
    static let limit = 8192

    /// The bytes of one field of the form.
    static func bytes(_ call: Call, _ name: String) -> [UInt8]? {
        guard let text = call.form["proof.\(name)"], text.utf8.count <= limit else { return nil }
        return Base64URL.decode(text)
    }

    /// Whose passkey it is; of `login` alone, where one is given.
    static func check(
        _ call: Call, _ purpose: Challenges.Purpose, of login: String? = nil, mustVerifyUser: Bool
    ) async throws -> Result<Account, PasskeyRefusal> {
        do {
            return .success(try await found(call, purpose, of: login, mustVerifyUser: mustVerifyUser))
        } catch let refusal as PasskeyRefusal {
            return .failure(refusal)
        }
    }

    private static func found(
        _ call: Call, _ purpose: Challenges.Purpose, of login: String?, mustVerifyUser: Bool
    ) async throws -> Account {
        let accounts = call.site.accounts
        guard let party = call.site.settings.relyingParty, let binding = call.visitor.binding,
            let challenge = bytes(call, "challenge"), let assertion = assertion(call)
        else { throw PasskeyRefusal.malformed }
        try call.site.challenges.redeem(challenge, purpose, for: binding, at: call.now)
        guard let passkey = try await accounts.passkey(id: assertion.credentialID),
            let account = try await accounts.account(login: passkey.login), account.closed == nil,
            let key = CredentialKey(stored: passkey.publicKey)
        else { throw PasskeyRefusal.unknownCredential }
        guard login == nil || login == passkey.login else { throw PasskeyRefusal.otherPerson }
        do {
            let outcome = try assertion.verify(
                key: key, counter: passkey.counter, userHandle: handle(of: passkey.login, call),
                isBackupEligible: passkey.isBackupEligible, challenge: challenge, party: party,
                mustVerifyUser: mustVerifyUser)
            let isUsed = try await accounts.usePasskey(
                passkey, counter: outcome.counter, isBackedUp: outcome.isBackedUp, at: call.now)
            guard isUsed else { throw PasskeyRefusal.staleChallenge }
        } catch PasskeyRefusal.counterWentBack {
            try await accounts.suspectPasskey(id: passkey.id, at: call.now)
            try await call.note(.passkeySuspect, of: passkey.login)
            throw PasskeyRefusal.counterWentBack
        }
        return account
    }

    private static func assertion(_ call: Call) -> Assertion? {
        guard let id = bytes(call, "credential"), let client = bytes(call, "client-data"),
            let data = bytes(call, "authenticator-data"), let signature = bytes(call, "signature")
        else { return nil }
        let handle = bytes(call, "user")
        return Assertion(
            credentialID: id, clientData: client, authenticatorData: data, signature: signature,
            userHandle: handle?.isEmpty == true ? nil : handle)
    }

    /// What passkeys know an account by: it says nothing of the person, not even the account's name.
    static func handle(of login: String, _ call: Call) -> [UInt8] {
        call.site.settings.nodeKey.mark(Array(login.utf8), for: "passkey handle")
    }
}
