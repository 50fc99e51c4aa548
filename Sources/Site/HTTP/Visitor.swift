// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Identity

/// Who asks: their language, and their account where they are signed in.
package struct Visitor: Sendable {
    package let language: Language
    package let account: Account?
    /// Which digits they read; Western ones where a document is made for everybody.
    package var digits: Digits
    /// The session of a signed-in browser; nil for guests, and where a program asks.
    package let session: Session?
    /// The secret of the session, or of a guest who has seen a form.
    let secret: Secret?
    /// The address they come from, for limits.
    package let address: String
    /// The mark of a browser in which someone has signed in before, as its cookie says it.
    let devices: String
    /// Which kind of browser, coarsely, as `Session.device`.
    let device: String
    /// How their browser wants to have its answers.
    let delivery: Delivery
    private let token: FormToken?

    init(
        language: Language, account: Account? = nil, session: Session? = nil, secret: Secret? = nil,
        address: String = "", devices: String = "", device: String = "", delivery: Delivery = .plain,
        key: NodeKey
    ) {
        self.language = language
        self.account = account
        digits = account?.digits ?? .western
        self.session = session
        self.secret = secret
        self.address = address
        self.devices = devices
        self.device = device
        self.delivery = delivery
        // A session's token outlives its secrets: forms that are open elsewhere stay good when it is renewed.
        token = session.map { FormToken(code: key.mark($0.id, for: "form")) } ?? secret?.formToken
    }

    package var viewer: Viewer { account.map { .person($0.person) } ?? .visitor }

    /// What a challenge for this browser is bound to.
    var binding: [UInt8]? { session?.id ?? secret?.digest }

    /// The token for forms; empty for guests who have no cookie yet.
    package var formToken: String { token?.text ?? "" }

    /// Whether a form carried the token.
    func accepts(formToken given: String) -> Bool { token?.accepts(given) ?? false }
}
