// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// A form that a passkey fills in: `passkeys.js` asks the browser, writes its answer into hidden fields and sends it.
/// Without scripts there is no passkey, and the form says so.
struct PasskeyForm: Component {
    enum Ceremony: String { case create, get }

    let ceremony: Ceremony
    let label: String
    let action: String
    let csrf: String
    let party: RelyingParty
    let challenge: [UInt8]
    var hidden: [(name: String, value: String)] = []
    var questions: [Field] = []
    /// The passkeys that may answer; any where there are none. On registration those that must not be made again.
    var passkeys: [[UInt8]] = []
    var mustVerifyUser = true
    var user: (handle: [UInt8], login: String, title: String)?
    var isMain = false
    let words: Words

    var template: String { "sign-in/passkey" }
    var fields: Fields {
        [
            "ceremony": ceremony.rawValue, "action": action, "csrf": csrf, "label": label,
            "party": party.id, "origin": party.origin, "challenge": Base64URL.encode(challenge),
            "passkeys": passkeys.map(Base64URL.encode).joined(separator: " "),
            "verification": mustVerifyUser ? "required" : "preferred",
            "userHandle": user.map { Base64URL.encode($0.handle) }, "userName": user?.login,
            "userTitle": user?.title, "main": isMain,
            "algorithms": CredentialKey.algorithms.map(String.init).joined(separator: " "),
            "hidden": hidden.map { ["name": $0.name, "value": $0.value] as Fields },
            "fieldset": questions.map(\.filled),
            "answers": Self.answers(ceremony).map { ["name": "proof.\($0)"] as Fields },
            "elsewhere": words("passkey.elsewhere", ["origin": party.origin]),
        ]
    }

    private static func answers(_ ceremony: Ceremony) -> [String] {
        ceremony == .create
            ? ["client-data", "attestation"]
            : ["credential", "client-data", "authenticator-data", "signature", "user"]
    }

    /// On the sign-in page; nil where the site has no passkeys.
    static func signIn(_ call: Call, csrf: String, guest: Secret, next: String?) -> PasskeyForm? {
        guard let party = call.site.settings.relyingParty else { return nil }
        let binding = call.visitor.binding ?? guest.digest
        return PasskeyForm(
            ceremony: .get, label: call.words("passkey.sign-in"), action: call.link("/sign-in/passkey"),
            csrf: csrf, party: party,
            challenge: call.site.challenges.issue(.signIn, for: binding, at: call.now),
            hidden: next.map { [("next", $0)] } ?? [], words: call.words)
    }
}
